import { escapeHtml } from '@/lib/platform/html'

/** What a mail says: paragraphs of plain text, and the one thing to do. `href` is a path of this site. */
export type Letter = {
  subject: string
  paragraphs: readonly string[]
  action: { label: string; href: string }
}

/** The coalition as a letter is signed with, and where this site stands (an origin without a slash at its end). */
export type Sender = { coalition: string; origin: string }

/** Complete as plain text; HTML is the same in the same order, without pictures, scripts or anything from elsewhere. */
export function write(letter: Letter, name: string, { coalition, origin }: Sender) {
  const href = `${origin}${letter.action.href}`
  const closing = `You are told because you take part in ${coalition}. Whom mail goes to: ${origin}/me`
  const text = [`Dear ${name},`, ...letter.paragraphs, `${letter.action.label}:\n${href}`, closing].join(
    '\n\n',
  )
  const said = [`Dear ${name},`, ...letter.paragraphs].map(
    (each) => `<p>${escapeHtml(each).replaceAll('\n', '<br>')}</p>`,
  )
  const link = `<p><a href="${escapeHtml(href)}">${escapeHtml(letter.action.label)}</a></p>`
  const small = `<p><small>${escapeHtml(closing)}</small></p>`
  const head = `<meta charset="utf-8"><title>${escapeHtml(letter.subject)}</title>`
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${said.join('')}${link}${small}</body></html>`
  return { subject: letter.subject, text: `${text}\n`, html }
}
