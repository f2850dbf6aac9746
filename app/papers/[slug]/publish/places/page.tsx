import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftHead } from '@/components/drafts/draft-head'
import { placesAsked } from '@/components/places/asked'
import { PlacesList } from '@/components/places/places-list'
import { A } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { getSurvival } from '@/lib/places/queries'
import { visit } from '@/lib/platform/session'

export const metadata: Metadata = { title: 'Where the comments will lie' }

/** Before publishing: where every thread would lie in the draft as it is now, beside where it lies today. */
export default async function SurvivalPage({
  params,
  searchParams,
}: PageProps<'/papers/[slug]/publish/places'>) {
  const [{ slug }, query, { actor }] = await Promise.all([params, searchParams, visit()])
  const report = await getSurvival(actor, slug)
  if (!report) notFound()
  const { paper, summary } = report
  return (
    <Page>
      <DraftHead slug={slug} title={paper.title} current="publish" published />
      <section className="stack" aria-labelledby="places">
        <h2 id="places">Where the comments will lie</h2>
        <p>
          Worst first. What you decide is kept until the version is published and takes effect with it; only
          the Taskforce sees it before. Where the draft changes under a decision, it is asked again.{' '}
          <A href={`/papers/${slug}/publish`}>Back to publishing</A>
        </p>
        <PlacesList
          report={report}
          of={{ paperId: paper.id, versionId: null }}
          path={`/papers/${slug}/publish/places`}
          asked={placesAsked(query, summary)}
          empty="Every comment on a passage or paragraph has a sure place in the draft, or one that was decided."
        />
      </section>
    </Page>
  )
}
