import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Plain } from '@/components/dispositions/answer-block'
import { InputHead } from '@/components/dispositions/input-head'
import { PlaceForm } from '@/components/places/place-form'
import { Empty } from '@/components/ui/empty'
import { Page, PageHead } from '@/components/ui/page'
import { getDesk } from '@/lib/dispositions/queries'
import { currentVersion } from '@/lib/papers/rules'
import { listPlaces } from '@/lib/places/queries'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Places to review' }

export default async function PlacesPage({ params }: PageProps<'/desk/[slug]/places'>) {
  const { slug } = await params
  const { actor, now } = await visit()
  const desk = await getDesk(actor, slug, now)
  const version = desk && currentVersion(desk.paper)
  if (!desk || !version) notFound()
  const { paragraphs, before } = await listPlaces(actor, desk.paper, desk.waiting)
  return (
    <Page width="narrow">
      <PageHead
        title="Places to review"
        crumbs={[
          { href: '/desk', label: 'Desk' },
          { href: `/desk/${slug}`, label: desk.paper.title },
        ]}
        lead={`The words that these inputs were made on are gone from version ${version.number}, or are no longer sure. Say where each lies now: nothing moves silently.`}
      />
      {desk.waiting.length === 0 && (
        <Empty title="Nothing to review">Every input has its place in version {version.number}.</Empty>
      )}
      <ul className="stack plain">
        {desk.waiting.map((input) => (
          <li key={input.id} className="card stack tight">
            <InputHead
              input={input}
              who={input.member?.displayName ?? 'Taskforce'}
              of={input.person.name}
              slug={slug}
            />
            <p className="small muted">Was made on, in version {input.version.number}:</p>
            <blockquote className="quote">{before.get(input.id) ?? 'text that was taken out'}</blockquote>
            <Plain text={input.text} lang={input.language} />
            <PlaceForm
              hidden={{
                key: crypto.randomUUID(),
                paperId: desk.paper.id,
                inputId: input.id,
                versionId: version.id,
              }}
              paragraphs={paragraphs}
              guess={input.place?.label === 'doubtful' ? (input.place.paragraph ?? '') : ''}
            />
          </li>
        ))}
      </ul>
    </Page>
  )
}
