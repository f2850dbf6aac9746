import { askedIn } from '@/components/versions/changes-address'
import { getPaper } from '@/lib/papers/queries'
import { visit } from '@/lib/platform/session'
import { changesJson } from '@/lib/versions/changes-json'
import { getCompared } from '@/lib/versions/compared'

/** How two texts of a paper differ, for programs: what its page compares for this reader, under the same rights. */
export async function GET(request: Request, { params }: RouteContext<'/papers/[slug]/changes.json'>) {
  const [{ slug }, { actor }] = await Promise.all([params, visit()])
  const headers = { 'cache-control': actor.kind === 'visitor' ? 'no-cache' : 'no-store', vary: 'cookie' }
  const { asked } = askedIn(Object.fromEntries(new URL(request.url).searchParams))
  const paper = await getPaper(actor, slug)
  const compared = paper && (await getCompared(actor, paper, asked))
  if (!paper || !compared) return Response.json({ why: 'There is nothing here.' }, { status: 404, headers })
  const json = changesJson(paper.facts, compared)
  return Response.json(json, { status: 'why' in json ? 410 : 200, headers })
}
