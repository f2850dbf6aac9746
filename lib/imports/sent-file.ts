import { z } from 'zod'

/** The most bytes of one file: what mail systems let through. */
export const mostFileBytes = 20_000_000
export const fileTooLarge = 'This file is larger than 20 MB. Take pictures out of it first.'

/** A name as the file came with: without folders, and without what could steer a terminal or a header. */
export const FileName = z.string().transform((name) =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"]/gu, '')
    .trim()
    .slice(0, 150),
)

/** A file that a form sent. Refuses an empty one and one beyond 20 MB. */
export const SentFile = z.object({
  name: FileName,
  bytes: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.length > 0, 'This file is empty. Choose another one.')
    .refine((bytes) => bytes.length <= mostFileBytes, fileTooLarge),
})
