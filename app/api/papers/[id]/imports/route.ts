import { receiveImport } from '@/lib/imports/receive'

/** A file for the draft of a paper. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/papers/[id]/imports'>,
): Promise<Response> {
  const { id } = await params
  return receiveImport(request, id)
}
