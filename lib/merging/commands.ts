import 'server-only'
import type { Proposal } from '@/lib/document/proposal'
import { lockPaper } from '@/lib/papers/lock'
import { isTaskforce, personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { asProposed } from './choices'
import { asTaken, bodiesOf, knownIn, type Proposing, proposingInputs, seenOf, standingIn } from './facts'
import { type Accepted, answerAccepted, draftOf, type Held, keepMerge, writeDraft } from './keep'
import { type Merged, mergeInto } from './merged'
import { canCall, canChoose, canMerge, canUndo } from './rules'
import type { AcceptAllInput, AcceptInput, UndoInput } from './schema'
import { type Kept, undoing, undoneIn } from './undone'

/**
 * Puts proposed wording into the draft, word by word into what that is by now, and prepares the answer: accepted where all of
 * it stands there as proposed, else accepted in part. Private work, and no event, unless the answer is published at once.
 * Refuses what `canMerge`, `canWriteDraft`, `canCall` and `canAnswer` refuse, what collides and was not chosen for, and a choice between texts that have changed since.
 */
export async function acceptWording(act: Act, input: AcceptInput) {
  return once(act, 'acceptWording', { ...input, chosen: [...input.chosen] }, async (tx) => {
    const held = await hold(tx, act, input.paperId)
    const [proposing, ...none] = await mergeable(tx, held, [input.inputId])
    if (!proposing || none.length > 0) throw new Absent()
    ensure(canMerge(act.actor, held.paper, proposing, held.now))
    const draft = await draftOf(tx, held.paper.id)
    const bodies = await bodiesOf(tx, [proposing])
    const standing = standingIn(draft.body, bodies, await knownIn(tx, held.paper.id))(proposing.proposal)
    if (input.chosen.size > 0) ensure(canChoose(seenOf(standing), input.seen))
    const merged = mergedOf(mergeInto(draft.body, standing, input.chosen))
    ensure(canCall(merged.whole, input.kind))
    // First the words: an answer that is published looks for them in the draft.
    const { revision } = await writeDraft(tx, act, held.paper.id, draft.revision, merged.body)
    const dispositionId = await answerAccepted(tx, act, held, proposing, merged, input)
    const accepted = { input: proposing, merged, dispositionId }
    const revisions = { revisionBefore: draft.revision, revisionAfter: revision }
    const mergeId = await keepMerge(tx, act, held, accepted, revisions)
    return { mergeId, revision, kind: merged.whole ? 'accepted' : 'acceptedInPart' }
  })
}

/**
 * The same for several inputs in one act, in the order of their numbers, as they were proposed. What collides or is refused
 * is left, and named in the answer. Refuses where nothing is left.
 */
export async function acceptAllWording(act: Act, input: AcceptAllInput) {
  return once(act, 'acceptAllWording', input, async (tx) => {
    const held = await hold(tx, act, input.paperId)
    const proposing = await mergeable(tx, held, [...new Set(input.inputIds)])
    const draft = await draftOf(tx, held.paper.id)
    const [bodies, known] = [await bodiesOf(tx, proposing), await knownIn(tx, held.paper.id)]
    const accepted: Accepted[] = []
    const left: string[] = []
    let body = draft.body
    for (const each of proposing) {
      const one = await refusable(() =>
        acceptOne(tx, act, held, each, () => standingIn(body, bodies, known), body),
      )
      if (typeof one === 'string') {
        left.push(`Input ${each.number}: ${one}`)
        continue
      }
      accepted.push(one)
      body = one.merged.body
      const { versionId } = each.proposal
      known.set(versionId, [...(known.get(versionId) ?? []), ...asTaken(one.merged.changes, each.proposal)])
    }
    if (accepted.length === 0) throw new Refused(`None could be accepted. ${left.join(' ')}`)
    const { revision } = await writeDraft(tx, act, held.paper.id, draft.revision, body)
    const revisions = { revisionBefore: draft.revision, revisionAfter: revision }
    for (const one of accepted) await keepMerge(tx, act, held, one, revisions)
    return { accepted: accepted.length, left: left.length, why: left.join(' '), revision }
  })
}

/**
 * Takes a merge out of the draft and drops the answer that was prepared with it. What was changed since is put before a
 * person: "mine" is what stood there before. Refuses what `canUndo` refuses, and what collides and was not chosen for.
 */
export async function undoMerge(act: Act, input: UndoInput) {
  return once(act, 'undoMerge', { ...input, chosen: [...input.chosen] }, async (tx) => {
    const held = await hold(tx, act, input.paperId)
    const merge = await tx.merge.findFirst({
      where: { id: input.mergeId, paperId: held.paper.id },
      include: { undoneBy: { select: { name: true } }, input: { select: { number: true } } },
    })
    const [proposing] = merge ? await proposingInputs(tx, held.paper.id, [merge.inputId]) : []
    if (!merge || !proposing) throw new Absent()
    const { number } = merge.input
    const undoneBy = merge.undoneBy?.name ?? null
    const published = proposing.answered === 'accepted'
    ensure(canUndo(act.actor, held.paper, { number, undoneBy, published }, held.now))
    const draft = await draftOf(tx, held.paper.id)
    // As keepMerge wrote it.
    const kept = undoing(draft.body, merge as unknown as Kept)
    if (input.chosen.size > 0) ensure(canChoose(seenOf(kept.standing), input.seen))
    const outcome = undoneIn(draft.body, kept, input.chosen)
    if (!outcome.ok) throw new Refused(outcome.why, outcome.kind)
    const { revision } = await writeDraft(tx, act, held.paper.id, draft.revision, outcome.body)
    await tx.merge.update({
      where: { id: merge.id },
      data: { undoneAt: held.now, undoneById: personIdOf(act.actor) },
    })
    await dropPreparedWith(tx, merge, held.now)
    return { revision }
  })
}

async function hold(tx: Tx, { actor }: Act, paperId: string): Promise<Held> {
  const held = await lockPaper(tx, actor, paperId)
  if (!isTaskforce(actor)) throw new Absent()
  return held
}

type Mergeable = Proposing & { proposal: Proposal; proposes: boolean; mergedBy: string | null }

/** These inputs of the paper, by number, as the rules see them. Raises Absent where one is not of the paper. */
async function mergeable(tx: Tx, { paper }: Held, inputIds: readonly string[]): Promise<Mergeable[]> {
  const found = await proposingInputs(tx, paper.id, inputIds)
  if (found.length !== inputIds.length) throw new Absent()
  const live = await tx.merge.findMany({
    where: { inputId: { in: [...inputIds] }, undoneAt: null },
    select: { inputId: true, person: { select: { name: true } } },
  })
  const by = new Map(live.map(({ inputId, person }) => [inputId, person.name]))
  return found.map((input) => ({
    ...input,
    proposes: input.proposal !== null,
    proposal: input.proposal ?? { format: 1, versionId: '', changes: [] },
    mergedBy: by.get(input.inputId) ?? null,
  }))
}

async function acceptOne(
  tx: Tx,
  act: Act,
  held: Held,
  input: Mergeable,
  look: () => ReturnType<typeof standingIn>,
  body: Parameters<typeof mergeInto>[0],
): Promise<Accepted> {
  ensure(canMerge(act.actor, held.paper, input, held.now))
  const merged = mergedOf(mergeInto(body, look()(input.proposal), asProposed))
  return {
    input,
    merged,
    dispositionId: await answerAccepted(tx, act, held, input, merged, { publish: 'later' }),
  }
}

function mergedOf(outcome: ReturnType<typeof mergeInto>): Merged {
  if (!outcome.ok) throw new Refused(outcome.why, outcome.kind)
  return outcome.merged
}

/** What is refused, as its sentence. Every rule is asked before anything is written. */
async function refusable<Value>(run: () => Promise<Value>): Promise<Value | string> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Refused) return error.message
    throw error
  }
}

/** The answer that a merge prepared, or another that was prepared since and says the same, goes with it. */
async function dropPreparedWith(tx: Tx, { inputId }: { inputId: string }, now: Date): Promise<void> {
  await tx.dispositionInput.updateMany({
    where: {
      inputId,
      publishedAt: null,
      endedAt: null,
      disposition: { kind: { in: ['accepted', 'acceptedInPart'] } },
    },
    data: { endedAt: now },
  })
}
