import { escapeHtml } from '@/lib/platform/html'

/** A paragraph of plain text, or one with a link of its own below it. `href` is a path of this site. */
export type LetterParagraph = string | { words: string; label: string; href: string }

/** What a mail says: its paragraphs, and the one thing to do. */
export type Letter = {
  subject: string
  paragraphs: readonly LetterParagraph[]
  action: { label: string; href: string }
}

/** The coalition as a letter is signed with, and where this site stands (an origin without a slash at its end). */
export type Sender = { coalition: string; origin: string }

/** Complete as plain text; HTML is the same in the same order, without pictures, scripts or anything from elsewhere. */
export function write(letter: Letter, name: string, { coalition, origin }: Sender) {
  const href = `${origin}${letter.action.href}`
  const closing = `You are told because you take part in ${coalition}. Whom mail goes to: ${origin}/me`
  const inText = (each: LetterParagraph) =>
    typeof each === 'string' ? each : `${each.words}\n${each.label}: ${origin}${each.href}`
  const text = [
    `Dear ${name},`,
    ...letter.paragraphs.map(inText),
    `${letter.action.label}:\n${href}`,
    closing,
  ].join('\n\n')
  const inHtml = (each: LetterParagraph) =>
    typeof each === 'string'
      ? lines(each)
      : `${lines(each.words)}<br><a href="${escapeHtml(`${origin}${each.href}`)}">${escapeHtml(each.label)}</a>`
  const said = [`Dear ${name},`, ...letter.paragraphs].map((each) => `<p>${inHtml(each)}</p>`)
  const link = `<p><a href="${escapeHtml(href)}">${escapeHtml(letter.action.label)}</a></p>`
  const small = `<p><small>${escapeHtml(closing)}</small></p>`
  const head = `<meta charset="utf-8"><title>${escapeHtml(letter.subject)}</title>`
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${said.join('')}${link}${small}</body></html>`
  return { subject: letter.subject, text: `${text}\n`, html }
}

const lines = (words: string) => escapeHtml(words).replaceAll('\n', '<br>')
