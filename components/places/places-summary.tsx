import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { inWords, type SurvivalSummary } from '@/lib/places/survival'

/** What becomes of the places of what was said, on the page that publishes. */
export function PlacesSummary({ slug, summary }: { slug: string; summary: SurvivalSummary }) {
  const { review, changed } = summary
  return (
    <section className="stack tight" aria-labelledby="survival">
      <h2 id="survival">Where the comments will lie</h2>
      <Notice
        tone={review > 0 ? 'wait' : 'agreed'}
        actions={
          <LinkButton href={`/papers/${slug}/publish/places`}>
            {review > 0 ? 'Review them' : changed > 0 ? 'Look at what changed' : 'See them all'}
          </LinkButton>
        }
      >
        <p>{inWords(summary)}.</p>
      </Notice>
    </section>
  )
}
