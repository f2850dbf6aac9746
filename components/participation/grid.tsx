import type { Cell } from '@/lib/papers/cell'
import style from './grid.module.css'
import { cellWords, levelOf } from './levels'

type Props = {
  papers: readonly { id: string; slug: string; title: string }[]
  members: readonly { id: string; displayName: string; cells: readonly Cell[] }[]
}

/** Members by papers. The fill says how far a member came, so that it reads without colour; the words are in the cell. */
export function ParticipationGrid({ papers, members }: Props) {
  return (
    <section className="scroll" aria-label="Members by papers">
      <table className={style.grid}>
        <thead>
          <tr>
            <th scope="col">Member</th>
            {papers.map(({ id, slug, title }, i) => (
              <th key={id} scope="col">
                <a href={`/papers/${slug}`} title={title}>
                  <span aria-hidden="true">{i + 1}</span>
                  <span className="unseen">{title}</span>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, displayName, cells }) => (
            <tr
              key={id}
              className={cells.every((cell) => levelOf(cell) === 'silent') ? style.quiet : undefined}
            >
              <th scope="row">{displayName}</th>
              {cells.map((cell, i) => (
                <td key={papers[i]?.id}>
                  <span className={`${style.cell} ${style[levelOf(cell)]}`} title={cellWords(cell)} />
                  <span className="unseen">{cellWords(cell)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
