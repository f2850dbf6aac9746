import { createHash } from 'node:crypto'

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/**
 * The identity of a paragraph or footnote of the demo, twelve characters of a-z and 0-9: the same at each seeding, so
 * that addresses of paragraphs can be written down. `key` is its name across the versions of the paper.
 */
export function identityOf(slug: string, key: string): string {
  const bytes = createHash('sha256').update(`${slug}\0${key}`).digest()
  return [...bytes.subarray(0, 12)].map((byte) => alphabet[byte % 36]).join('')
}

/** The key of an act, a UUID of version 8 that follows from what is done: the same act has it at each seeding. */
export function keyOf(...what: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(what.join('\0')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
