import { proposalIn } from '@/lib/document/proposal'
import type { Wording } from '@/lib/document/wording'

type Worded = { text: { tree: unknown } | null }

/**
 * The wording that some entries propose, together, on the one version they were made on, each change once; null where they
 * propose none. Where they were made on different versions: why they cannot go together.
 */
export function wordingTogether(
  entries: readonly Worded[],
): { versionId: string; changes: Wording[] } | string | null {
  const all = entries.flatMap(({ text }) => proposalIn(text?.tree) ?? [])
  const [first] = all
  if (!first) return null
  if (all.some(({ versionId }) => versionId !== first.versionId))
    return 'What was chosen proposes wording for different versions. Send it on one by one.'
  const changes = new Map(
    all.flatMap((each) => each.changes).map((change) => [JSON.stringify(change), change]),
  )
  return { versionId: first.versionId, changes: [...changes.values()] }
}

/** Whether an entry says its wording once more and nothing else, as what came from a file without a remark does. */
export const saysWordingOnly = (text: string): boolean => /^Proposed( wording\b.*)?:/.test(text)

/** Proposed wording in words, where it can only be said in a comment. */
export function wordingInWords(changes: readonly Wording[]): string {
  const said = changes.map((change) => {
    if (change.do === 'delete') return `Delete “${change.was}”`
    if (change.do === 'insertAfter') return `Insert the paragraph “${change.words}”`
    if (change.was === '') return `Insert “${change.words.trim()}”`
    return change.words === '' ? `Delete “${change.was}”` : `Replace “${change.was}” by “${change.words}”`
  })
  return `Proposed wording: ${said.join('; ')}.`
}
