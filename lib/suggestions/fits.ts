import type { PlainParagraph } from '@/lib/document/numbers'
import type { Identity } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'

type Replacement = Extract<Wording, { do: 'replace' }>

/**
 * Why some wording cannot be proposed for the text with these paragraphs: nothing would change, a paragraph is not in it, or
 * does not read as it was read; words that go twice; a new paragraph without words. Null where it can. `stale`: whoever sent it read another text.
 */
export function whyNotOn(
  paragraphs: ReadonlyMap<Identity, PlainParagraph>,
  changes: readonly Wording[],
): { why: string; stale: boolean } | null {
  if (changes.length === 0) return nothing
  for (const change of changes) {
    const why = whyNot(change, paragraphs)
    if (why) return why
  }
  return overlaps(changes) ? twice : null
}

const nothing = {
  why: 'Nothing has changed yet: the words are those of the text. Change some first.',
  stale: false,
}
const notThere = { why: 'That paragraph is not in the version you read. Reload the page.', stale: true }
const notSo = {
  why: 'That paragraph does not read as you read it. Reload the page; your words are kept.',
  stale: true,
}
const empty = { why: 'A new paragraph needs words. Write them, or leave it out.', stale: false }
const twice = { why: 'The same words are changed twice. Reload the page; your words are kept.', stale: false }

function whyNot(change: Wording, paragraphs: ReadonlyMap<Identity, PlainParagraph>) {
  if (change.do === 'insertAfter' && change.words.trim() === '') return empty
  if (change.paragraph === null) return null
  const paragraph = paragraphs.get(change.paragraph)
  if (!paragraph) return notThere
  if (change.do === 'replace') return whyNotReplaced(change, paragraph.text)
  if (change.do === 'insertAfter') return null
  return change.was === paragraph.text ? null : notSo
}

function whyNotReplaced({ start, end, was, words }: Replacement, text: string) {
  if (start > end || text.slice(start, end) !== was) return notSo
  return was === words ? nothing : null
}

/** Whether two replacements share a character, or a paragraph goes that is changed, too. */
function overlaps(changes: readonly Wording[]): boolean {
  const gone = changes.flatMap((change) => (change.do === 'delete' ? [change.paragraph] : []))
  const replaced = changes
    .filter((change) => change.do === 'replace')
    .sort((a, b) => (a.paragraph < b.paragraph ? -1 : a.paragraph > b.paragraph ? 1 : a.start - b.start))
  const clash = replaced.some((change, place) => {
    const before = replaced[place - 1]
    return before?.paragraph === change.paragraph && change.start < before.end
  })
  return (
    clash || new Set(gone).size < gone.length || replaced.some(({ paragraph }) => gone.includes(paragraph))
  )
}

/** The changes in the order of reading: the beginning first, in a paragraph its words before what follows it. */
export function inReadingOrder(
  paragraphs: readonly Pick<PlainParagraph, 'id'>[],
  changes: readonly Wording[],
): Wording[] {
  const places = new Map<Identity | null, number>(paragraphs.map(({ id }, place) => [id, place]))
  const rank = (change: Wording) => (change.paragraph === null ? -1 : (places.get(change.paragraph) ?? -1))
  const within = (change: Wording) => (change.do === 'replace' ? change.start : Number.MAX_SAFE_INTEGER)
  const after = (change: Wording) => (change.do === 'insertAfter' ? 1 : 0)
  return [...changes].sort((a, b) => rank(a) - rank(b) || after(a) - after(b) || within(a) - within(b))
}
