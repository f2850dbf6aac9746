import { escapeHtml } from '@/lib/platform/html'
import { linkMinutes } from '@/lib/platform/sign-in-link'

type SignInMail = { to: string; coalition: string; url: string; code: string }

/** The mail that lets its reader in: a link to a page with a button, and a code for another device. */
export function signInMail({ to, coalition, url, code }: SignInMail) {
  const shown = `${code.slice(0, 4)} ${code.slice(4)}`
  const subject = `Sign in to ${coalition} within ${linkMinutes} minutes`
  const lines = [
    `Open this page and press its button to sign in to ${coalition}:`,
    url,
    `Or type this code where you asked for it: ${shown}`,
    `Both work once, for ${linkMinutes} minutes. If you did not ask to sign in, do nothing: nobody gets in without this mail.`,
  ]
  const [open, , orCode, note] = lines.map(escapeHtml)
  const html = `<p>${open}</p><p><a href="${escapeHtml(url)}">Sign in to ${escapeHtml(coalition)}</a></p><p>${orCode}</p><p>${note}</p>`
  return { to, subject, text: `${lines.join('\n\n')}\n`, html }
}
