import 'server-only'
import { type Actor, isAdmin, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { mailSetup } from '@/lib/platform/mail'

const perPage = 50
export type MailState = 'all' | 'waiting' | 'sent' | 'failed' | 'cancelled'

/** What this person was told lately, newest first: the same facts that went out by mail. */
export async function listTold(actor: Actor, limit: number) {
  if (!isInside(actor)) return []
  return db.notice.findMany({
    where: { personId: actor.personId, cancelledAt: null, paperId: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { id: true, kind: true, subject: true, createdAt: true, paperId: true },
  })
}

const states = {
  all: {},
  waiting: { sentAt: null, cancelledAt: null, error: null },
  sent: { sentAt: { not: null } },
  failed: { sentAt: null, cancelledAt: null, error: { not: null } },
  cancelled: { cancelledAt: { not: null } },
} as const

/** The mail log, newest first, without what the mails say: to whom, of what kind, when, whether. Null for all but admins. */
export async function listMail(
  actor: Actor,
  { state, kind, page }: { state: MailState; kind: string | null; page: number },
) {
  if (!isAdmin(actor)) return null
  const where = { ...states[state], ...(kind && { kind }) }
  const [total, rows, kinds] = await Promise.all([
    db.notice.count({ where }),
    db.notice.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      omit: { text: true, html: true },
      include: { person: { select: { name: true } } },
    }),
    db.notice.groupBy({ by: ['kind'], _count: true, orderBy: { kind: 'asc' } }),
  ])
  return { rows, total, pages: Math.max(1, Math.ceil(total / perPage)), kinds }
}

/** Whether mail stays in the mailbox page: only in a demo and in development, without a mail server. */
async function hasMailbox(): Promise<boolean> {
  const coalition = await db.coalition.findFirst({ select: { demo: true } })
  return mailSetup(coalition?.demo ?? false) === 'mailbox'
}

/** The mailbox of a demo or of development, newest first, of one address or of all. Null where there is none. */
export async function listMailbox({ address, page }: { address: string | null; page: number }) {
  if (!(await hasMailbox())) return null
  const where = { sentAt: { not: null }, ...(address && { address }) }
  const [total, rows] = await Promise.all([
    db.notice.count({ where }),
    db.notice.findMany({
      where,
      orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: { id: true, address: true, subject: true, sentAt: true, kind: true },
    }),
  ])
  return { rows, total, pages: Math.max(1, Math.ceil(total / perPage)) }
}

/** One mail of the mailbox with its words; null where there is no mailbox, or no such mail. */
export async function getMailboxMail(id: string) {
  if (!(await hasMailbox())) return null
  return db.notice.findFirst({ where: { id, sentAt: { not: null } } })
}
