import { anchorFor } from '@/lib/document/anchor'
import { carryOver } from '@/lib/document/carry-over'
import { numberBlocks } from '@/lib/document/numbers'
import type { Paragraph } from '@/lib/document/tree'
import { doc, para } from './build'

export const forum =
  'The Internet Governance Forum is where governments, businesses, civil society and the technical community meet as equals, and it should become a permanent institution of the United Nations system.'
export const money =
  'Its Secretariat works with project money that is renewed year by year, and plans no further than the next letter of its largest donor.'
export const review =
  'A review of its work should take place every five years, led by the community that does the work, with published findings and a public answer to each of them.'
export const regional =
  'National and regional initiatives carry the Forum between its annual meetings, and their results should reach the programme early enough to shape it.'

export const a = 'p0000000000a'
export const b = 'p0000000000b'
export const c = 'p0000000000c'
export const d = 'p0000000000d'
export const old = [para(forum, a), para(money, b), para(review, c), para(regional, d)]

/** Where a quote from an old paragraph lies: its label, and the words there. */
export function carried(
  from: Paragraph[],
  to: Paragraph[],
  paragraph: string,
  quote?: string,
  start?: number,
) {
  const [place] = carryOver(doc(from), doc(to), [anchorFor(doc(from), { paragraph, quote, start })])
  const target = numberBlocks(doc(to)).paragraphs.find(({ id }) => id === place?.paragraph)
  const words =
    place?.start === null || place?.start === undefined
      ? null
      : target?.text.slice(place.start, place.end ?? 0)
  return { label: place?.label, paragraph: place?.paragraph, words: words ?? null }
}

/** The same paragraphs under new identities, as after an import. */
export const imported = (paragraphs: Paragraph[]) => paragraphs.map(({ content }) => para(content ?? []))
