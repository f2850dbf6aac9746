import { escapeHtml } from '@/lib/platform/html'
import { linkMinutes } from '@/lib/platform/sign-in-link'
import { passMinutes } from './minutes'

type CodeMail = {
  to: string
  name: string
  member: string
  title: string
  /** The version that it signs, and the one that the link named. */
  version: number
  asked: number
  code: string
}

/** The mail with a code and no link: nothing that a scanner could open, or that works anywhere but where it was asked for. */
export function codeMail({ to, name, member, title, version, asked, code }: CodeMail) {
  const subject = `Your code to sign on for ${member}`
  const lines = [
    `Dear ${name},`,
    `Type this code on the page on which you asked for it: ${code.slice(0, 4)} ${code.slice(4)}`,
    `It lets you read and sign version ${version} of “${title}” for ${member}, and nothing else.`,
    ...(asked === version
      ? []
      : [
          `Your link was made for version ${asked}. The text has moved on since: version ${version} stands now.`,
        ]),
    `It works once, within ${linkMinutes} minutes; then you have ${passMinutes} minutes to read and sign. If you did not ask for it, do nothing: nobody signs without this code. Pass it on to no one.`,
  ]
  const html = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')
  return { to, subject, text: `${lines.join('\n\n')}\n`, html }
}
