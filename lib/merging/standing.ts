import type { PlainParagraph } from '@/lib/document/numbers'
import type { Rebased } from '@/lib/document/rebase-paragraph'
import type { Identity } from '@/lib/document/tree'
import { replaced, type Wording } from '@/lib/document/wording'
import { type Span, spanOf } from './choices'

/** How all of a proposal stands: it can be accepted at once, is there already, needs a choice, or a part of it is gone. */
export type Overall = Rebased['is']

/** A change of a proposal as it stands to the draft, for the page on which a person chooses. */
export type ChangeStanding = {
  is: Rebased['is']
  change: Wording
  /** The paragraph of the draft that it is in, or that it would follow, with its number and words; null where it is gone. */
  paragraph: { id: Identity; label: string; text: string } | null
  /** The stretch there as it reads and as it would; null for a new paragraph, and for what landed or is gone. */
  span: Span | null
  /** What the paragraph would say with the change made; null where it would go, and where nothing would be made. */
  reads: string | null
  /** Words put in at one place by two can both stand there. */
  both: boolean
}

export function overallOf(standing: readonly Rebased[]): Overall {
  const all = new Set(standing.map(({ is }) => is))
  if (all.has('collides')) return 'collides'
  if (all.has('gone')) return 'gone'
  return all.has('fits') ? 'fits' : 'landed'
}

/** Each change of a proposal, in the order in which forms count them. */
export function changeStandings(
  standing: readonly Rebased[],
  paragraphs: ReadonlyMap<Identity, PlainParagraph>,
): ChangeStanding[] {
  const texts = new Map([...paragraphs].map(([id, { text }]) => [id, text]))
  return standing.map((rebased) => {
    const { is, change } = rebased
    const id = placeOf(rebased)
    const at = id === null ? undefined : paragraphs.get(id)
    const paragraph = at ? { id: at.id, label: at.label, text: at.text } : null
    const both = is === 'collides' && rebased.was.trim() === ''
    return { is, change, paragraph, span: spanOf(rebased, texts), reads: readsOf(rebased, texts), both }
  })
}

function placeOf(rebased: Rebased): Identity | null {
  if (rebased.is === 'fits') return rebased.now[0]?.paragraph ?? null
  return rebased.is === 'landed' ? rebased.change.paragraph : rebased.paragraph
}

function readsOf(rebased: Rebased, texts: ReadonlyMap<Identity, string>): string | null {
  const [first] = rebased.is === 'fits' ? rebased.now : []
  if (first?.do === 'insertAfter') return first.words
  if (rebased.is !== 'fits' || first?.do !== 'replace') return null
  const own = rebased.now.filter(
    (each) => each.do === 'replace' && each.paragraph === first.paragraph,
  ) as (typeof first)[]
  return replaced(texts.get(first.paragraph) ?? '', own)
}
