import 'server-only'
import { carryEndorsements, uncarryEndorsements } from '@/lib/endorsements/carry'
import { idsOf, movedRows } from '@/lib/endorsements/rows'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import type { PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { ensure } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import type { Endorsement } from '@/prisma/generated/client'
import type { ChangeClassKind, ClassStep } from '@/prisma/generated/enums'
import {
  canChallengeClass,
  canConfirmClass,
  canCorrectClass,
  challengers,
  challengesToCorrect,
  classOf,
  editorialRun,
  type VersionFacts,
  versionBefore,
  versionsOfText,
} from './rules'
import type { ChallengeClassInput, ConfirmClassInput, CorrectClassInput } from './schema'
import { versionOf } from './take-back'

type By = { personId: string; now: Date }

/**
 * Confirms that a change is editorial: the endorsements of the version before are carried over, as far as the changes
 * after it are editorial too, and the carry-over period starts. Refuses what `canConfirmClass` refuses.
 */
export async function confirmClass(act: Act, input: ConfirmClassInput): Promise<void> {
  await once(act, 'confirmClass', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const version = versionOf(paper, input.versionId)
    ensure(canConfirmClass(act.actor, paper, version, now))
    const by = { personId: personIdOf(act.actor), now }
    await addRow(tx, version, { kind: 'editorial', step: 'confirmed', ...by })
    const carried = await carryOnto(tx, paper, version, by)
    await record(tx, act, now, {
      type: 'class.confirmed',
      chainId: paper.id,
      facts: { versionId: version.id, carriedIds: idsOf(carried), moved: movedRows(carried) },
    })
  })
}

/**
 * A signatory says that a change is not editorial, with a reason. The third member makes it substantive for all, which is
 * then the event. Refuses what `canChallengeClass` refuses.
 */
export async function challengeClass(act: Act, input: ChallengeClassInput): Promise<void> {
  await once(act, 'challengeClass', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const version = versionOf(paper, input.versionId)
    const { memberId, reason } = input
    ensure(canChallengeClass(act.actor, memberId, paper, version, now))
    const by = { personId: personIdOf(act.actor), now }
    const challenge = { kind: 'substantive', step: 'challenged', memberId, reason, ...by } as const
    await addRow(tx, version, challenge)
    const facts = { versionId: version.id, memberId, reasonDigest: digest(reason) }
    if (challengers(version.classes).length + 1 < challengesToCorrect) {
      await record(tx, act, now, { type: 'class.challenged', chainId: paper.id, facts })
      return
    }
    const why = `${challengesToCorrect} members challenged the class.`
    await addRow(tx, version, { kind: 'substantive', step: 'corrected', reason: why, ...by }, 2)
    const affected = await uncarryFrom(tx, paper, version, by)
    const corrected = { ...facts, kind: 'substantive', ...movedFacts(affected) }
    await record(tx, act, now, { type: 'class.corrected', chainId: paper.id, facts: corrected })
  })
}

/**
 * Corrects a class until the paper is final. Now substantive: carried endorsements go back to where they were given. Now
 * editorial: they are carried over. Refuses what `canCorrectClass` refuses.
 */
export async function correctClass(act: Act, input: CorrectClassInput): Promise<void> {
  await once(act, 'correctClass', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const version = versionOf(paper, input.versionId)
    const { kind, reason } = input
    ensure(canCorrectClass(act.actor, paper, version, kind, now))
    const by = { personId: personIdOf(act.actor), now }
    await addRow(tx, version, { kind, step: 'corrected', reason, ...by })
    const move = kind === 'editorial' ? carryOnto : uncarryFrom
    const affected = movedFacts(await move(tx, paper, version, by))
    const facts = { versionId: version.id, memberId: null, kind, reasonDigest: digest(reason), ...affected }
    await record(tx, act, now, { type: 'class.corrected', chainId: paper.id, facts })
  })
}

const movedFacts = (rows: readonly Endorsement[]) => ({ affectedIds: idsOf(rows), moved: movedRows(rows) })

type Row = By & { kind: ChangeClassKind; step: ClassStep; memberId?: string; reason?: string }

async function addRow(tx: Tx, { id: versionId, classes }: VersionFacts, { now: at, ...row }: Row, nth = 1) {
  const seq = Math.max(0, ...classes.map((each) => each.seq)) + nth
  await tx.changeClass.create({ data: { id: newId(), versionId, seq, at, ...row } })
}

/** In an emergency nothing is carried over: each member confirms for itself. */
async function carryOnto(tx: Tx, paper: PaperFacts, version: VersionFacts, by: By): Promise<Endorsement[]> {
  const before = versionBefore(paper, version)
  const toVersion = editorialRun(paper, version).at(-1) ?? version
  if (!before || paper.procedure === 'emergency') return []
  const fromVersionIds = versionsOfText(paper, before.digest).map(({ id }) => id)
  return carryEndorsements(tx, { paperId: paper.id, fromVersionIds, toVersion, ...by })
}

async function uncarryFrom(tx: Tx, paper: PaperFacts, version: VersionFacts, by: By): Promise<Endorsement[]> {
  if (classOf(version.classes).kind === 'substantive') return []
  const overVersionIds = editorialRun(paper, version).map(({ id }) => id)
  return uncarryEndorsements(tx, { paperId: paper.id, overVersionIds, ...by })
}
