import 'server-only'
import { instant } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'

/**
 * Holds the coalition's own row, and so its chain of events, until the transaction ends, then reads the instant.
 * Raises Absent where no coalition was founded yet.
 */
export async function lockCoalition(tx: Tx) {
  const [coalition] = await tx.$queryRaw<{ id: string; demo: boolean }[]>`
    select id, demo from "Coalition" for update`
  if (!coalition) throw new Absent()
  return { coalition, now: await instant(tx) }
}
