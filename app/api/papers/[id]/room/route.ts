import { receiveVisit } from '@/lib/room/receive'

/** A beacon of a room that was looked at. Only a POST: what looks at links ahead of a person has seen nothing. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/papers/[id]/room'>,
): Promise<Response> {
  return receiveVisit(request, (await params).id)
}
