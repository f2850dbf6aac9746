import { classes } from '@/components/ui/classes'
import { A } from '@/components/ui/link'
import { Scrolls } from '@/components/ui/scrolls'
import type { Cell, Group, Heard, Row } from '@/lib/participation/grid'
import { cellWords } from '@/lib/participation/words'
import { Mark } from './mark'
import style from './participation.module.css'

type Papers = readonly { id: string; slug: string; title: string }[]
type Props = {
  label: string
  papers: Papers
  groups: readonly Group[]
  /** A group has a line with its subtotals; off where there is one. */
  subtotals: boolean
  /** Where a silent member is called: its line in the call list. */
  calls: boolean
}

/** Members by papers. Each cell is a picture that leads to what it counts; the words are its name. */
export function ParticipationGrid({ label, papers, groups, subtotals, calls }: Props) {
  return (
    <Scrolls className="scroll" label={label}>
      <table className={style.grid}>
        <thead>
          <tr>
            <th scope="col">Member</th>
            {papers.map(({ id, slug, title }, i) => (
              <th key={id} scope="col" className={style.paper}>
                <A href={`/papers/${slug}`} title={title} className={style.link ?? ''}>
                  <span aria-hidden="true">{i + 1}</span>
                  <span className="unseen">{title}</span>
                </A>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {subtotals && <Subtotals group={group} papers={papers} />}
            {group.rows.map((row) => (
              <MemberRow key={row.id} row={row} papers={papers} calls={calls} />
            ))}
          </tbody>
        ))}
      </table>
    </Scrolls>
  )
}

function Subtotals({ group: { label, heard, onPapers }, papers }: { group: Group; papers: Papers }) {
  return (
    <tr className={style.group}>
      <th scope="row">
        {label} <span className="muted num">{heardWords(heard)}</span>
      </th>
      {onPapers.map((each, i) => (
        <td key={papers[i]?.id} className="num">
          <span aria-hidden="true">{each.asked === 0 ? '·' : each.heard}</span>
          <span className="unseen">{each.asked === 0 ? 'not asked' : heardWords(each)}</span>
        </td>
      ))}
    </tr>
  )
}

/** "14 of 14 heard". */
function heardWords({ heard, asked }: Heard): string {
  return asked === 0 ? 'not asked' : `${heard} of ${asked} heard`
}

function MemberRow({ row, papers, calls }: { row: Row; papers: Papers; calls: boolean }) {
  const quiet = row.silent > 0 && row.cells.every(({ level }) => level === 'silent' || level === 'notAsked')
  return (
    <tr>
      <th scope="row">
        <A href={`/members/${row.slug}`} className={classes(style.link, quiet ? style.quiet : style.name)}>
          {row.displayName}
        </A>
      </th>
      {row.cells.map((cell, i) => {
        const paper = papers[i]
        return (
          <td key={paper?.id}>{paper && <CellLink row={row} cell={cell} paper={paper} calls={calls} />}</td>
        )
      })}
    </tr>
  )
}

type CellProps = { row: Row; cell: Cell; paper: Papers[number]; calls: boolean }

function CellLink({ row, cell, paper, calls }: CellProps) {
  const words = cellWords(cell.said, cell.level)
  const apart = cell.said.stance !== null && !cell.said.stance.current
  return (
    <A className={style.cell ?? ''} href={hrefOf(row, cell, paper.slug, calls)} title={words}>
      <Mark level={cell.level} apart={apart} label={words} />
    </A>
  )
}

/** To what the cell counts: its stance, its intention, its input, the paper; or, of a silent member, to whom to call. */
function hrefOf({ id, slug }: Row, { level, said }: Cell, paper: string, calls: boolean): string {
  const at = `/papers/${paper}`
  if (said.stance) return `${at}/endorsements`
  if (said.intention && level === said.intention.kind) return `${at}/endorsements#intentions`
  if (said.spoke + said.ownNames > 0) return `${at}/answers?show=all&member=${id}`
  return level === 'silent' && calls ? `#call-${slug}` : at
}
