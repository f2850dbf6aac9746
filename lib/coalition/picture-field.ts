import { z } from 'zod'
import { readPicture } from '@/lib/platform/picture'

/** A picture as `submitWithPicture` hands it over: base64 in, checked bytes out. */
export const PictureField = z
  .string()
  .transform((text, context) => {
    const read = readPicture(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)))
    if (read.ok) return read.picture
    context.addIssue({ code: 'custom', message: read.why })
    return z.NEVER
  })
  .optional()
