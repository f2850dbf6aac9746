import { askedList } from '@/lib/endorsements/asked-list'
import { endorsementsJson } from '@/lib/endorsements/listing'

/** The list under the text for scripts: what its page shows this reader, now or (`?at=`) as of an instant. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/papers/[slug]/endorsements.json'>,
): Promise<Response> {
  const { slug } = await params
  const { found, error, status, headers } = await askedList(slug, new URL(request.url).searchParams.get('at'))
  if (!found) return Response.json({ error }, { status, headers })
  return Response.json(endorsementsJson(found.list, found.paper, found.of), { headers })
}
