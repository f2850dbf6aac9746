import { receiveUpload } from '@/lib/uploads/receive'

export async function POST(
  request: Request,
  { params }: RouteContext<'/api/papers/[id]/uploads'>,
): Promise<Response> {
  return receiveUpload(request, (await params).id)
}
