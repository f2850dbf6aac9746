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
  const claimed = await db.notice.updateManyAndReturn({ where: waiting, data: { tries: { increment: 1 } } })
  const [notice] = claimed
  if (!notice) return 'passed over'
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

/** Notices that are due and have not left: for a worker that was away. Oldest first. */
export async function dueNotices(limit: number): Promise<string[]> {
  const due = await db.notice.findMany({
    where: { sentAt: null, cancelledAt: null, dueAt: { lte: new Date() }, tries: { lt: 8 } },
    orderBy: { dueAt: 'asc' },
    take: limit,
    select: { id: true },
  })
  return due.map((notice) => notice.id)
}
