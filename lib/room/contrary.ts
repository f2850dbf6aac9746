import 'server-only'
import { factsById } from '@/lib/papers/facts'
import { type Actor, hasRight } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { against, type Contrary } from './against'
import { aimOf } from './aim'
import { entriesOf, roomMember } from './facts'
import type { SendOnInput } from './schema'

/** What stands against something as a form would send it now; for the member's representatives alone. */
export async function contraryTo(actor: Actor, input: SendOnInput): Promise<Contrary[]> {
  const { paperId, memberId, entryIds } = input
  const paper = hasRight(actor, memberId, 'representative') ? await factsById(db, paperId) : null
  if (!paper) return []
  const member = await roomMember(db, memberId)
  const entries = await entriesOf(db, member, paperId, entryIds)
  const { proposal } = await aimOf(db, paper, entries, input)
  return against(db, paper, member, proposal, entryIds)
}
