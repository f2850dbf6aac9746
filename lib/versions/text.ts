import { canonicalVersion } from '@/lib/document/canonical'
import { numberBlocks } from '@/lib/document/numbers'
import { isBlank } from '@/lib/document/text'
import type { Body } from '@/lib/document/tree'
import { digest } from '@/lib/platform/digest'

/** The text that publishing would make, with its exact characters, their digest (SHA-256, hex), and whether it has no words. */
export function versionText({ title, language, body }: { title: string; language: string; body: Body }) {
  const blank = numberBlocks(body).paragraphs.every(({ node }) => isBlank(node))
  const canonical = canonicalVersion({ title, language, body })
  return { title, body, canonical, digest: digest({ format: 1, title, language, body }), blank }
}
