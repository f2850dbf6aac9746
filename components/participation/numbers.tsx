import { stageWords } from '@/components/papers/stage-words'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { A } from '@/components/ui/link'
import { When } from '@/components/ui/when'
import type { PaperColumn } from '@/lib/participation/found'
import type { Tally } from '@/lib/participation/levels'
import { tallyWords } from '@/lib/participation/words'
import { windowTitles } from '@/lib/windows/words'
import { BandSwatch, bandCounts, LevelBar } from './level-bar'
import style from './participation.module.css'

/** How many members have spoken on each paper: for everyone inside, and without names. */
export function Numbers({ papers }: { papers: readonly PaperColumn[] }) {
  return (
    <DataTable
      caption="How many members have spoken on each paper"
      rows={papers}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'Paper',
          cell: ({ slug, title, stage }) => (
            <>
              <A href={`/papers/${slug}/weight`}>{title}</A>
              <span className="small muted"> {stageWords[stage]}</span>
            </>
          ),
        },
        {
          label: 'Members',
          cell: ({ title, tally }) => (
            <span className="stack tight">
              <LevelBar tally={tally} of={title} />
              <span>{tallyWords(tally)}</span>
            </span>
          ),
        },
        {
          label: 'Open until',
          cell: ({ closes }) =>
            closes && (
              <>
                {windowTitles[closes.kind]}: <When at={closes.at} year={false} />
              </>
            ),
        },
      ]}
    />
  )
}

/** The numbers of one paper, or of several together, as a bar with its table behind it. */
export function TallyPicture({ tally, of }: { tally: Tally; of: string }) {
  if (tally.asked === 0) return <p className="muted">No window has opened yet, so nobody was asked.</p>
  const counts = bandCounts(tally)
  return (
    <div className="stack tight">
      <LevelBar tally={tally} of={of} />
      <p>{tallyWords(tally)}.</p>
      <Disclosure label="As a table">
        <table className={`table ${style.numbers}`}>
          <caption className="unseen">Members, by how far they came</caption>
          <tbody>
            {counts.map(({ key, words, count }) => (
              <tr key={key}>
                <th scope="row">
                  <BandSwatch band={key} /> {words}
                </th>
                <td className="end">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </div>
  )
}
