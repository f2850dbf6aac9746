import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnsweredInput } from '@/components/dispositions/answered-input'
import { addressOf, InputFilters } from '@/components/dispositions/filters'
import { PaperFrame } from '@/components/papers/paper-head'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { offersAnnex } from '@/lib/annex/offer'
import { countsOf, filterFrom, isIn, pageOf } from '@/lib/dispositions/filter'
import { getAnswers } from '@/lib/dispositions/queries'
import { wasRecirculated } from '@/lib/dispositions/recirculation'
import { canCloseBlock } from '@/lib/dispositions/rules'
import type { ShownInput } from '@/lib/dispositions/shown'
import { canSayLastWord } from '@/lib/last-words/rules'
import { getPaper } from '@/lib/papers/queries'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { counted } from '@/lib/platform/format'
import { visit } from '@/lib/platform/session'
import { InputType } from '@/prisma/generated/enums'

export const metadata: Metadata = { title: 'What became of the input' }

export default async function AnswersPage({ params, searchParams }: PageProps<'/papers/[slug]/answers'>) {
  const { slug } = await params
  const query = await searchParams
  const { actor, now } = await visit()
  const [paper, answers] = await Promise.all([getPaper(actor, slug), getAnswers(actor, slug)])
  if (!paper || !answers) notFound()
  const filter = filterFrom(query, 'all', Object.values(InputType))
  const found = answers.inputs.filter((input) => isIn(filter, input))
  const { page, pages, rows } = pageOf(found, query.page, 25)
  const { inputs, members, accepted, open } = answers.summary
  const at = `/papers/${slug}/answers`
  return (
    <PaperFrame
      actor={actor}
      now={now}
      paper={paper}
      current="answers"
      annex={await offersAnnex(actor, slug)}
    >
      <section className="stack" aria-labelledby="answers">
        <h2 id="answers">What became of the input</h2>
        <p className="lead">
          {counted(inputs, 'input')} from {counted(members, 'member')}, {accepted} accepted in whole or part,{' '}
          {open} without an answer.
        </p>
        <InputFilters
          at={at}
          filter={filter}
          counts={countsOf(answers.inputs)}
          parts={['all', 'open', 'answered', 'accepted', 'blocking']}
          members={membersOf(answers.inputs)}
        />
        {found.length === 0 && (
          <Empty title="No input here">
            {answers.inputs.length === 0
              ? 'Nothing was said on this paper yet.'
              : 'Choose another part above.'}
          </Empty>
        )}
        <ul className="stack plain">
          {rows.map((input) => (
            <AnsweredInput
              key={input.id}
              slug={slug}
              paperId={paper.facts.id}
              input={input}
              {...actsOn(actor, paper.facts, input, now)}
              newKey={() => crypto.randomUUID()}
            />
          ))}
        </ul>
        <Pagination page={page} pages={pages} href={(n) => addressOf(at, filter, n)} />
        {isTaskforce(actor) && (
          <p>
            <a href={`/desk/${slug}`}>Answer on the desk</a>
          </p>
        )}
      </section>
    </PaperFrame>
  )
}

/** What the reader can do about an answer: say whether it heard them, or close a blocking point. */
function actsOn(actor: Actor, paper: PaperFacts, input: ShownInput, now: Date) {
  const { type, at, capacity, personId } = input
  if (!type || !at || !capacity || personId === null) return { asked: false, canClose: false }
  const answered = input.published !== null
  const blockEnded = input.blockEnd !== null
  const facts = { ...input, type, answered, blockEnded }
  const said = { ...input, capacity, personId, memberName: input.member, answered, blockEnded }
  return {
    asked: canSayLastWord(actor, paper, said, now).ok,
    canClose: canCloseBlock(actor, facts, wasRecirculated(paper, at, now), true).ok,
  }
}

function membersOf(inputs: readonly ShownInput[]) {
  const names = new Map(
    inputs.flatMap(({ memberId, member }) => (memberId && member ? [[memberId, member] as const] : [])),
  )
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}
