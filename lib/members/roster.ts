import 'server-only'
import { db } from '@/lib/platform/db'

/** Members that are in the coalition at this instant. */
const inIt = (now: Date) => ({ joinedAt: { lte: now }, OR: [{ leftAt: null }, { leftAt: { gt: now } }] })

/** How many members the coalition has at this instant. */
export async function countRoster(now: Date): Promise<number> {
  return db.member.count({ where: inIt(now) })
}
