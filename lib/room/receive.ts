import 'server-only'
import { z } from 'zod'
import type { Act } from '@/lib/platform/once'
import { receive } from '@/lib/platform/receive'
import { VisitInput } from './schema'
import { visitRoom } from './visit'

/** So much a beacon may send. */
const most = 1000

/** What a room sends by itself when it was in view for a while. The paper is the address's, whatever was sent. */
export async function receiveVisit(request: Request, paperId: string): Promise<Response> {
  const ofPaper = z
    .looseObject({})
    .transform((input): unknown => ({ ...input, paperId }))
    .pipe(VisitInput)
  const visit = async (act: Act, input: VisitInput) => {
    await visitRoom(act, input)
    return {}
  }
  const { status, body } = await receive(request, ofPaper, visit, most)
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
