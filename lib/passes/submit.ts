import 'server-only'
import type { ZodType } from 'zod'
import type { FormState } from '@/lib/platform/form-state'
import type { Act } from '@/lib/platform/once'
import { visit } from '@/lib/platform/session'
import { submit } from '@/lib/platform/submit'
import { passToken } from './browser'
import { actByPass } from './commands'
import type { Signed } from './rules'

/**
 * As `submit`, for the commands that sign: who has no session but a pass acts by it. A session, where there is one,
 * goes before. Every other command knows of no pass, and tells its holder to sign in, as any visitor.
 */
export async function submitSigning<Input extends Signed>(
  form: FormData,
  schema: ZodType<Input>,
  command: (act: Act, input: Input) => Promise<unknown>,
): Promise<FormState> {
  const [{ actor }, token] = [await visit(), await passToken()]
  if (actor.kind === 'person' || !token) return submit(form, schema, command)
  const byPass = async (act: Act, input: Input) => command(await actByPass(act, token, input), input)
  return submit(form, schema, byPass, { visitors: true })
}
