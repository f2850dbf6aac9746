import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { uploadFacts } from './facts'
import { canDisown, canSeeEntered, disownedAs } from './rules'
import type { DisownInput } from './schema'

/**
 * Takes out one input that was entered for a member, or all that are left: it is not the member's, or was entered in
 * error. A line with the reason stays in place of each; where none is left, the same file can be entered again. Refuses
 * what `canDisown` refuses.
 */
export async function disownInputs(act: Act, input: DisownInput): Promise<{ count: number }> {
  return once(act, 'disownInputs', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const upload = await uploadFacts(tx, paper.id, input.uploadId)
    if (!upload || !canSeeEntered(act.actor, upload)) throw new Absent()
    const inputs = await enteredInputs(tx, upload.id, input.inputId)
    if (inputs.length === 0) throw new Refused('All of this was withdrawn already.', 'conflict')
    for (const each of inputs) ensure(canDisown(act.actor, paper, upload, each, now))
    const how = disownedAs(act.actor, upload.member.id)
    const by = { withdrawnAt: now, withdrawnById: personIdOf(act.actor) }
    const ids = inputs.map(({ id }) => id)
    await tx.input.updateMany({
      where: { id: { in: ids } },
      data: { ...by, withdrawnWhy: `${how}: ${input.reason}` },
    })
    const left = await tx.input.count({ where: { uploadId: upload.id, withdrawnAt: null } })
    const ended = { endedAt: now, endedById: personIdOf(act.actor) }
    if (left === 0) await tx.upload.update({ where: { id: upload.id }, data: ended })
    const facts = {
      ...{ uploadId: upload.id, inputIds: ids.sort(), memberId: upload.member.id },
      ...{ how: how === 'Not ours' ? 'notOurs' : 'inError', reasonDigest: digest(input.reason) },
    }
    await record(tx, act, now, { type: 'input.disowned', chainId: paper.id, facts })
    return { count: ids.length }
  })
}

/** The one that is meant, whatever became of it; without one, those that were not withdrawn. */
async function enteredInputs(tx: Tx, uploadId: string, inputId: string | undefined) {
  const rows = await tx.input.findMany({
    where: { uploadId, ...(inputId === undefined ? { withdrawnAt: null } : { id: inputId }) },
    select: { id: true, withdrawnAt: true },
  })
  if (inputId !== undefined && rows.length === 0) throw new Absent()
  return rows.map(({ id, withdrawnAt }) => ({ id, withdrawn: withdrawnAt !== null }))
}
