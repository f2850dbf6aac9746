import { escapeHtml } from './escape'
import { safeLink } from './link'

/**
 * What people type into comments, answers and statements, as safe HTML: blank lines part paragraphs, line ends are
 * kept, http and https addresses become links that lend them no standing. Nothing else in the text has any meaning.
 */
export function renderPlain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p dir="auto">${renderLines(paragraph)}</p>`)
    .join('')
}

function renderLines(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) => renderLine(line.trimEnd()))
    .join('<br>')
}

const address = /\bhttps?:\/\/[^\s<>"“”«»]+/gi

function renderLine(line: string): string {
  let html = ''
  let done = 0
  for (const match of line.matchAll(address)) {
    const found = withoutClosing(match[0])
    const href = safeLink(found)
    if (href === null) continue
    html += escapeHtml(line.slice(done, match.index))
    html += `<a href="${escapeHtml(href)}" rel="nofollow ugc noopener">${escapeHtml(found)}</a>`
    done = match.index + found.length
  }
  return html + escapeHtml(line.slice(done))
}

/** An address without the punctuation of the sentence around it; a closing bracket stays where one was opened. */
function withoutClosing(found: string): string {
  let url = found
  while (/[.,;:!?'’)\]}]$/.test(url)) {
    if (url.endsWith(')') && count(url, '(') >= count(url, ')')) break
    url = url.slice(0, -1)
  }
  return url
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
