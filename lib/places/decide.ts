import type { PlainParagraph } from '@/lib/document/numbers'
import { findQuote } from '@/lib/document/quote'
import { no, overtaken, type Refusal } from '@/lib/platform/decision'
import { digest } from '@/lib/platform/digest'
import type { PlaceDecision } from '@/prisma/generated/enums'

/** What a person says about the place of one input in a text. */
export type Said = {
  decision: 'confirm' | 'move' | 'release'
  /** For confirming: `seenDigest` of what was looked at. */
  seen?: string | undefined
  /** For moving: the paragraph, and the words in it that are meant; without words the whole paragraph. */
  paragraph?: string | undefined
  words?: string | undefined
  /** Where the words begin, to tell repeated ones apart (UTF-16 units). */
  start?: number | undefined
}

export type Found = { paragraph: string | null; start: number | null; end: number | null }

/** Where an input is put, with the words it then stands on: the passage, the paragraph, or '' for the whole paper. */
export type Decided = Found & { decision: PlaceDecision; words: string }

type Outcome = { ok: true; decided: Decided } | Refusal

/** Names what was found as someone saw it: the place, and the words of its paragraph. */
export function seenDigest(
  { paragraph, start, end }: Found,
  paragraphs: readonly Pick<PlainParagraph, 'id' | 'text'>[],
): string {
  const text = paragraphs.find(({ id }) => id === paragraph)?.text ?? null
  return digest({ paragraph, start, end, text }).slice(0, 32)
}

/**
 * What was said as a place in this text (`name`: "the draft", "version 3"). Confirming takes what was found, and is
 * refused where that is not what was seen. Moving is refused where the paragraph is not in the text, or the words not in
 * the paragraph.
 */
export function decide(
  said: Said,
  found: Found,
  paragraphs: readonly PlainParagraph[],
  name: string,
): Outcome {
  if (said.decision === 'release')
    return { ok: true, decided: { decision: 'released', paragraph: null, start: null, end: null, words: '' } }
  return said.decision === 'confirm'
    ? confirmed(said, found, paragraphs, name)
    : moved(said, paragraphs, name)
}

function confirmed(
  { seen }: Said,
  found: Found,
  paragraphs: readonly PlainParagraph[],
  name: string,
): Outcome {
  const target = paragraphs.find(({ id }) => id === found.paragraph)
  if (!target)
    return no('No place was found that could be confirmed. Move it by hand, or put it on the whole paper.')
  if (seen !== seenDigest(found, paragraphs))
    return overtaken(`What you looked at has changed in ${name} meanwhile. Reload the page and look again.`)
  const { paragraph, start, end } = found
  const words = start === null || end === null ? target.text : target.text.slice(start, end)
  return { ok: true, decided: { decision: 'confirmed', paragraph, start, end, words } }
}

function moved(
  { paragraph, words, start }: Said,
  paragraphs: readonly PlainParagraph[],
  name: string,
): Outcome {
  const target = paragraphs.find(({ id, text }) => id === paragraph && text.trim() !== '')
  if (!target) return overtaken(`That paragraph is not in ${name}. Choose one that is, or the whole paper.`)
  const whole = {
    decision: 'moved',
    paragraph: target.id,
    start: null,
    end: null,
    words: target.text,
  } as const
  if (!words?.trim()) return { ok: true, decided: whole }
  const span = findQuote(target.text, words, start)
  if (!span)
    return no(
      `Those words are not in ${target.label ? `paragraph ${target.label}` : 'that heading'} of ${name}. Copy them from it, or leave the field empty to take the whole paragraph.`,
    )
  return {
    ok: true,
    decided: { ...whole, ...span, words: target.text.slice(span.start, span.end) },
  }
}
