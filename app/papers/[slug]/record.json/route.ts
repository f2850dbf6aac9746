import { visit } from '@/lib/platform/session'
import { getRecord } from '@/lib/record/queries'

export async function GET(request: Request, { params }: RouteContext<'/papers/[slug]/record.json'>) {
  const { slug } = await params
  const { actor, now } = await visit()
  const record = await getRecord(actor, slug, now)
  if (!record) return Response.json({ error: 'There is no such paper.' }, { status: 404, headers: { 'cache-control': 'no-store' } })
  // Names are on it, so a cache asks each time; where nothing was recorded since, nothing is sent.
  const etag = `"${record.asOf.seq}-${actor.kind === 'visitor' ? 'public' : crypto.randomUUID()}"`
  const caching = { etag, 'cache-control': actor.kind === 'visitor' ? 'no-cache' : 'no-store', vary: 'cookie' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: caching })
  return Response.json(record, { headers: caching })
}
