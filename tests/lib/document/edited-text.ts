import { newIdentity } from '@/lib/document/identity'
import { tokenize } from '@/lib/document/tokens'
import type { Body } from '@/lib/document/tree'
import { doc, para } from './build'

/** A word that knows what it was, so that a test knows where it went. */
export type Word = { id: number; text: string; gap: string }
export type Passage = { id: string; words: Word[] }

let counted = 0

export function passageOf(text: string): Passage {
  let at = 0
  const words = tokenize(text).map(({ start, end }) => {
    const gap = text.slice(at, start)
    at = end
    counted += 1
    return { id: counted, text: text.slice(start, end), gap }
  })
  return { id: newIdentity(), words }
}

export function textOf({ words }: Passage): string {
  return words.map(({ gap, text }, index) => (index === 0 ? '' : gap) + text).join('')
}

export function bodyOf(passages: readonly Passage[]): Body {
  return doc(passages.map((passage) => para(textOf(passage), passage.id)))
}

export function copyOf(passages: readonly Passage[]): Passage[] {
  return passages.map(({ id, words }) => ({ id, words: words.map((word) => ({ ...word })) }))
}

/** Where words with these ids begin and end; null where none of them is left. The first passage that has one counts. */
export function placeOf(passages: readonly Passage[], ids: readonly number[]) {
  const passage = passages.find(({ words }) => words.some(({ id }) => ids.includes(id)))
  if (!passage) return null
  let at = 0
  let [start, end] = [-1, -1]
  for (const [index, { id, gap, text }] of passage.words.entries()) {
    at += index === 0 ? 0 : gap.length
    if (ids.includes(id) && start < 0) start = at
    at += text.length
    if (ids.includes(id)) end = at
  }
  return { paragraph: passage.id, start, end }
}

/** Twelve paragraphs in three scripts, among them two twins. */
export const passages: readonly string[] = [
  'The Internet Governance Forum is where governments, businesses, civil society and the technical community meet as equals.',
  'Its Secretariat works with project money that is renewed year by year, and plans no further than the next letter of its largest donor.',
  'Nothing in this paper changes the mandate of the Forum, which is set out in the Tunis Agenda and was renewed for ten years.',
  'A review of its work should take place every five years, led by the community that does the work, with published findings.',
  'National and regional initiatives carry the Forum between its annual meetings; their results should reach the programme early.',
  'Nothing in this paper changes the mandate of the Forum, which is set out in the Tunis Agenda and was renewed for ten years.',
  'The names and numbers of the Internet are run by the organisations that the community built for it, in the open, and accountable to those who use them.',
  '互联网治理论坛是各国政府、企业、民间社会和技术界平等相聚的地方，二十年来其价值已无需证明。',
  '秘书处依靠逐年更新的项目资金开展工作，其规划无法超越下一位捐助者的来信。',
  'منتدى حوكمة الإنترنت هو المكان الذي تلتقي فيه الحكومات والشركات والمجتمع المدني والمجتمع التقني على قدم المساواة.',
  'تعمل أمانته بأموال مشاريع تُجدَّد سنة بعد سنة، ولا تخطط لأبعد من رسالة المانح التالي.',
  'Who signs this paper signs these words and no others; a later text asks for a signature of its own.',
]
