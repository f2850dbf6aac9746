import 'server-only'
import { publishPrepared } from '@/lib/dispositions/publish'
import type { Body } from '@/lib/document/tree'
import { reviveEndorsements } from '@/lib/endorsements/carry'
import { idsOf, movedRows } from '@/lib/endorsements/rows'
import { record } from '@/lib/events/record'
import { keepNumbers } from '@/lib/numbers/commands'
import { lockPaper } from '@/lib/papers/lock'
import { currentVersion, frozenVersionId, type PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import type { Draft } from '@/prisma/generated/client'
import { endFinalCall } from './final-call'
import { carryPlaces } from './places'
import { canPublish, isPublishable } from './rules'
import type { PublishInput } from './schema'
import { versionText } from './text'

/**
 * Publishes the draft as the next version: its text, bytes and digest, what class its change is said to be, a place in it
 * for every input, the prepared answers that were chosen. Endorsements stay where they were given and wait; those given
 * under this very text before are restored. A final call ends. Answers the version's id, number and digest, and the paper's slug. Refuses what
 * `canPublish` and `isPublishable` refuse, and a draft that is not the one that was looked at.
 */
export async function publishVersion(act: Act, input: PublishInput) {
  return once(act, 'publishVersion', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    ensure(canPublish(act.actor, paper, now))
    const draft = await tx.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
    if (draft.revision !== input.draftRevision)
      throw new Refused(
        'The draft was changed since you opened this page. Look at what will be published again.',
        'conflict',
      )
    const current = currentVersion(paper)
    // Only what parseBody let through is stored.
    const text = versionText({ ...paper, language: draft.language, body: draft.body as Body })
    ensure(isPublishable(text, current, input.saidClass ?? null))

    const by = { personId: personIdOf(act.actor), now }
    const version = await write(tx, paper, draft, text, { ...input, ...by })
    if (input.saidClass) {
      const said = { seq: 1, kind: input.saidClass, step: 'said', personId: by.personId, at: now } as const
      await tx.changeClass.create({ data: { id: newId(), versionId: version.id, ...said } })
    }
    await keepNumbers(tx, paper, { id: version.id, body: text.body }, by)
    const endsFinalCall = frozenVersionId(paper) !== null
    if (endsFinalCall) await endFinalCall(tx, paper, version, by)
    const places = await carryPlaces(tx, paper, { id: version.id, body: text.body }, now)
    const restored = await reviveEndorsements(tx, { paperId: paper.id, digest: text.digest, ...by })
    const waitingIds = await waiting(tx, paper.id, text.digest)
    const { dispositionIds } = await publishPrepared(tx, {
      paperId: paper.id,
      dispositionIds: input.dispositionIds,
      versionId: version.id,
      now,
    })
    const { id: versionId, number, language } = version
    const told = { coverNoteDigest: digest(input.coverNote), saidClass: input.saidClass ?? null }
    const follows = {
      ...{ waitingIds, restoredIds: idsOf(restored), dispositionIds, endsFinalCall },
      moved: movedRows(restored),
      carried: places.carried,
      decidedPlaces: places.decided,
    }
    const facts = { versionId, number, digest: text.digest, language, ...told, ...follows }
    await record(tx, act, now, { type: 'version.published', chainId: paper.id, facts })
    return { versionId, number, digest: text.digest, slug: paper.slug }
  })
}

async function write(
  tx: Tx,
  paper: PaperFacts,
  draft: Draft,
  { title, body, canonical, digest }: ReturnType<typeof versionText>,
  { coverNote, personId, now: at }: { coverNote: string; personId: string; now: Date },
) {
  const { language, revision } = draft
  // A version taken back keeps its number.
  const number = (paper.versions.at(-1)?.number ?? 0) + 1
  const version = await tx.version.create({
    data: { id: newId(), paperId: paper.id, number, language, digest, at, personId },
  })
  await tx.versionText.create({ data: { versionId: version.id, title, body, coverNote, canonical } })
  const copy = {
    paperId: paper.id,
    revision,
    reason: 'published' as const,
    title,
    body,
    language,
    personId,
    at,
  }
  await tx.draftCopy.create({ data: { id: newId(), ...copy } })
  return version
}

/** The live endorsements that stand under another text than this one. */
async function waiting(tx: Tx, paperId: string, digest: string): Promise<string[]> {
  const rows = await tx.endorsement.findMany({
    where: { paperId, endedAt: null, digest: { not: digest } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}
