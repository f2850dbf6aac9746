import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/errors'
import { formatInstant } from '@/lib/platform/format'
import { numbersOf } from './numbers'
import type { Door } from './rules'

type Came = { paperId: string; memberId: string; source: Door; digest: string }

/**
 * The id of the very same file or mail that came for this member by this door before, could be read, and was not dropped;
 * null where it is new. Refuses what was entered by the other door: it would be said twice. What waits behind the other door is not told.
 */
export async function cameBefore(tx: Pick<Tx, 'upload'>, { source, ...came }: Came): Promise<string | null> {
  const same = await tx.upload.findMany({
    where: { ...came, endedAt: null, unreadable: null },
    select: {
      id: true,
      source: true,
      enteredAt: true,
      enteredBy: { select: { name: true } },
      member: { select: { displayName: true } },
      inputs: { select: { number: true }, orderBy: { number: 'asc' } },
    },
  })
  const mine = same.find((each) => each.source === source)
  if (mine) return mine.id
  const other = same.find((each) => each.enteredAt !== null)
  if (!other?.enteredAt) return null
  const numbers = numbersOf(other.inputs.map(({ number }) => number))
  const who =
    other.source === 'file'
      ? `${other.member.displayName} sent this very file itself`
      : `${other.enteredBy?.name} entered this very file for ${other.member.displayName} from a mail`
  throw new Refused(`${who}, on ${formatInstant(other.enteredAt)}: ${numbers}.`, 'conflict')
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
