import canonicalize from 'canonicalize'
import type { Body } from './tree'

export type CanonicalVersion = {
  title: string
  /** BCP 47, of the version as a whole. */
  language: string
  body: Body
}

/**
 * The exact characters (RFC 8785, to be encoded as UTF-8) over which a version's digest is taken and which are kept and
 * served. Titles must be well-formed; bodies are, once `parseBody` let them through.
 */
export function canonicalVersion({ title, language, body }: CanonicalVersion): string {
  const canonical = canonicalize({ format: 1, title, language, body })
  if (canonical === undefined) throw new Error('A version has a canonical form.')
  return canonical
}
