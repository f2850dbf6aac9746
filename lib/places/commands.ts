import 'server-only'
import { commentFacts } from '@/lib/comments/facts'
import { numberBlocks } from '@/lib/document/numbers'
import type { FixedLabels } from '@/lib/document/series'
import type { Body } from '@/lib/document/tree'
import { record } from '@/lib/events/record'
import { fixedNow } from '@/lib/numbers/labels'
import { lockPaper } from '@/lib/papers/lock'
import type { PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { isReleased } from '@/lib/versions/home'
import { findPlaces } from '@/lib/versions/places'
import { type Decided, decide, type Found, type Said } from './decide'
import { canPlaceAgain, canPlanPlace, canReviewPlace } from './rules'
import type { ForgetPlanInput, PlanPlaceInput, ReviewPlaceInput } from './schema'

/**
 * The Taskforce decides on the draft where an input will lie in the next version; deciding again replaces it. Private
 * work until it is published: no event. Refuses what `canPlanPlace`, `canPlaceAgain` and `decide` refuse.
 */
export async function planPlace(act: Act, input: PlanPlaceInput): Promise<void> {
  await once(act, 'planPlace', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const { inputId } = input
    ensure(canPlanPlace(act.actor, paper, await inputToPlace(tx, act, paper, inputId), now))
    const draft = await tx.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
    // Only what parseBody let through is stored.
    const body = draft.body as Body
    const [carried] = (await findPlaces(tx, paper, body, inputId)).carried
    if (!carried) throw new Absent()
    ensure(canPlaceAgain(isReleased(carried)))
    const { home, found } = carried
    const plan = {
      ...decidedOn(input, found, { body, fixed: await fixedNow(tx, paper.id), name: 'the draft' }),
      fromVersionId: home.versionId,
      foundLabel: found.label,
      foundParagraph: found.paragraph,
      personId: personIdOf(act.actor),
      at: now,
    }
    await tx.plannedPlace.upsert({ where: { inputId }, create: { inputId, ...plan }, update: plan })
  })
}

/** Takes back what was decided on the draft: what is found counts again. Refuses what `canPlanPlace` refuses. */
export async function forgetPlan(act: Act, input: ForgetPlanInput): Promise<void> {
  await once(act, 'forgetPlan', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const { inputId } = input
    ensure(canPlanPlace(act.actor, paper, await inputToPlace(tx, act, paper, inputId), now))
    await tx.plannedPlace.deleteMany({ where: { inputId } })
  })
}

/**
 * The Taskforce says where an input lies in the current version. What was found is kept, and so is each word said before.
 * Refuses what `canReviewPlace` and `decide` refuse.
 */
export async function reviewPlace(act: Act, input: ReviewPlaceInput): Promise<void> {
  await once(act, 'reviewPlace', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const { inputId, versionId } = input
    ensure(canReviewPlace(act.actor, paper, versionId, await inputToPlace(tx, act, paper, inputId), now))
    const text = await tx.versionText.findUnique({ where: { versionId }, select: { body: true } })
    const places = await tx.place.findMany({ where: { inputId, versionId }, orderBy: { seq: 'asc' } })
    const [found] = places
    if (!text || !found) throw new Absent()
    const number = paper.versions.find(({ id }) => id === versionId)?.number
    const { decision, paragraph, start, end } = decidedOn(input, found, {
      body: text.body as Body,
      fixed: await fixedNow(tx, paper.id),
      name: `version ${number}`,
    })
    const { label, score } = found
    const seq = (places.at(-1)?.seq ?? 0) + 1
    const reviewedById = personIdOf(act.actor)
    await tx.place.create({
      data: { inputId, versionId, seq, paragraph, start, end, label, score, reviewedById, at: now },
    })
    await record(tx, act, now, {
      type: 'place.reviewed',
      chainId: paper.id,
      facts: { inputId, versionId, paragraph, label, decision },
    })
  })
}

/** The input as the rules need it. Raises Absent where the actor may not read it. */
async function inputToPlace(tx: Tx, { actor }: Act, paper: PaperFacts, inputId: string) {
  const { withdrawn } = await commentFacts(tx, actor, paper, inputId)
  const { paragraph } = await tx.input.findUniqueOrThrow({
    where: { id: inputId },
    select: { paragraph: true },
  })
  return { withdrawn, paragraph }
}

/** A text in which places are decided, with the numbers that its paragraphs keep; what it is called. */
type Where = { body: Body; fixed: FixedLabels | undefined; name: string }

function decidedOn(said: Said, found: Found, { body, fixed, name }: Where): Decided {
  const outcome = decide(said, found, numberBlocks(body, fixed).paragraphs, name)
  if (!outcome.ok) throw new Refused(outcome.why, outcome.kind)
  return outcome.decided
}
