import 'server-only'
import { z } from 'zod'
import type { Act } from '@/lib/platform/once'
import { receive } from '@/lib/platform/receive'
import { markRead } from './commands'
import { MarkReadInput } from './schema'

/** So much a beacon may send. */
const most = 1000

/** What a page sends by itself when it was in view for a while. The paper is the address's, whatever was sent. */
export async function receiveReading(request: Request, paperId: string): Promise<Response> {
  const ofPaper = z
    .looseObject({})
    .transform((input): unknown => ({ ...input, paperId }))
    .pipe(MarkReadInput)
  const mark = async (act: Act, input: MarkReadInput) => {
    await markRead(act, input)
    return {}
  }
  const { status, body } = await receive(request, ofPaper, mark, most)
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
