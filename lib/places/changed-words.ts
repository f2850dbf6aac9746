import type { PlainParagraph } from '@/lib/document/numbers'
import { diffWords, type RedlineRun } from '@/lib/document/word-diff'

/** What changed from some words to others, word by word. */
export function changedWords(before: string, after: string): RedlineRun[] {
  return diffWords(asParagraph(before), asParagraph(after))
}

function asParagraph(text: string): PlainParagraph {
  const content = text === '' ? [] : [{ type: 'text' as const, text }]
  const node = { type: 'paragraph' as const, attrs: { id: 'words0000000' }, content }
  return { id: node.attrs.id, label: '', kind: 'paragraph', text, lang: null, node }
}
