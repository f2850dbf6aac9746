import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { stageWords } from '@/components/papers/stage-words'
import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { inOneSentence } from '@/lib/finalisation/missing'
import { isOpen, listReadiness } from '@/lib/finalisation/overview'
import { linesOf, listOutlines } from '@/lib/papers/overview'
import { isAdmin } from '@/lib/platform/actor'
import { pageIn, pageOf } from '@/lib/platform/pages'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Readiness' }

/** Papers on a page. */
const size = 25

export default async function ReadinessPage({ searchParams }: PageProps<'/admin/readiness'>) {
  const { actor, now } = await visit()
  if (!isAdmin(actor)) notFound()
  const open = (await listOutlines(actor, now)).filter(isOpen)
  const { page, pages, shown } = pageOf(open, pageIn((await searchParams).page), size)
  const rows = (await listReadiness(actor, await linesOf(actor, shown), now)) ?? []
  return (
    <Page>
      <PageHead
        title="Readiness"
        lead="What each paper under way still needs before it can be frozen, or made final."
      />
      {rows.length === 0 ? (
        <Empty title="No paper is under way">The Taskforce begins one under Papers.</Empty>
      ) : (
        <DataTable
          caption="Papers under way"
          rows={rows}
          rowKey={({ paper }) => paper.facts.id}
          columns={[
            {
              label: 'Paper',
              cell: ({ paper }) => <A href={`/papers/${paper.facts.slug}`}>{paper.title}</A>,
            },
            { label: 'Stage', cell: ({ paper }) => stageWords[paper.stage] },
            {
              label: 'Needs',
              cell: ({ paper, missing, ready }) => (
                <A href={`/papers/${paper.facts.slug}/final-call`}>
                  {ready ? 'nothing' : inOneSentence(missing)}
                </A>
              ),
            },
            {
              label: 'To decide',
              cell: ({ paper, unconfirmed }) => (
                <>
                  {unconfirmed && <Chip tone="wait">class to confirm</Chip>}
                  {paper.lateWaiting > 0 && <Chip tone="wait">{paper.lateWaiting} late</Chip>}
                </>
              ),
            },
          ]}
        />
      )}
      <Pagination {...{ page, pages }} href={(to) => `/admin/readiness?page=${to}`} />
    </Page>
  )
}
