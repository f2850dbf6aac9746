import 'server-only'
import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import type { Picture } from '@/lib/platform/picture'

/** SHA-256, in hex, of its bytes: under it the picture is kept and served. */
function pictureDigest({ bytes }: Picture): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What a form with a picture held, for the key of the act: the digest in place of the bytes. */
export function withoutBytes<Input extends { logo?: Picture | undefined }>({ logo, ...rest }: Input) {
  return { ...rest, logo: logo ? pictureDigest(logo) : null }
}

/** Keeps a picture under the digest of its bytes, which it answers; the same picture is kept once. */
export async function keepPicture(tx: Tx, { mediaType, bytes }: Picture): Promise<string> {
  const digest = pictureDigest({ mediaType, bytes })
  await tx.picture.createMany({ data: [{ digest, mediaType, bytes }], skipDuplicates: true })
  return digest
}
