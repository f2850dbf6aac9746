import { A } from '@/components/ui/link'
import type { Participation } from '@/lib/participation/found'
import type { Group } from '@/lib/participation/grid'
import { counted } from '@/lib/platform/format'
import { ParticipationGrid } from './grid'
import { Legend } from './legend'
import style from './participation.module.css'

/** The rows that this reader may see: of every member, or of the reader's own. */
export function GridSection({ found, groups }: { found: Participation; groups: readonly Group[] }) {
  const { byName, papers, own, filter, untold } = found
  if (!byName && own.length === 0) return null
  const label = byName ? 'Members by papers' : own.length > 1 ? 'Your members' : 'Your member'
  const shown = byName ? groups : [ownGroup(own)]
  return (
    <section className="stack tight">
      <h2>{label}</h2>
      <div className={style.beside}>
        {shown.length === 0 ? (
          <p className="muted">No member is like that.</p>
        ) : (
          <ParticipationGrid
            label={label}
            papers={papers}
            groups={shown}
            subtotals={byName && filter.by !== 'name'}
            calls={byName}
          />
        )}
        <PaperKey papers={papers} />
      </div>
      {untold > 0 && (
        <p className="small muted">
          {counted(untold, 'member')} spoke on one of these papers for the Taskforce only. It counts in the
          numbers below, and stands here as if it had not spoken there.
        </p>
      )}
      <Legend />
    </section>
  )
}

/** Which paper each column is. */
function PaperKey({ papers }: Pick<Participation, 'papers'>) {
  return (
    <ol className={`${style.papers} small`} aria-label="The papers, in the order of the columns">
      {papers.map(({ id, slug, title }, i) => (
        <li key={id}>
          <span className="num muted">{i + 1}</span>{' '}
          <A className={style.link ?? ''} href={`/papers/${slug}/weight`}>
            {title}
          </A>
        </li>
      ))}
    </ol>
  )
}

const ownGroup = (rows: Group['rows']): Group => {
  const none = { heard: 0, asked: 0 }
  return { key: 'own', label: 'Your members', rows, heard: none, onPapers: [] }
}
