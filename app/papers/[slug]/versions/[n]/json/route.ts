import { visit } from '@/lib/platform/session'
import { getCanonical, versionNumber } from '@/lib/versions/queries'

/** The exact bytes whose SHA-256 is the version's digest; for a suppressed version its digest, the date and the reason. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/papers/[slug]/versions/[n]/json'>,
): Promise<Response> {
  const [{ slug, n }, { actor }] = await Promise.all([params, visit()])
  const found = await getCanonical(actor, slug, versionNumber(n))
  if (!found) return Response.json({ why: 'There is nothing here.' }, { status: 404, headers: notKept })
  if (found.canonical === null) {
    const { digest, date, reason } = found
    return Response.json({ digest, date, reason }, { headers: notKept })
  }
  const etag = `"${found.digest}"`
  const headers = { etag, ...(actor.kind === 'visitor' ? asksAgain : notKept) }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(found.canonical, { headers: { ...headers, 'content-type': 'application/json' } })
}

const notKept = { 'cache-control': 'private, no-store' }
// What a visitor may read is final and never changes, yet it may be suppressed: a cache keeps it and asks each time.
const asksAgain = { 'cache-control': 'public, no-cache', vary: 'Cookie' }
