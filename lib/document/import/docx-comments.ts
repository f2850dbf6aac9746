import { cleanWords } from './clean'
import { by } from './docx-runs'
import type { FlowRemark } from './flow'
import { elements, textOf, type Xml } from './xml'

/** The comments of a DOCX with their threads: who answers whom, and which are marked as done, stands in a part of its own. */
export function commentsIn(comments: Xml | null, extended: Xml | null): FlowRemark[] {
  const threads = new Map(
    (extended ? elements(extended) : []).map(({ attrs }) => [attrs['w15:paraId'] ?? '', attrs]),
  )
  const all = (comments ? elements(comments) : []).filter(({ name }) => name === 'w:comment')
  const ids = new Map(all.map((xml) => [lastParagraph(xml), xml.attrs['w:id'] ?? '']))
  return all.map((xml) => {
    const thread = threads.get(lastParagraph(xml))
    const answers = ids.get(thread?.['w15:paraIdParent'] ?? '-') ?? null
    const resolved = /^(1|true)$/.test(thread?.['w15:done'] ?? '')
    return { id: xml.attrs['w:id'] ?? '', text: wordsOf(xml), answers, resolved, ...by(xml) }
  })
}

function lastParagraph(comment: Xml): string {
  return paragraphs(comment).at(-1)?.attrs['w14:paraId'] ?? ''
}

function wordsOf(comment: Xml): string {
  return paragraphs(comment)
    .map((paragraph) => cleanWords(lineOf(paragraph)).trim())
    .join('\n')
    .trim()
}

const paragraphs = (comment: Xml) => elements(comment).filter(({ name }) => name === 'w:p')

function lineOf(xml: Xml): string {
  if (xml.name === 'w:t') return textOf(xml)
  if (xml.name === 'w:tab' || xml.name === 'w:br') return ' '
  return elements(xml).map(lineOf).join('')
}
