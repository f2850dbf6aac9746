import 'server-only'
import { versionToSign } from '@/lib/endorsements/rules'
import { asGiven, standingApart } from '@/lib/endorsements/standing'
import { allFacts } from '@/lib/papers/facts'
import { type PaperFacts, stageAt } from '@/lib/papers/rules'
import { instant } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { formatInstant } from '@/lib/platform/format'
import type { VersionFacts } from '@/lib/versions/rules'
import { openWindow, type WindowFacts } from '@/lib/windows/rules'
import { instantFor } from './instant-for'
import type { Sending } from './occurrence'
import { type Enqueue, sender, writeNotices } from './outbox'
import { staysWords } from './reservation'
import { rowsOf } from './text-changes'
import { toSignatories } from './to-signatories'

const HOUR_MS = 3_600_000
/** 48 hours in milliseconds: so long before sign-on closes is the sensible instant. */
const SOON_MS = 48 * HOUR_MS
/** Who is asked with less than so much left, in milliseconds, is not asked twice. */
const SHORTEST_MS = 4 * HOUR_MS

/**
 * When who was asked to reconfirm is reminded, once: 48 hours before sign-on closes, or half way from the asking to the
 * closing where that is later. Null where there is so little time that asking again would only be noise.
 */
export function reminderAt(askedAt: Date, closesAt: Date): Date | null {
  const left = closesAt.getTime() - askedAt.getTime()
  if (left < SHORTEST_MS) return null
  return new Date(Math.max(closesAt.getTime() - SOON_MS, askedAt.getTime() + left / 2))
}

/**
 * Reminds, on the coalition's clock, the signatories of members that were asked to reconfirm and have not: once for each
 * signature and version, whatever happens to windows, and however many processes ask. Asked every minute; one that was due
 * while nothing ran is sent late, and none after sign-on has closed. Returns how many letters were written.
 */
export async function remindToReconfirm(enqueue: Enqueue): Promise<number> {
  const now = await instant()
  let written = 0
  for (const paper of await allFacts(db)) {
    const window = openWindow(paper.windows, 'signOn', now)
    const version = versionToSign(paper)
    if (!window || !version || version.suppressed || stageAt(paper, now) === 'withdrawn') continue
    written += await db.$transaction((tx) => remind(tx, { paper, window, version, now }, enqueue))
  }
  return written
}

type Asking = { paper: PaperFacts; window: WindowFacts; version: VersionFacts; now: Date }
type Row = Awaited<ReturnType<typeof rowsOf>>[number]

async function remind(tx: Tx, asking: Asking, enqueue: Enqueue): Promise<number> {
  const { paper, version } = asking
  const all = await rowsOf(tx, paper.id)
  const causeOf = (row: Row) => `reconfirm:${row.id}:${version.id}`
  const due = standingApart(all, version).filter((row) => isDue(row, all, asking))
  const from = due.length > 0 ? await sender(tx) : null
  if (!from) return 0
  const told = await tx.notice.findMany({
    where: { kind: 'reconfirmSoon', cause: { in: due.map(causeOf) } },
    select: { cause: true },
  })
  const causes = new Set(told.map(({ cause }) => cause))
  const sendings: Sending[] = []
  for (const row of due.filter((each) => !causes.has(causeOf(each))))
    for (const sending of await lettersFor(tx, row, all, asking))
      sendings.push({ ...sending, cause: causeOf(row) })
  await writeNotices(tx, sendings, { cause: `reconfirm:${version.id}`, paperId: paper.id }, from, enqueue)
  return sendings.length
}

/** Asked by the version, by what put the signature where it is, or by the window in which it can answer: the last of them. */
function isDue(row: Row, all: readonly Row[], { window, version, now }: Asking): boolean {
  const before = all.find(({ id }) => id === row.previousId)
  // Who declined this very text has answered.
  if (before?.endedHow === 'declined' && before.digest === version.digest) return false
  const askedAt = Math.max(version.at.getTime(), row.givenAt.getTime(), window.opensAt.getTime())
  const at = reminderAt(new Date(askedAt), window.closesAt)
  return at !== null && at <= now
}

function lettersFor(
  tx: Tx,
  row: Row,
  all: readonly Row[],
  { paper, version, window, now }: Asking,
): Promise<Sending[]> {
  const { memberId, member } = row
  const signed = asGiven(all, row).version.number
  const told = {
    ...{ kind: 'reconfirmSoon', memberId, memberName: member.displayName },
    words: [
      `${member.displayName} ${staysWords(signed, row.version.number)}. It has not said yet whether that holds for version ${version.number} of “${paper.title}”, and is not counted for it.`,
    ],
    label: `See what changed since version ${signed}`,
  }
  return toSignatories(tx, paper, [told], {
    at: now,
    waits: false,
    subject: (_, names) =>
      `Not reconfirmed yet for ${names}, until ${formatInstant(window.closesAt)}: ${paper.title}`,
    more: (_, to) => [
      `Sign-on is open until ${instantFor(to, window.closesAt)}. This is the only reminder; without an answer the signature stays where it is.`,
    ],
  })
}
