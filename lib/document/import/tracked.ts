import { footnoteText, inlineText } from '@/lib/document/text'
import type { Inline } from '@/lib/document/tree'
import { type By, isWords, type Words, wasThere } from './flow'
import type { Proposal } from './imported'
import type { Original } from './originals'

/** An inline as a proposal can carry it: a footnote by its words, in brackets. */
export function wordsOf(inline: Inline): string {
  return inline.type === 'footnote' ? ` [Footnote: ${footnoteText(inline)}]` : inlineText(inline)
}

/** The words of a paragraph as it was, in which offsets count. */
function plainOf({ pieces }: Pick<Original, 'pieces'>): string {
  return pieces
    .filter(wasThere)
    .map(({ inline }) => inlineText(inline))
    .join('')
}

type Change = { start: number; end: number; inserted: string; by: By }

/** The changes inside of a paragraph, in its order. What one person deleted and typed at one place is one change. */
export function proposalsIn(original: Original): Proposal[] {
  const { id, whole, becomes } = original
  const length = plainOf(original).length
  if (whole) return [{ ...base(id, { start: 0, end: length, by: whole }), ...replacement(becomes) }]
  const text = plainOf(original)
  return changesIn(original)
    .filter(({ start, end, inserted }) => text.slice(start, end) !== inserted)
    .map((change) => ({ ...base(id, change), inserted: change.inserted }))
}

const base = (paragraph: string | null, { start, end, by }: Omit<Change, 'inserted'>) => ({
  paragraph,
  start,
  end,
  author: by.author,
  date: by.date,
})

function replacement(becomes: Original['becomes']): Pick<Proposal, 'inserted' | 'wholeParagraph'> {
  return becomes ? { inserted: typedWords(becomes.pieces) } : { inserted: '', wholeParagraph: true }
}

/** The words of a new paragraph. */
export function typedWords(pieces: Original['pieces']): string {
  return pieces
    .filter(isWords)
    .filter(({ del }) => del === undefined)
    .map(({ inline }) => wordsOf(inline))
    .join('')
    .trim()
}

function changesIn({ pieces }: Original): Change[] {
  const changes: Change[] = []
  let at = 0
  for (const piece of pieces.filter(isWords)) {
    const change = changeOf(piece, at)
    if (change) addChange(changes, change)
    if (wasThere(piece)) at += inlineText(piece.inline).length
  }
  return changes
}

function changeOf({ inline, ins, del }: Words, at: number): Change | null {
  if (ins) return del ? null : { start: at, end: at, inserted: wordsOf(inline), by: ins }
  return del ? { start: at, end: at + inlineText(inline).length, inserted: '', by: del } : null
}

function addChange(changes: Change[], next: Change): void {
  const last = changes.at(-1)
  if (last && last.end === next.start && last.by.author === next.by.author) {
    last.end = next.end
    last.inserted += next.inserted
  } else changes.push(next)
}
