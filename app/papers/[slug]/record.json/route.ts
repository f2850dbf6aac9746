import { visit } from '@/lib/platform/session'
import { getRecord } from '@/lib/record/queries'
import { recordTag } from '@/lib/record/tag'

export async function GET(request: Request, { params }: RouteContext<'/papers/[slug]/record.json'>) {
  const { slug } = await params
  const { actor, now } = await visit()
  const record = await getRecord(actor, slug, now)
  if (!record) return Response.json({ error: 'There is no such paper.' }, { status: 404, headers: notKept })
  if (actor.kind !== 'visitor') return Response.json(record, { headers: { ...notKept, vary: 'cookie' } })
  // Names are on it, so a browser asks each time; where nothing of it changed since, nothing is sent.
  const headers = { etag: recordTag(record), 'cache-control': 'no-cache', vary: 'cookie' }
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  return Response.json(record, { headers })
}

const notKept = { 'cache-control': 'no-store' }
