import { receiveAnnexDraft, receiveSettledAnnexDraft } from '@/lib/annex/receive'

type Context = RouteContext<'/api/papers/[id]/annex'>

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return receiveAnnexDraft(request, (await params).id)
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return receiveSettledAnnexDraft(request, (await params).id)
}
