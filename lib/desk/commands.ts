import 'server-only'
import { otherHandlers } from '@/lib/dispositions/answerable'
import { lockPaper } from '@/lib/papers/lock'
import { isTaskforce, personIdOf } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { canAssign, canKeepSentences } from './rules'
import type { AssignInput, RetireSentenceInput, SentenceInput } from './schema'

/**
 * Gives input to a person of the Taskforce, or to nobody any more; who had it before has it no longer. Private work: no
 * event. Refuses what `canAssign` refuses.
 */
export async function assignInput(act: Act, input: AssignInput) {
  return once(act, 'assignInput', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    if (!isTaskforce(act.actor)) throw new Absent()
    const rows = await tx.input.findMany({
      where: { paperId: paper.id, number: { in: input.numbers } },
      select: { id: true, number: true, memberId: true, withdrawnAt: true },
    })
    if (rows.length !== input.numbers.length) throw new Absent()
    const inputs = rows.map(({ withdrawnAt, ...row }) => ({ ...row, withdrawn: withdrawnAt !== null }))
    const { handlerId } = input
    const found = handlerId ? await tx.person.findUnique({ where: { id: handlerId } }) : null
    if (handlerId && !found) throw new Absent()
    const handler = found && { ...found, here: found.leftAt === null }
    const memberIds = inputs.map(({ memberId }) => memberId)
    ensure(canAssign(act.actor, inputs, handler, await otherHandlers(tx, memberIds, now)))
    const byId = personIdOf(act.actor)
    await tx.assignment.deleteMany({ where: { inputId: { in: rows.map(({ id }) => id) } } })
    if (handler)
      await tx.assignment.createMany({
        data: rows.map(({ id: inputId }) => ({ inputId, handlerId: handler.id, byId, at: now })),
      })
    return { assigned: rows.length }
  })
}

/** Keeps a sentence for reasons, or gives one other words; answers that used it keep theirs. Private work: no event. */
export async function saveSentence(act: Act, input: SentenceInput) {
  return once(act, 'saveSentence', input, async (tx) => {
    ensure(canKeepSentences(act.actor))
    const { sentenceId, text } = input
    const namesake = await tx.sentence.findFirst({ where: { text, retiredAt: null } })
    if (namesake && namesake.id !== sentenceId)
      throw new Refused('This sentence is kept already.', 'conflict')
    const said = { text, byId: personIdOf(act.actor), at: await instant(tx) }
    if (sentenceId === undefined) {
      const { id } = await tx.sentence.create({ data: { id: newId(), ...said } })
      return { sentenceId: id }
    }
    const changed = await tx.sentence.updateMany({ where: { id: sentenceId }, data: said })
    if (changed.count === 0) throw new Absent()
    return { sentenceId }
  })
}

/** Offers a sentence no longer, or again. Private work: no event. */
export async function retireSentence(act: Act, input: RetireSentenceInput): Promise<void> {
  await once(act, 'retireSentence', input, async (tx) => {
    ensure(canKeepSentences(act.actor))
    const retiredAt = input.retired === 'yes' ? await instant(tx) : null
    const changed = await tx.sentence.updateMany({ where: { id: input.sentenceId }, data: { retiredAt } })
    if (changed.count === 0) throw new Absent()
  })
}
