import 'server-only'
import nodemailer from 'nodemailer'
import { db } from './db'
import { settings } from './env'
import { newId } from './ids'

/** One mail to one address; text is complete without html. */
export type Mail = { to: string; subject: string; text: string; html: string }
/** What a mail is about and what caused it: with its address, the name under which the mailbox keeps it once. */
export type MailCause = { kind: string; cause: string; personId?: string | null }
export type MailSetup = 'smtp' | 'mailbox' | 'none'

/** How mail leaves: by SMTP; into the mailbox page, which only a demo and development have; or not at all. */
export function mailSetup(demo: boolean): MailSetup {
  if (settings().SMTP_URL) return 'smtp'
  return demo || process.env.NODE_ENV === 'development' ? 'mailbox' : 'none'
}

let transport: nodemailer.Transporter | undefined

function smtp(): nodemailer.Transporter {
  transport ??= nodemailer.createTransport(settings().SMTP_URL, {
    from: settings().MAIL_FROM,
    // In milliseconds: a server that says nothing for so long is away, and asked again later.
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 45_000,
  })
  return transport
}

/** Sends one mail by SMTP and answers when the server has taken it. Raises what the server says. */
export async function deliver({ to, subject, text, html }: Mail): Promise<void> {
  await smtp().sendMail({ to: { name: '', address: to }, subject, text, html })
}

/**
 * Sends a mail, or keeps it for the mailbox page where a demo or development has no SMTP_URL. Answers how it left.
 * The same address, kind and cause is kept once.
 */
export async function sendMail(mail: Mail, { kind, cause, personId = null }: MailCause): Promise<MailSetup> {
  const coalition = await db.coalition.findFirst({ select: { demo: true } })
  const setup = mailSetup(coalition?.demo ?? false)
  if (setup === 'smtp') await deliver(mail)
  if (setup !== 'mailbox') return setup
  const { to, subject, text, html } = mail
  await db.$executeRaw`
    insert into "Notice" (id, "personId", channel, address, kind, cause, subject, text, html, "createdAt", "dueAt", "sentAt")
    select ${newId()}::uuid, ${personId}::uuid, 'mail', ${to}, ${kind}, ${cause}, ${subject}, ${text}, ${html}, now, now, now
      from (select clock_timestamp() as now) as clock
    on conflict do nothing`
  return setup
}
