import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerForm } from '@/components/dispositions/answer-form'
import { DeskHead } from '@/components/dispositions/desk-head'
import { DeskItem } from '@/components/dispositions/desk-item'
import { addressOf, InputFilters } from '@/components/dispositions/filters'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { countsOf, filterFrom, isIn, pageOf } from '@/lib/dispositions/filter'
import { getDesk, landingPlaces } from '@/lib/dispositions/queries'
import { refusalFor } from '@/lib/dispositions/rules'
import { visit } from '@/lib/platform/session'
import { InputType } from '@/prisma/generated/enums'

export const metadata: Metadata = { title: 'Desk' }

export default async function DeskOfPaper({ params, searchParams }: PageProps<'/desk/[slug]'>) {
  const { slug } = await params
  const query = await searchParams
  const { actor, now } = await visit()
  const desk = await getDesk(actor, slug, now)
  if (!desk) notFound()
  const { paper, inputs, stage } = desk
  const filter = filterFrom(query, 'open', Object.values(InputType))
  const found = inputs.filter((input) => isIn(filter, input))
  const { page, pages, rows } = pageOf(found, query.page, 25)
  const paragraphs = await landingPlaces(actor, paper.id)
  const at = `/desk/${slug}`
  const newKey = () => crypto.randomUUID()
  const together = found.filter((input) => !refusalFor(actor, stage, input) && !input.taskforceOnly)
  return (
    <Page>
      <DeskHead desk={desk} newKey={newKey} />
      <InputFilters
        at={at}
        filter={filter}
        counts={countsOf(inputs)}
        parts={['open', 'prepared', 'blocking', 'answered', 'all']}
        members={membersOf(inputs)}
      />
      <h2 className="unseen">Input</h2>
      {found.length === 0 && (
        <Empty title="Nothing here">Choose another part above: nothing of this kind waits.</Empty>
      )}
      <ul className="stack plain">
        {rows.map((input) => (
          <DeskItem
            key={input.id}
            input={input}
            paper={paper}
            paragraphs={paragraphs}
            refusal={refusalFor(actor, stage, input)}
            newKey={newKey}
          />
        ))}
      </ul>
      <Pagination page={page} pages={pages} href={(n) => addressOf(at, filter, n)} />
      {together.length > 1 && (
        <Disclosure label="Answer several together …" button={{ look: 'plain' }}>
          <AnswerForm
            hidden={{ key: newKey(), paperId: paper.id }}
            paragraphs={paragraphs}
            inputs={together.map(({ id, number, text }) => ({ id, number, words: text.slice(0, 90) }))}
            keep={`answers:${paper.id}`}
          />
        </Disclosure>
      )}
    </Page>
  )
}

function membersOf(inputs: readonly { memberId: string | null; member: { displayName: string } | null }[]) {
  const names = new Map(
    inputs.flatMap(({ memberId, member }) =>
      memberId && member ? [[memberId, member.displayName] as const] : [],
    ),
  )
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}
