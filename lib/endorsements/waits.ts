import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, membershipsWith } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { openWindow } from '@/lib/windows/rules'
import { waitWords } from './authority'
import { authorityOf } from './deciding'
import { versionToSign } from './rules'

/** What waits for whom at a member, by `waitsOn`: only where something does. */
export type Waits = ReadonlyMap<string, string>
export const waitsOn = (memberId: string, slug: string) => `${memberId} ${slug}`

/**
 * Where sign-on is open, what waits for whom at the members for which this person speaks: one statement more for those
 * who have a member that decides in another way than by its signatory alone.
 */
export async function listWaits(actor: Actor, papers: readonly PaperFacts[], now: Date): Promise<Waits> {
  const ids = membershipsWith(actor, 'representative').map(({ memberId }) => memberId)
  if (ids.length === 0) return new Map()
  const members = await db.member.findMany({
    where: { id: { in: ids }, decides: { not: 'signatory' } },
    select: { id: true, displayName: true, decides: true },
  })
  const waits = new Map<string, string>()
  for (const member of members)
    for (const paper of papers.filter(({ windows }) => openWindow(windows, 'signOn', now))) {
      const version = versionToSign(paper)
      const words = version && waitWords(await authorityOf(db, { paper, member, version, now }), now)
      if (words) waits.set(waitsOn(member.id, paper.slug), words)
    }
  return waits
}
