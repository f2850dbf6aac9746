import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnsweredCard } from '@/components/matrix/answered-card'
import { MatrixFilters } from '@/components/matrix/matrix-filters'
import { ByMember, MatrixFiles, MatrixSummary } from '@/components/matrix/matrix-head'
import { MatrixTable } from '@/components/matrix/matrix-table'
import { PaperFrame } from '@/components/papers/paper-head'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { offersAnnex } from '@/lib/annex/offer'
import { pageOf } from '@/lib/dispositions/page-of'
import { wasRecirculated } from '@/lib/dispositions/recirculation'
import { canCloseBlock } from '@/lib/dispositions/rules'
import type { Entry } from '@/lib/matrix/entry'
import { addressOf, filterFrom } from '@/lib/matrix/filter'
import { getMatrix } from '@/lib/matrix/queries'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { counted } from '@/lib/platform/format'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'What became of the input' }

export default async function AnswersPage({ params, searchParams }: PageProps<'/papers/[slug]/answers'>) {
  const { slug } = await params
  const query = await searchParams
  const { actor, now } = await visit()
  const filter = filterFrom(query)
  const matrix = await getMatrix(actor, slug, filter, now)
  if (!matrix) notFound()
  const { paper, all, found } = matrix
  const { page, pages, rows: shown } = pageOf(found, query.page, 50)
  const rows = await matrix.withWords(shown)
  const at = `/papers/${slug}/answers`
  // What its reader acts on stands by itself; what is read stands in the table.
  const apart = filter.number !== null || filter.word === 'asked'
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
        <MatrixSummary matrix={matrix} at={at} />
        <MatrixFilters at={at} filter={filter} all={all} />
        <MatrixFiles matrix={matrix} filter={filter} at={at} />
        {found.length === 0 && (
          <Empty title="No input here">
            {all.length === 0 ? 'Nothing was said on this paper yet.' : 'Choose another part above.'}
          </Empty>
        )}
        {apart ? (
          <ul className="stack plain">
            {rows.map((entry) => (
              <AnsweredCard
                key={entry.id}
                slug={slug}
                paperId={paper.facts.id}
                entry={entry}
                canClose={canClose(actor, paper.facts, entry, now)}
                newKey={() => crypto.randomUUID()}
              />
            ))}
          </ul>
        ) : (
          rows.length > 0 && (
            <MatrixTable
              slug={slug}
              rows={rows}
              caption={`Response matrix, ${counted(found.length, 'input')}`}
            />
          )
        )}
        <Pagination page={page} pages={pages} href={(n) => addressOf(at, filter, n)} />
        <ByMember matrix={matrix} at={at} />
        {isTaskforce(actor) && (
          <p>
            <a href={`/desk/${slug}`}>Answer on the desk</a>
          </p>
        )}
      </section>
    </PaperFrame>
  )
}

/** Whether the reader closes this blocking point as considered, not met. */
function canClose(actor: Actor, paper: PaperFacts, entry: Entry, now: Date): boolean {
  const { type, at } = entry
  if (!type || !at || !entry.blocking) return false
  const facts = { ...entry, type, answered: entry.answer !== null, blockEnded: entry.blockEnd !== null }
  return canCloseBlock(actor, facts, wasRecirculated(paper, at, now), true).ok
}
