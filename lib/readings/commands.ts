import 'server-only'
import { factsById } from '@/lib/papers/facts'
import { canSeeVersion } from '@/lib/papers/rules'
import { instant } from '@/lib/platform/clock'
import { Absent, ensure } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { throttle } from '@/lib/platform/throttle'
import { canMarkRead } from './rules'
import type { MarkReadInput } from './schema'

/**
 * Keeps that this person has read a version; the first time counts. It is seen by that person alone and changes nothing
 * of the paper's: no event, and no lock on what others write. Refuses visitors, versions that went, and more than 120
 * marks an hour; raises Absent for what the person may not see.
 */
export async function markRead(act: Act, input: MarkReadInput): Promise<void> {
  const { actor } = act
  if (actor.kind === 'person') await throttle({ [`read ${actor.personId}`]: { tries: 120, seconds: 3600 } })
  await once(act, 'markRead', input, async (tx) => {
    const paper = await factsById(tx, input.paperId)
    const version = paper?.versions.find(({ id }) => id === input.versionId)
    if (!paper || !version || !canSeeVersion(actor, paper, version)) throw new Absent()
    ensure(canMarkRead(actor, version))
    if (actor.kind === 'visitor') return
    const at = await instant(tx)
    const mark = { personId: actor.personId, versionId: version.id, at }
    await tx.readingMark.createMany({ data: [mark], skipDuplicates: true })
  })
}
