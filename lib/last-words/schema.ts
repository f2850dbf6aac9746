import { z } from 'zod'
import { writtenText } from '@/lib/document/written'
import { Heard } from '@/prisma/generated/enums'

export const LastWordInput = z.object({
  paperId: z.uuid(),
  inputId: z.uuid(),
  /** The answer that was read. */
  dispositionId: z.uuid(),
  heard: z.enum(Heard, 'Say whether you were heard.'),
  why: z.string().transform(writtenText).pipe(z.string().max(2000)).optional(),
})
export type LastWordInput = z.infer<typeof LastWordInput>
