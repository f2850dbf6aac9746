import 'server-only'
import type { ZodType } from 'zod'
import type { FormState } from './form-state'
import type { Act } from './once'
import { pictureLimits } from './picture'
import { submit } from './submit'

/**
 * Like `submit`, for a form with one picture: its bytes reach the schema as base64 under the field's name, so that the
 * key of the form covers them; they are not sent back to the browser. No file chosen is an absent field.
 */
export async function submitWithPicture<Input>(
  form: FormData,
  field: string,
  schema: ZodType<Input>,
  command: (act: Act, input: Input) => Promise<unknown>,
  options?: { visitors?: boolean },
): Promise<FormState> {
  const sent = form.get(field)
  form.delete(field)
  // A file that is far too large is not read to its end: one byte over the limit is enough to be refused for its size.
  if (sent instanceof File && sent.size > 0) {
    const bytes = await sent.slice(0, pictureLimits.bytes + 1).arrayBuffer()
    form.set(field, Buffer.from(bytes).toString('base64'))
  }
  const state = await submit(form, schema, command, options)
  if ('values' in state) delete state.values[field]
  return state
}
