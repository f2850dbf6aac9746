import { A } from '@/components/ui/link'
import type { Weight } from '@/lib/participation/weight'
import { counted, listed } from '@/lib/platform/format'
import style from './participation.module.css'

export type WeightRow = Pick<Weight, 'members' | 'suggested' | 'commented' | 'supported' | 'inputs'> & {
  key: string
  /** "Paragraph 14". */
  name: string
  /** The place in the text, and what was said there; null where there is nothing to open. */
  href: string | null
  inputHref: string | null
}

/** The weight of input on each place of a text, as bars that are told by their height, each in the row of its numbers. */
export function Weights({ rows }: { rows: readonly WeightRow[] }) {
  const most = Math.max(1, ...rows.map(({ members }) => members))
  return (
    <table className={style.weight}>
      <caption className="unseen">Members that spoke, by paragraph</caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col" className={style.wide}>
            Members
          </th>
          <th scope="col">
            <span className="unseen">Number of members</span>
          </th>
          <th scope="col">Input</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.href ? (
                <A href={row.href} className={style.link ?? ''}>
                  {row.name}
                </A>
              ) : (
                row.name
              )}
            </th>
            <td className={style.wide}>
              <WeightBar row={row} most={most} />
            </td>
            <td className="num">{row.members}</td>
            <td className="num">
              {row.inputHref && row.inputs > 0 ? (
                <A
                  href={row.inputHref}
                  className={style.link ?? ''}
                  aria-label={`${counted(row.inputs, 'input')} on ${row.name}`}
                >
                  {row.inputs}
                </A>
              ) : (
                row.inputs
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const kinds = [
  { key: 'suggested', height: 10 },
  { key: 'commented', height: 6 },
  { key: 'supported', height: 2.5 },
] as const

function WeightBar({ row, most }: { row: WeightRow; most: number }) {
  const starts = { suggested: 0, commented: row.suggested, supported: row.suggested + row.commented }
  return (
    <svg
      className={style.weightBar}
      role="img"
      aria-label={weightWords(row)}
      viewBox={`0 0 ${most} 10`}
      preserveAspectRatio="none"
    >
      {kinds.map(({ key, height }) =>
        row[key] > 0 ? (
          <rect
            key={key}
            className={style[key]}
            x={starts[key]}
            y={10 - height}
            width={row[key] - 0.04}
            height={height}
          />
        ) : null,
      )}
    </svg>
  )
}

/** "5 members: 2 suggested wording, 3 commented". */
function weightWords({ members, suggested, commented, supported }: WeightRow): string {
  const parts = [
    suggested > 0 && `${suggested} suggested wording`,
    commented > 0 && `${commented} commented`,
    supported > 0 && `${supported} only ${supported === 1 ? 'supports' : 'support'} a suggestion`,
  ].filter((words) => typeof words === 'string')
  return `${counted(members, 'member')}${parts.length > 0 ? `: ${listed(parts)}` : ''}`
}

/** What the heights of the bars mean. */
export function WeightKey() {
  return (
    <ul className={`${style.key} small`} aria-label="What the bars mean">
      {kinds.map(({ key, height }) => (
        <li key={key}>
          <svg className={style.swatch} viewBox="0 0 20 10" aria-hidden="true">
            <rect className={style[key]} y={10 - height} width="20" height={height} />
          </svg>
          {words[key]}
        </li>
      ))}
    </ul>
  )
}

const words = {
  suggested: 'suggested wording',
  commented: 'commented only',
  supported: 'only supports a suggestion',
} as const
