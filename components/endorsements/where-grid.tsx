import { A } from '@/components/ui/link'
import { Scrolls } from '@/components/ui/scrolls'
import type { Cell, Grid } from '@/lib/endorsements/grid'
import { listAddress } from '@/lib/endorsements/list-address'
import { categoryPlurals, regionNames } from '@/lib/members/words'
import styles from './list.module.css'

/** Where the endorsing members are: how many of how many in each category and region, as a bar and in figures. */
export function WhereGrid({ grid, slug, asOf }: { grid: Grid; slug: string; asOf: Date | null }) {
  const { regions, rows, foot, all } = grid
  return (
    <Scrolls className="scroll" label="Endorsing members by category and region">
      <table className={styles.where}>
        <caption>
          Endorsing members of all members. A member of two categories is in both rows, and once in the last.
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <A href={listAddress(slug, { by: 'category', asOf })}>Category</A>
            </th>
            {regions.map((region) => (
              <th key={region} scope="col">
                <A href={listAddress(slug, { by: 'region', asOf })}>{regionNames[region]}</A>
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.category}>
              <th scope="row">{categoryPlurals[row.category]}</th>
              {row.cells.map((cell, i) => (
                <Share key={regions[i]} cell={cell} />
              ))}
              <Share cell={row.all} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Members</th>
            {foot.map((cell, i) => (
              <Share key={regions[i]} cell={cell} />
            ))}
            <Share cell={all} />
          </tr>
        </tfoot>
      </table>
    </Scrolls>
  )
}

/** "3 of 5" over a bar that is filled as far; where there is no member of the kind, a dot. */
function Share({ cell: { count, of } }: { cell: Cell }) {
  if (of === 0)
    return (
      <td className="muted">
        <span aria-hidden="true">·</span>
        <span className="unseen">no member</span>
      </td>
    )
  return (
    <td>
      <span className="num">
        {count} <span className="muted">of {of}</span>
      </span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width={(100 * count) / of} height="10" />
      </svg>
    </td>
  )
}
