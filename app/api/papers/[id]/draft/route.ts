import { receiveDraft, receiveSettledDraft } from '@/lib/drafts/receive'

type Context = RouteContext<'/api/papers/[id]/draft'>

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return receiveDraft(request, (await params).id)
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return receiveSettledDraft(request, (await params).id)
}
