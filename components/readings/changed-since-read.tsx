import { LinkButton } from '@/components/ui/button'
import type { PaperLine } from '@/lib/papers/overview'
import { currentVersion } from '@/lib/papers/rules'

/** The papers of which this person read an earlier version than the current one. Nothing where there is none. */
export function ChangedSinceRead({ papers }: { papers: readonly PaperLine[] }) {
  const changed = papers.flatMap((paper) => {
    const current = currentVersion(paper.facts)?.number ?? 0
    if (paper.stage === 'withdrawn' || paper.lastRead === null || paper.lastRead >= current) return []
    return [{ ...paper, current, lastRead: paper.lastRead }]
  })
  if (changed.length === 0) return null
  return (
    <section className="stack tight" aria-labelledby="changed-since-read">
      <h2 id="changed-since-read">Changed since you read</h2>
      <ul className="ruled">
        {changed.map(({ facts: { id, slug }, title, current, lastRead }) => (
          <li key={id} className="row apart">
            <div>
              <p>
                <b>{title}</b>
              </p>
              <p className="muted small">
                You read version {lastRead}; version {current} is out.
              </p>
            </div>
            <LinkButton href={`/papers/${slug}/changes?from=${lastRead}&to=${current}`} small>
              See what changed
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
