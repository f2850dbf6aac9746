import 'server-only'
import { type ZodType, z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import type { Act } from '@/lib/platform/once'
import { receive } from '@/lib/platform/receive'
import { visit } from '@/lib/platform/session'
import { saveDraft, settleDraft } from './commands'
import { getDraftText } from './queries'
import { draftBytes, SaveDraftInput, SettleDraftInput } from './schema'

/** A draft as the editor sends it by itself. */
export const receiveDraft = (request: Request, paperId: string) =>
  receiveText(request, paperId, SaveDraftInput, saveDraft, getDraftText)

/** The text that was chosen when two had collided. */
export const receiveSettledDraft = (request: Request, paperId: string) =>
  receiveText(request, paperId, SettleDraftInput, settleDraft, getDraftText)

/**
 * A working text on its way to its command. The paper is the address's, whatever was sent. Who was overtaken is given
 * the other text, and who saved it when.
 */
export async function receiveText<Input>(
  request: Request,
  paperId: string,
  schema: ZodType<Input>,
  command: (act: Act, input: Input) => Promise<object>,
  getTheirs: (actor: Actor, paperId: string) => Promise<object | null>,
): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  if (!z.uuid().safeParse(paperId).success) return Response.json({}, { status: 404, headers })
  const ofPaper = z
    .unknown()
    .transform((input): unknown => ({ ...z.looseObject({}).catch({}).parse(input), paperId }))
    .pipe(schema)
  const { status, body } = await receive(request, ofPaper, command, draftBytes)
  if (status !== 409) return Response.json(body, { status, headers })
  const { actor } = await visit()
  return Response.json({ ...body, theirs: await getTheirs(actor, paperId) }, { status, headers })
}
