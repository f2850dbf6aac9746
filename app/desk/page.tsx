import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { stageWords } from '@/components/papers/stage-words'
import { DataTable } from '@/components/ui/data-table'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { listDesks } from '@/lib/dispositions/queries'
import { pageIn } from '@/lib/platform/pages'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Desk' }

export default async function DeskPage({ searchParams }: PageProps<'/desk'>) {
  const { actor, now } = await visit()
  const found = await listDesks(actor, pageIn((await searchParams).page), now)
  if (!found) notFound()
  const { desks, page, pages } = found
  return (
    <Page>
      <PageHead
        title="Input desk"
        lead="What members said, paper by paper, and what is still owed an answer."
        facts={
          <>
            <A href="/participation">Who has spoken, and who has not</A>
            <A href="/desk/sentences">Sentences for reasons</A>
          </>
        }
      />
      {desks.length === 0 ? (
        <Empty title="No paper is published yet">
          Begin one, publish version 1, and ask an admin to open its consultation.
        </Empty>
      ) : (
        <DataTable
          caption="Papers with input"
          rows={desks}
          rowKey={({ paper }) => paper.id}
          columns={[
            { label: 'Paper', cell: ({ paper }) => <A href={`/desk/${paper.slug}`}>{paper.title}</A> },
            { label: 'Stage', cell: ({ stage }) => stageWords[stage] },
            {
              label: 'Input',
              end: true,
              cell: ({ paper, inputs }) => <A href={`/desk/${paper.slug}?show=all`}>{inputs}</A>,
            },
            {
              label: 'Without answer',
              end: true,
              cell: ({ paper, open }) => <A href={`/desk/${paper.slug}?show=open`}>{open}</A>,
            },
            {
              label: 'Prepared',
              end: true,
              cell: ({ paper, prepared }) => <A href={`/desk/${paper.slug}?show=prepared`}>{prepared}</A>,
            },
            {
              label: 'Blocking',
              end: true,
              cell: ({ paper, blocking }) => (
                <A href={`/desk/${paper.slug}?show=all&blocking=yes`}>{blocking}</A>
              ),
            },
          ]}
        />
      )}
      <Pagination {...{ page, pages }} href={(to) => `/desk?page=${to}`} />
    </Page>
  )
}
