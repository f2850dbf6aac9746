import 'server-only'
import { unreviveEndorsements } from '@/lib/endorsements/carry'
import { movedRows } from '@/lib/endorsements/rows'
import { record } from '@/lib/events/record'
import { removeQuotes } from '@/lib/notifications/removed-words'
import { lockPaper } from '@/lib/papers/lock'
import type { PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { wasActedOn } from './acted-on'
import { resumeFinalCall } from './final-call'
import { canSuppress, canTakeBack, type VersionFacts } from './rules'
import type { EndVersionInput } from './schema'

/** The version of this paper. Raises Absent where it is of none, or of another. */
export function versionOf(paper: PaperFacts, versionId: string): VersionFacts {
  const version = paper.versions.find((each) => each.id === versionId)
  if (!version) throw new Absent()
  return version
}

/**
 * Takes a version back within ten minutes: it keeps its number and is never current. What publishing did is undone: its
 * answers are prepared again, revived endorsements are as they were, a final call goes on. Refuses what `canTakeBack` refuses.
 */
export async function takeBackVersion(act: Act, input: EndVersionInput): Promise<void> {
  await once(act, 'takeBackVersion', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const version = versionOf(paper, input.versionId)
    ensure(canTakeBack(act.actor, paper, version, await wasActedOn(tx, paper, version), now))
    const by = { personId: personIdOf(act.actor), now }
    const { reason } = input
    await tx.versionTakenBack.create({
      data: { versionId: version.id, personId: by.personId, reason, at: now },
    })
    await resumeFinalCall(tx, paper, version, by)
    const revived = await tx.endorsement.findMany({
      where: { paperId: paper.id, basis: 'restored', givenAt: version.at },
      select: { id: true },
    })
    const undone = { paperId: paper.id, restoredIds: revived.map(({ id }) => id), ...by }
    const moved = movedRows(await unreviveEndorsements(tx, undone))
    await unpublishAnswers(tx, paper.id, version)
    const facts = { versionId: version.id, reasonDigest: digest(reason), moved }
    await record(tx, act, now, { type: 'version.takenBack', chainId: paper.id, facts })
  })
}

/** The answers that came with the version are private again, and those that they replaced stand again. */
async function unpublishAnswers(tx: Tx, paperId: string, { id: versionId, at }: VersionFacts): Promise<void> {
  const ofPaper = { disposition: { paperId } }
  const published = await tx.dispositionInput.findMany({ where: { ...ofPaper, publishedAt: at } })
  const ids = published.map((row) => row.dispositionId)
  const inputIds = published.map((row) => row.inputId)
  await tx.dispositionInput.updateMany({
    where: { ...ofPaper, publishedAt: at },
    data: { publishedAt: null },
  })
  await tx.disposition.updateMany({ where: { id: { in: ids } }, data: { publishedAt: null } })
  await tx.disposition.updateMany({
    where: { paperId, landedVersionId: versionId },
    data: { landedVersionId: null },
  })
  await tx.dispositionInput.updateMany({
    where: { ...ofPaper, inputId: { in: inputIds }, endedAt: at, publishedAt: { not: null } },
    data: { endedAt: null },
  })
}

/**
 * Takes the words of a version away, with their copy among the drafts and in letters; number, digest, date and this reason
 * stay. Refuses what `canSuppress` refuses.
 */
export async function suppressVersion(act: Act, input: EndVersionInput): Promise<void> {
  await once(act, 'suppressVersion', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const version = versionOf(paper, input.versionId)
    ensure(canSuppress(act.actor, version))
    const { reason } = input
    await tx.suppression.create({
      data: { versionId: version.id, personId: personIdOf(act.actor), reason, at: now },
    })
    await tx.versionText.delete({ where: { versionId: version.id } })
    await tx.draftCopy.deleteMany({ where: { paperId: paper.id, reason: 'published', at: version.at } })
    // What was decided on the draft it was made from holds words of it.
    await tx.plannedPlace.deleteMany({ where: { input: { paperId: paper.id }, at: { lte: version.at } } })
    await removeQuotes(tx, paper, version.id)
    const facts = { versionId: version.id, digest: version.digest, reasonDigest: digest(reason) }
    await record(tx, act, now, { type: 'version.suppressed', chainId: paper.id, facts })
  })
}
