import { z } from 'zod'
import { newsOf } from '@/components/live/news'
import { getSince } from '@/lib/live/queries'
import { visit } from '@/lib/platform/session'

const Asked = z.object({
  version: z.coerce.number().int().positive().max(2_147_483_647),
  since: z.coerce.number().int().nonnegative().max(2_147_483_647),
})

/** What this reader may know of what happened to a paper since its event `since`, for a page that shows `version`. */
export async function GET(request: Request, { params }: RouteContext<'/papers/[slug]/news'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams)).data
  const since = asked && (await getSince(actor, slug, { version: asked.version, seq: asked.since }, now))
  const headers = { 'cache-control': 'private, no-store' }
  return since ? Response.json(newsOf(since, now), { headers }) : new Response(null, { status: 404, headers })
}
