import 'server-only'
import { factsById } from '@/lib/papers/facts'
import { canSeePaper, currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, personIdOf } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { choosable } from './choosable'
import { canChangePack, canChooseInput, canMakePack, notThere, type PackMember, seesPacks } from './rules'
import type { ChangePackInput, MakePackInput, RemovePackInput } from './schema'

// What a member lays before its board is its own private work: it writes no event, and holds no paper up.

/**
 * Makes a pack for the board of a member: a pinned version, a note, and the input of that paper that was chosen, by number.
 * Answers its id and the paper's slug. Refuses what `canMakePack` and `canChooseInput` refuse.
 */
export async function makePack(act: Act, input: MakePackInput): Promise<{ packId: string; slug: string }> {
  const { paperId, memberId, versionId, onDate = null, note } = input
  return once(act, 'makePack', input, async (tx) => {
    const { paper, member, now } = await packsOf(tx, act.actor, paperId, memberId)
    ensure(canMakePack(act.actor, paper, member, versionId, now))
    const inputIds = await chosenIn(tx, act.actor, paper, member, input.inputs)
    const by = personIdOf(act.actor)
    const packId = newId()
    const made = { at: now, personId: by, changedAt: now, changedById: by, revision: 1 }
    await tx.boardPack.create({ data: { id: packId, memberId, paperId, versionId, onDate, note, ...made } })
    await tx.boardPackInput.createMany({ data: inputIds.map((inputId) => ({ packId, inputId })) })
    return { packId, slug: paper.slug }
  })
}

/** Changes note, day and chosen input; the version stays pinned. Refuses what `canChangePack` and `canChooseInput` refuse. */
export async function changePack(act: Act, input: ChangePackInput): Promise<void> {
  const { packId, onDate = null, note } = input
  await once(act, 'changePack', input, async (tx) => {
    const { paper, member, pack, now } = await lockPack(tx, act.actor, input)
    ensure(canChangePack(act.actor, member, pack, input.revision))
    const inputIds = await chosenIn(tx, act.actor, paper, member, input.inputs)
    const changed = { changedAt: now, changedById: personIdOf(act.actor), revision: { increment: 1 } }
    await tx.boardPack.update({ where: { id: packId }, data: { onDate, note, ...changed } })
    await tx.boardPackInput.deleteMany({ where: { packId } })
    await tx.boardPackInput.createMany({ data: inputIds.map((inputId) => ({ packId, inputId })) })
  })
}

/** Takes a pack off the member's list. Refuses what `canChangePack` refuses. Answers the paper's slug. */
export async function removePack(act: Act, input: RemovePackInput): Promise<{ slug: string }> {
  return once(act, 'removePack', input, async (tx) => {
    const { paper, member, pack, now } = await lockPack(tx, act.actor, input)
    ensure(canChangePack(act.actor, member, pack, input.revision))
    await tx.boardPack.update({ where: { id: input.packId }, data: { removedAt: now } })
    return { slug: paper.slug }
  })
}

/** The paper and the member of packs, with the instant. Raises Absent where there are none for this actor. */
async function packsOf(tx: Tx, actor: Actor, paperId: string, memberId: string) {
  const paper = seesPacks(actor, memberId) ? await factsById(tx, paperId) : null
  if (!paper || !canSeePaper(actor, paper) || !currentVersion(paper)) throw new Absent()
  const { displayName } = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { displayName: true },
  })
  return { paper, member: { id: memberId, name: displayName }, now: await instant(tx) }
}

/** Holds a pack until the transaction ends, then reads it. Raises Absent where it is not there for this actor. */
async function lockPack(tx: Tx, actor: Actor, { paperId, packId }: { paperId: string; packId: string }) {
  await tx.$queryRaw`select 1 from "BoardPack" where id = ${packId}::uuid for update`
  const row = await tx.boardPack.findFirst({ where: { id: packId, paperId } })
  if (!row) throw new Absent()
  const of = await packsOf(tx, actor, paperId, row.memberId)
  return { ...of, pack: { removed: row.removedAt !== null, revision: row.revision } }
}

/** The ids of the inputs with these numbers, each of which may go to a board of this member. */
async function chosenIn(
  tx: Tx,
  actor: Actor,
  paper: PaperFacts,
  member: PackMember,
  numbers: readonly number[],
): Promise<string[]> {
  const rows = await choosable(tx, paper.id, { number: { in: [...numbers] } })
  return numbers.map((number) => {
    const row = rows.find((each) => each.number === number)
    if (!row) throw new Refused(notThere(number))
    ensure(canChooseInput(actor, member, row))
    return row.id
  })
}
