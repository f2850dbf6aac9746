import { pageFacts } from '@/components/papers/page-facts'
import { fragmentHtml } from '@/components/papers/panel-html'
import { type PlaceQuery, placeAsked, unfoldedIn } from '@/components/papers/place-asked'
import { getOpened, getReading } from '@/lib/papers/queries'
import { visit } from '@/lib/platform/session'

/**
 * The threads of one place of a paper as HTML, as its page would show them to this reader: what a panel is filled with
 * when it is opened (`p`), with which it goes on (`before` and `from` a comment's number), or what is new in it (`only`).
 */
export async function GET(request: Request, { params }: RouteContext<'/papers/[slug]/said'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const query: PlaceQuery = Object.fromEntries(new URL(request.url).searchParams)
  const reading = await getReading(actor, slug, now)
  const asked = reading && placeAsked(reading, query)
  if (!reading || asked?.kind !== 'open') return new Response(null, { status: 404 })
  const { place, stretch } = asked
  const facts = pageFacts(reading, await getOpened(actor, reading, place, stretch, now), unfoldedIn(query))
  return new Response(fragmentHtml(facts, place, stretch), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' },
  })
}
