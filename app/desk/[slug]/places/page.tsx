import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { placesAsked } from '@/components/places/asked'
import { PlacesList } from '@/components/places/places-list'
import { Notice } from '@/components/ui/notice'
import { Page, PageHead } from '@/components/ui/page'
import { getPlaces } from '@/lib/places/queries'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Places to review' }

/** After publishing: where each input lies in the current version, and what a person has to look at. */
export default async function PlacesPage({ params, searchParams }: PageProps<'/desk/[slug]/places'>) {
  const [{ slug }, query, { actor }] = await Promise.all([params, searchParams, visit()])
  const report = await getPlaces(actor, slug)
  if (!report) notFound()
  const { paper, summary, name, versionId } = report
  return (
    <Page>
      <PageHead
        title="Places to review"
        crumbs={[
          { href: '/desk', label: 'Desk' },
          { href: `/desk/${slug}`, label: paper.title },
        ]}
        lead={`Where what was said to earlier versions lies in ${name}. Nothing moves silently: where it is not sure, a person looks before the paper can be frozen.`}
      />
      {report.body === null && (
        <Notice tone="stop">
          <p>The text of {name} was removed, so nothing can be placed in it.</p>
        </Notice>
      )}
      <h2 className="unseen">Where they lie</h2>
      <section className="stack" aria-labelledby="places">
        <h2 id="places">In {name}</h2>
        <PlacesList
          report={report}
          of={{ paperId: paper.id, versionId }}
          path={`/desk/${slug}/places`}
          asked={placesAsked(query, summary)}
          empty={`Every input that was said to an earlier version has its place in ${name}.`}
        />
      </section>
    </Page>
  )
}
