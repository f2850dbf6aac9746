import 'server-only'
import { notFound } from 'next/navigation'
import { type ZodType, z } from 'zod'
import { Absent, Refused } from './errors'
import { type FormState, readForm } from './form-state'
import type { Act, Answer } from './once'
import { visit } from './session'

const Key = z.uuid()

/**
 * The one path from a sent form to a command: who, parse, run, and say what happened. Whatever is refused comes back
 * with what was typed. A visitor is told to sign in, unless the command is for visitors.
 */
export async function submit<Input>(
  form: FormData,
  schema: ZodType<Input>,
  command: (act: Act, input: Input) => Promise<unknown>,
  { visitors = false }: { visitors?: boolean } = {},
): Promise<FormState> {
  const { key: sentKey, ...values } = readForm(form)
  const { actor } = await visit()
  if (actor.kind === 'visitor' && !visitors)
    return { status: 'signedOut', why: 'Sign in to send this. Your text is kept.', values }
  const key = Key.safeParse(sentKey)
  if (!key.success)
    return { status: 'refused', why: 'This form is incomplete. Reload the page; your text is kept.', values }
  const input = schema.safeParse(values)
  if (!input.success) return { status: 'invalid', fields: z.flattenError(input.error).fieldErrors, values }
  try {
    const answer = await command({ actor, key: key.data }, input.data)
    return { status: 'done', ...(answer ? { answer: answer as Answer } : {}) }
  } catch (error) {
    if (error instanceof Refused) return { status: 'refused', why: error.message, values }
    if (error instanceof Absent) notFound()
    throw error
  }
}
