import 'server-only'
import { db } from '@/lib/platform/db'
import { deliver, mailSetup } from '@/lib/platform/mail'

/**
 * Sends one notice, once: a notice that was sent, cancelled or taken by another worker is passed over. Where a demo or
 * development has no SMTP_URL it stays for the mailbox page, and counts as sent. Raises what the mail server says, so
 * that the job is tried again; what it said is kept for the mail log. A crash between the server's yes and our commit
 * can send a mail twice, under the same Message-ID.
 */
export async function deliverNotice(noticeId: string): Promise<'sent' | 'passed over' | 'no mail set up'> {
  const coalition = await db.coalition.findFirst({ select: { demo: true } })
  const setup = mailSetup(coalition?.demo ?? false)
  const waiting = { id: noticeId, sentAt: null, cancelledAt: null }
  const notice = await db.notice.findFirst({ where: waiting })
  if (!notice) return 'passed over'
  // Who counts the try sends it: of two workers with the same notice one goes on.
  const tries = { tries: notice.tries + 1 }
  const claimed = await db.notice.updateMany({ where: { ...waiting, tries: notice.tries }, data: tries })
  if (claimed.count === 0) return 'passed over'
  if (setup === 'none') {
    await db.notice.updateMany({ where: waiting, data: { error: 'No SMTP_URL is set.' } })
    return 'no mail set up'
  }
  try {
    const { address: to, subject, text, html } = notice
    if (setup === 'smtp') await deliver({ to, subject, text, html })
    await db.notice.updateMany({ where: waiting, data: { sentAt: new Date(), error: null } })
    return 'sent'
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    await db.notice.updateMany({ where: waiting, data: { error: said.slice(0, 500) } })
    throw error
  }
}
