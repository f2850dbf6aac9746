import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import { deliver, mailSetup } from '@/lib/platform/mail'

/** Longest that a mail server may keep us, in milliseconds; its own timeouts are shorter. */
const LONGEST_MS = 120_000

type Delivered = 'sent' | 'passed over' | 'no mail set up'
type Undelivered = { error: unknown }

/**
 * Sends one notice, once: a notice that was sent, cancelled or is being sent by another worker is passed over. Where a
 * demo or development has no SMTP_URL it stays for the mailbox page, and counts as sent. Raises what the mail server
 * says, so that the job is tried again; what it said is kept for the mail log. A crash between the server's yes and our
 * commit can send a mail twice, under the same Message-ID.
 */
export async function deliverNotice(noticeId: string): Promise<Delivered> {
  const became = await db.$transaction(
    async (tx) => {
      // Held while it is sent, and not the row: who cancels a notice does not wait for a mail server.
      const [hold] = await tx.$queryRaw<[{ mine: boolean }]>`
        select pg_try_advisory_xact_lock(hashtextextended(${noticeId}, 0)) as mine`
      return hold.mine ? deliverHeld(tx, noticeId) : 'passed over'
    },
    { timeout: LONGEST_MS },
  )
  if (typeof became === 'object') throw became.error
  return became
}

async function deliverHeld(tx: Tx, noticeId: string): Promise<Delivered | Undelivered> {
  const waiting = { id: noticeId, sentAt: null, cancelledAt: null }
  const notice = await tx.notice.findFirst({ where: waiting })
  if (!notice) return 'passed over'
  const coalition = await tx.coalition.findFirst({ select: { demo: true } })
  const setup = mailSetup(coalition?.demo ?? false)
  const tries = notice.tries + 1
  if (setup === 'none') {
    await tx.notice.updateMany({ where: waiting, data: { tries, error: 'No SMTP_URL is set.' } })
    return 'no mail set up'
  }
  try {
    const { address: to, subject, text, html } = notice
    if (setup === 'smtp') await deliver({ to, subject, text, html })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    await tx.notice.updateMany({ where: waiting, data: { tries, error: said.slice(0, 500) } })
    return { error }
  }
  await tx.notice.updateMany({ where: waiting, data: { tries, sentAt: new Date(), error: null } })
  return 'sent'
}
