import { receiveReading } from '@/lib/readings/receive'

/** A beacon of a page that was read. Only a POST: what looks at links ahead of a person has read nothing. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/papers/[id]/read'>,
): Promise<Response> {
  return receiveReading(request, (await params).id)
}
