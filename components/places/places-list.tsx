import { Fragment } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { Pagination } from '@/components/ui/pagination'
import type { Body } from '@/lib/document/tree'
import { inWords, type Show, type SurvivalSummary, type Survivor, shownBy } from '@/lib/places/survival'
import { withQuery } from '@/lib/platform/query-text'
import { MoveForm } from './move-form'
import { hiddenOf, PlaceActs, type PlacesOf } from './place-acts'
import { PlaceCard } from './place-card'
import { labelHints, paragraphName } from './place-words'
import { textHtml } from './text-html'

type Paragraph = { id: string; label: string; text: string }
type Report = {
  rows: readonly Survivor[]
  summary: SurvivalSummary
  body: Body | null
  language: string
  paragraphs: readonly Paragraph[]
  /** "the draft", "version 3" */
  name: string
}
type Asked = {
  show: Show
  page: number
  /** The number of the input that is moved by hand, and the paragraph that was pressed. */
  move: number | null
  paragraph: string | null
}
type Props = { report: Report; of: PlacesOf; path: string; asked: Asked; empty: string }

/** So many places on a page. */
const perPage = 25

/** The places of a paper's input in a text, worst first, in parts and pages, with what can be done about each. */
export function PlacesList({ report, of, path, asked, empty }: Props) {
  const { rows, summary } = report
  const { show, move } = asked
  const all = shownBy(show, rows)
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const page = Math.min(asked.page, pages)
  const here = (change: Record<string, string | number | undefined>) =>
    withQuery(path, { show, page: page > 1 ? page : undefined, ...change })
  const shown = all.slice((page - 1) * perPage, page * perPage)
  // What is moved by hand is shown though it may have left this part of the list.
  const moved = rows.find(({ input }) => input.number === move)
  return (
    <>
      <p role="status" className="lead">
        {inWords(summary)}.
      </p>
      <Legend />
      <FilterBar label="Which places" filters={filtersOf(path, show, summary)} />
      {shown.length === 0 && <Empty title="Nothing here">{empty}</Empty>}
      <ul className="stack plain">
        {(moved && !shown.includes(moved) ? [moved, ...shown] : shown).map((row) => (
          <li key={row.input.id}>
            <PlaceCard row={row} name={report.name} language={report.language}>
              {row === moved && report.body ? (
                <Moving {...{ report, of, row, asked }} body={report.body} here={here} />
              ) : (
                <PlaceActs
                  {...{ row, of }}
                  newKey={() => crypto.randomUUID()}
                  moveHref={`${here({ move: row.input.number })}#i${row.input.number}`}
                />
              )}
            </PlaceCard>
          </li>
        ))}
      </ul>
      <Pagination {...{ page, pages }} href={(to) => withQuery(path, { show, page: to })} />
    </>
  )
}

function Legend() {
  return (
    <Disclosure label="What the words mean">
      <dl className="pairs small">
        {Object.entries(labelHints).map(([label, hint]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{hint}</dd>
          </Fragment>
        ))}
      </dl>
    </Disclosure>
  )
}

function filtersOf(
  path: string,
  current: Show,
  { review, changed, doubtful, gone, decided, threads }: SurvivalSummary,
) {
  const parts = [
    ['review', 'To review', review],
    ['changed', 'Changed, doubtful, gone', changed + doubtful + gone],
    ['decided', 'Decided', decided],
    ['all', 'All', threads],
  ] as const
  return parts.map(([show, label, count]) => ({
    ...{ label, count },
    href: withQuery(path, { show }),
    current: show === current,
  }))
}

type MovingProps = {
  report: Report
  body: Body
  of: PlacesOf
  row: Survivor
  asked: Asked
  here: (change: Record<string, string | number | undefined>) => string
}

function Moving({ report, body, of, row, asked, here }: MovingProps) {
  const { name, language, paragraphs } = report
  const { number, id } = row.input
  const choices = paragraphs.filter(({ text }) => text.trim() !== '')
  const pressed = choices.find((each) => each.id === asked.paragraph)
  const html = textHtml(body, paragraphs, here({ move: number }), language)
  return (
    <MoveForm
      hidden={hiddenOf(of, id, crypto.randomUUID())}
      {...{ name, html, language }}
      paragraphs={choices.map((each) => ({
        value: each.id,
        label: `${paragraphName(each.label)}: ${each.text.slice(0, 60)}`,
      }))}
      start={pressed?.id ?? row.now?.id ?? row.found?.id ?? choices[0]?.id ?? ''}
      back={`${here({})}#i${number}`}
    />
  )
}
