import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/errors'
import { formatInstant } from '@/lib/platform/format'
import { numbersOf } from './numbers'
import type { Door } from './rules'

type Came = { paperId: string; memberId: string; source: Door; digest: string }

/**
 * The id of the very same file or mail that came for this member by this door before, could be read, and was not dropped;
 * null where it is new. What waits behind the other door is not told.
 */
export async function cameBefore(tx: Pick<Tx, 'upload'>, came: Came): Promise<string | null> {
  const same = await tx.upload.findFirst({
    where: { ...came, endedAt: null, unreadable: null },
    select: { id: true },
  })
  return same?.id ?? null
}

/**
 * Refuses what was entered by the other door and still stands there: it would be said twice. Both doors keep waiting what
 * the other does not know of, so it is asked when something is brought, and again, with the paper held, when it is entered.
 */
export async function ensureNotEntered(tx: Pick<Tx, 'upload'>, { source, ...came }: Came): Promise<void> {
  const other = await tx.upload.findFirst({
    where: {
      ...came,
      source: source === 'mail' ? 'file' : 'mail',
      endedAt: null,
      enteredAt: { not: null },
      inputs: { some: { withdrawnAt: null } },
    },
    select: {
      source: true,
      enteredAt: true,
      enteredBy: { select: { name: true } },
      member: { select: { displayName: true } },
      inputs: { select: { number: true }, orderBy: { number: 'asc' } },
    },
  })
  if (!other?.enteredAt) return
  const numbers = numbersOf(other.inputs.map(({ number }) => number))
  const who =
    other.source === 'file'
      ? `${other.member.displayName} sent this very file itself`
      : `${other.enteredBy?.name} entered this very file for ${other.member.displayName} from a mail`
  throw new Refused(`${who}, on ${formatInstant(other.enteredAt)}: ${numbers}.`, 'conflict')
}

/** What was entered and withdrawn since, all of it, wherever each was withdrawn, makes way: the same file may be meant anew. */
export async function endWithdrawn(
  tx: Pick<Tx, 'upload'>,
  came: Came,
  by: { personId: string; at: Date },
): Promise<void> {
  await tx.upload.updateMany({
    where: { ...came, endedAt: null, enteredAt: { not: null }, inputs: { none: { withdrawnAt: null } } },
    data: { endedAt: by.at, endedById: by.personId },
  })
}

/** What could not be read makes way for the next try with the same file: it may have been read at a busy time. */
export async function makeWay(
  tx: Pick<Tx, 'upload' | 'uploadFile'>,
  came: Came,
  by: { personId: string; at: Date },
): Promise<void> {
  const where = { ...came, endedAt: null, unreadable: { not: null } }
  await tx.uploadFile.deleteMany({ where: { upload: where } })
  await tx.upload.updateMany({ where, data: { endedAt: by.at, endedById: by.personId } })
}
