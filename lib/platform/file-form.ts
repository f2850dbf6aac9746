import 'server-only'
import type { ZodType } from 'zod'
import type { FormState } from './form-state'
import type { Act } from './once'
import { submit } from './submit'

type Chosen = { field: string; most: number }

/**
 * Like `submit`, for a form with one file of `most` bytes: its bytes reach the schema as base64 under the field's name, so
 * that the key of the form covers them, and its name beside them ("logo", "logoName"); neither is sent back to the
 * browser. No file chosen is an absent field.
 */
export async function submitWithFile<Input>(
  form: FormData,
  { field, most }: Chosen,
  schema: ZodType<Input>,
  command: (act: Act, input: Input) => Promise<unknown>,
  options?: { visitors?: boolean },
): Promise<FormState> {
  const sent = form.get(field)
  const named = `${field}Name`
  form.delete(field)
  form.delete(named)
  // A file that is far too large is not read to its end: one byte over the limit is enough to be refused for its size.
  if (sent instanceof File && sent.size > 0) {
    const bytes = await sent.slice(0, most + 1).arrayBuffer()
    form.set(field, Buffer.from(bytes).toString('base64'))
    form.set(named, sent.name)
  }
  const state = await submit(form, schema, command, options)
  if ('values' in state) {
    delete state.values[field]
    delete state.values[named]
  }
  return state
}
