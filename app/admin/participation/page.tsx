import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ParticipationGrid } from '@/components/participation/grid'
import style from '@/components/participation/grid.module.css'
import { levelOf, levels } from '@/components/participation/levels'
import { Empty } from '@/components/ui/empty'
import { A } from '@/components/ui/link'
import { Page, PageHead } from '@/components/ui/page'
import { getParticipation } from '@/lib/papers/participation'
import { isAdmin } from '@/lib/platform/actor'
import { counted } from '@/lib/platform/format'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Participation' }

export default async function ParticipationPage() {
  const { actor, now } = await visit()
  const participation = await getParticipation(actor, now)
  if (!participation) notFound()
  const papers = participation.papers.map(({ facts, title }) => ({ id: facts.id, slug: facts.slug, title }))
  const silent = participation.members.filter(({ cells }) =>
    cells.every((cell) => levelOf(cell) === 'silent'),
  )
  return (
    <Page>
      <PageHead
        title="Participation"
        lead="How far each member came with each paper."
        facts={
          <span>
            {counted(silent.length, 'member')} of {participation.members.length} silent on{' '}
            {counted(papers.length, 'paper')}
          </span>
        }
      />
      {papers.length === 0 ? (
        <Empty title="No paper is published yet">
          The grid fills as members speak, say what they intend, and sign.
        </Empty>
      ) : (
        <>
          <p className={`${style.key} small`}>
            {Object.entries(levels).map(([level, words]) => (
              <span key={level}>
                <span className={`${style.cell} ${style[level]}`} aria-hidden="true" /> {words}
              </span>
            ))}
          </p>
          <ParticipationGrid papers={papers} members={participation.members} />
          <ol className={`${style.papers} small`}>
            {papers.map(({ id, slug, title }) => (
              <li key={id}>
                <A href={`/papers/${slug}`}>{title}</A>
              </li>
            ))}
          </ol>
        </>
      )}
      {silent.length > 0 && papers.length > 0 && (
        <section className="stack tight" aria-labelledby="call">
          <h2 id="call">To call</h2>
          <ul className="ruled">
            {silent.map(({ id, slug, displayName }) => (
              <li key={id} className="row apart">
                <b>{displayName}</b>
                {isAdmin(actor) && (
                  <A href={`/admin/people?q=${encodeURIComponent(displayName)}`}>Who can be reached</A>
                )}
                <A href={`/members/${slug}`}>The member</A>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
