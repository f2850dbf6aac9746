import type { ServerResponse } from 'node:http'
import { escapeHtml } from './html'

/** What Next answers where a page was not there or broke: a document that only a script fills. */
const empty = '<html id="__next_error__">'

const words = {
  absent: {
    title: 'There is nothing here for you to see',
    text: 'The address may be mistyped, or what stands there is not open to you. If you take part for a member, sign in to see more.',
  },
  broken: {
    title: 'This did not work',
    text: 'The fault is on our side. Nothing that was confirmed to you is lost. Try again in a moment.',
  },
}

/**
 * The same document with the words of that page for who has no script. Any other document is left as it is.
 * @param link the answer's `Link` header, which names the style
 */
export function withWords(html: string, status: number, link: string): string {
  if (!html.includes(empty)) return html
  const { title, text } = status === 404 ? words.absent : words.broken
  const style = /<([^>]+\.css[^>]*)>;/.exec(link)?.[1]
  const sheet = style ? `<link rel="stylesheet" href="${escapeHtml(style)}">` : ''
  const ways =
    '<p><a href="/papers">All papers</a> · <a href="/">Home</a> · <a href="/sign-in">Sign in</a></p>'
  const page = `<main class="page narrow"><h1>${title}</h1><p class="lead">${text}</p>${ways}</main>`
  return html.replace('<body>', `<body><noscript>${sheet}${page}</noscript>`)
}

/** Gives an answer that says that there is nothing, or that something broke, its words in the markup. */
export function speakWithoutScript(response: ServerResponse): void {
  const { write, end } = response
  let first = true
  const spoken = (chunk: unknown): unknown => {
    const looked = first
    first = false
    if (!looked || response.statusCode < 400 || !(chunk instanceof Uint8Array || typeof chunk === 'string'))
      return chunk
    if (!String(response.getHeader('content-type')).startsWith('text/html')) return chunk
    const html = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    return withWords(html, response.statusCode, String(response.getHeader('link') ?? ''))
  }
  const changed = (args: unknown[]) => [args[0] === undefined ? args[0] : spoken(args[0]), ...args.slice(1)]
  response.write = ((...args: unknown[]) => write.apply(response, changed(args) as never)) as typeof write
  response.end = ((...args: unknown[]) => end.apply(response, changed(args) as never)) as typeof end
}
