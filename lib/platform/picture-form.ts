import 'server-only'
import type { ZodType } from 'zod'
import { submitWithFile } from './file-form'
import type { FormState } from './form-state'
import type { Act } from './once'
import { pictureLimits } from './picture'

/** Like `submit`, for a form with one picture. */
export function submitWithPicture<Input>(
  form: FormData,
  field: string,
  schema: ZodType<Input>,
  command: (act: Act, input: Input) => Promise<unknown>,
  options?: { visitors?: boolean },
): Promise<FormState> {
  return submitWithFile(form, { field, most: pictureLimits.bytes }, schema, command, options)
}
