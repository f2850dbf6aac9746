import type { Pasted } from '@/lib/document/lines'
import { numberBlocks } from '@/lib/document/numbers'

/** What was pasted as lines of "1(a) words"; headings as "# words", quoted paragraphs as "3> words". */
export function outline(pasted: Pasted): string[] {
  if (!pasted.ok) return [pasted.why]
  return numberBlocks({ type: 'doc', content: pasted.blocks }).paragraphs.map(({ kind, label, text }) => {
    if (kind === 'heading') return `# ${text}`
    return `${label}${kind === 'quote' ? '>' : ''} ${text}`
  })
}
