import { numberBlocks, type PlainParagraph } from '@/lib/document/numbers'
import type { Identity } from '@/lib/document/tree'
import { fixedOf, type StoredLabels } from '@/lib/numbers/labels'
import type { Actor } from '@/lib/platform/actor'
import { Newest } from '@/lib/platform/newest'
import { canSeeVersion, type PaperFacts } from './rules'
import { heldTexts } from './texts'

/** The paragraphs of a version of the paper; null where this reader may not see them, or they were suppressed. */
export type ParagraphsOf = (versionId: string) => ReadonlyMap<Identity, PlainParagraph> | null

/** Paragraphs by version and the numbers that they keep. Neither changes, so a process that has numbered them keeps them. */
const kept = new Newest<ReadonlyMap<Identity, PlainParagraph>>(60)

/** The paragraphs of the versions of a paper whose words are held, as far as this reader may see them. */
export function paragraphsFor(
  actor: Actor,
  facts: PaperFacts,
  stored: Record<string, StoredLabels> | null,
): ParagraphsOf {
  return (versionId) => {
    const version = facts.versions.find(({ id }) => id === versionId)
    if (!version || version.suppressed || !canSeeVersion(actor, facts, version)) return null
    const body = heldTexts.get(versionId)?.body
    const fixed = fixedOf(stored, versionId)
    const key = `${versionId} ${[...fixed.values()].join()}`
    const known = kept.get(key)
    if (known || !body) return known ?? null
    const paragraphs = new Map(
      numberBlocks(body, fixed).paragraphs.map((paragraph) => [paragraph.id, paragraph]),
    )
    kept.put(key, paragraphs)
    return paragraphs
  }
}
