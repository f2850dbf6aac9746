import type { Identity } from './tree'
import type { Wording } from './wording'

/** What is proposed for the text of a version, as it is kept beside the words of an input or of a reply. */
export type Proposal = { format: 1; versionId: string; changes: Wording[] }

/** Wording for the text of a version, as it is kept. */
export function proposalOn(versionId: string, changes: readonly Wording[]): Proposal {
  return { format: 1, versionId, changes: [...changes] }
}

/** What was kept, read again; null where nothing was. Only what was checked against its version is ever kept. */
export function proposalIn(tree: unknown): Proposal | null {
  return (tree as Proposal | null | undefined) ?? null
}

/** The paragraphs that some wording touches, each once, in its order; null: the beginning of the text. */
export function touched(changes: readonly Wording[]): (Identity | null)[] {
  return [...new Set(changes.map(({ paragraph }) => paragraph))]
}

/** Where an input that proposes this lies: on its first paragraph, and there on the words that go first, if any do. */
export function anchorOf([first]: readonly Wording[]): {
  paragraph: Identity | undefined
  quote?: string
  start?: number
} {
  const paragraph = first?.paragraph ?? undefined
  return first?.do === 'replace' && first.was.trim() !== ''
    ? { paragraph, quote: first.was, start: first.start }
    : { paragraph }
}
