import { endorsementsJson } from '@/lib/endorsements/listing'
import { getEndorsements } from '@/lib/endorsements/queries'
import { getPaper } from '@/lib/papers/queries'
import { appUrl } from '@/lib/platform/env'
import { visit } from '@/lib/platform/session'

/** The list under the text for scripts: what its page shows this reader. */
export async function GET(_: Request, { params }: RouteContext<'/papers/[slug]/endorsements.json'>) {
  const { slug } = await params
  const { actor, now } = await visit()
  const [paper, list] = await Promise.all([getPaper(actor, slug), getEndorsements(actor, slug, now)])
  const headers = { 'cache-control': actor.kind === 'visitor' ? 'no-cache' : 'no-store', vary: 'cookie' }
  if (!paper || !list) return Response.json({ error: 'There is no such paper.' }, { status: 404, headers })
  const asOf = { address: `${appUrl()}/papers/${slug}`, at: now }
  return Response.json(endorsementsJson(list, paper, asOf), { headers })
}
