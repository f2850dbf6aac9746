import { endorsementsCsv } from '@/lib/endorsements/listing'
import { getEndorsements } from '@/lib/endorsements/queries'
import { appUrl } from '@/lib/platform/env'
import { visit } from '@/lib/platform/session'

/** The list under the text for a spreadsheet: what its page shows this reader. */
export async function GET(_: Request, { params }: RouteContext<'/papers/[slug]/endorsements.csv'>) {
  const { slug } = await params
  const { actor, now } = await visit()
  const list = await getEndorsements(actor, slug, now)
  const headers = { 'cache-control': actor.kind === 'visitor' ? 'no-cache' : 'no-store', vary: 'cookie' }
  if (!list) return new Response('There is no such paper.', { status: 404, headers })
  return new Response(endorsementsCsv(list, { address: `${appUrl()}/papers/${slug}`, at: now }), {
    headers: {
      ...headers,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-endorsements.csv"`,
      'x-content-type-options': 'nosniff',
    },
  })
}
