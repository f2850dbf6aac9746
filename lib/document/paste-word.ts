import { type Element, findIn, textIn } from './html-tree'

/** What Word, LibreOffice and Google Docs mean by the HTML that they put on the clipboard. */

const unseen = new Set(
  'script style head title meta link xml noscript template iframe object embed svg math img video audio canvas input button select textarea del'.split(
    ' ',
  ),
)
const unseenElements = new Set([
  'comment',
  'comment-list',
  'header',
  'footer',
  'footnote-list',
  'endnote-list',
  'footnote-separator',
])
const unseenClass = /\b(MsoCommentReference|MsoCommentText|msoDel|sdfootnotesym)\b/i

/** What is not part of the text: scripts, pictures, hidden and deleted words, comments, numbers typed by Word itself. */
export function isUnseen({ tag, attrs, style }: Element): boolean {
  return (
    unseen.has(tag) ||
    tag.startsWith('v:') ||
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-list') === 'ignore' ||
    style.get('mso-special-character') === 'comment' ||
    unseenElements.has(style.get('mso-element') ?? '') ||
    unseenClass.test(attrs.class ?? '') ||
    isNote(attrs.id)
  )
}

/** The paragraph of a list that Word writes as an ordinary one: how deep it is, and whether it is numbered. */
export function wordItem(element: Element): { depth: number; ordered: boolean } | null {
  const list = element.style.get('mso-list')
  const level = /level(\d)/.exec(list ?? '')?.[1]
  if (element.tag !== 'p' || level === undefined) return null
  const marker = findIn(element, ({ style }) => style.get('mso-list') === 'ignore')
  return { depth: Number(level), ordered: /^\(?[\p{L}\p{N}]+[.):-]/u.test(textIn(marker ?? element).trim()) }
}

/** The level of a heading that is marked by style or class only; null where there is none. */
export function wordHeading({ attrs, style }: Element): number | null {
  const outline = /^[1-9]$/.exec(style.get('mso-outline-level') ?? '')?.[0]
  if (outline) return Number(outline)
  const named = /\bMso(Title|Heading([1-9]))\b|\bheading-?([1-6])\b/i.exec(attrs.class ?? '')
  return named ? Number(named[2] ?? named[3] ?? 1) : null
}

/** The id of the element that holds a footnote's words, where an element is the number that refers to it. */
export function noteReference({ tag, attrs, style }: Element): string | null {
  if (tag !== 'a') return null
  const word = style.get('mso-footnote-id') ?? style.get('mso-endnote-id')
  if (word) return word
  const office = /^(sd(?:foot|end)note\d+)anc$/.exec(attrs.name ?? attrs.id ?? '')
  return office?.[1] ?? null
}

function isNote(id: string | undefined): boolean {
  return /^(ftn|edn|sdfootnote|sdendnote)\d+$/i.test(id ?? '')
}

/** The words of footnotes by the id of their element, without the number that leads back. */
export function notesIn(root: Element): Map<string, string> {
  const notes = new Map<string, string>()
  for (const child of root.children) {
    if (typeof child === 'string') continue
    const id = child.attrs.id
    if (id && isNote(id)) notes.set(id.toLowerCase(), noteText(child).replace(/\s+/g, ' ').trim())
    else for (const [key, text] of notesIn(child)) notes.set(key, text)
  }
  return notes
}

function noteText(node: Element | string): string {
  if (typeof node === 'string') return node
  const back = noteReference(node) !== null || /\bsdfootnotesym\b/.test(node.attrs.class ?? '')
  return back ? '' : node.children.map(noteText).join('')
}
