import 'server-only'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { Act } from '@/lib/platform/once'
import type { AnswerableInput } from './rules'
import { canHaveMet, isOwn } from './rules'
import type { AnswerInput } from './schema'

/** What an answer says, whatever it is the answer to. */
export type Said = Omit<AnswerInput, 'paperId' | 'inputIds'>
type Reasoned = Omit<Said, 'reason'> & { reason: string | null }

/** The reason with the chosen sentence before it. Refuses a sentence that was retired meanwhile. */
export async function reasonOf(tx: Tx, { sentenceId, reason }: Said): Promise<string | null> {
  if (sentenceId === undefined) return reason ?? null
  const sentence = await tx.sentence.findUnique({ where: { id: sentenceId } })
  if (!sentence) throw new Absent()
  if (sentence.retiredAt)
    throw new Refused('This sentence was retired meanwhile. Choose another.', 'conflict')
  return [sentence.text, reason].filter(Boolean).join('\n\n')
}

/**
 * Prepares one answer for these inputs, in the caller's transaction, which holds the paper and has asked whether it may:
 * what was prepared for them before ends. Refuses a meeting that is still to come, and a duplicate of itself, of a
 * duplicate, or of what was withdrawn. Gives the id of the disposition.
 */
export async function prepare(
  tx: Tx,
  act: Act,
  paperId: string,
  inputs: readonly AnswerableInput[],
  said: Reasoned,
  now: Date,
): Promise<string> {
  ensure(canHaveMet(said.meetingOn, now))
  const inputIds = inputs.map(({ id }) => id)
  const duplicateOfId = said.duplicateOf ? await original(tx, paperId, said.duplicateOf, inputIds) : null
  await tx.dispositionInput.updateMany({
    where: { inputId: { in: inputIds }, publishedAt: null, endedAt: null },
    data: { endedAt: now },
  })
  const id = newId()
  const { kind, reason, note = null, meeting = null, meetingOn = null, landedParagraph = null } = said
  const words = { kind, reason, note, meeting, meetingOn, landedParagraph, duplicateOfId }
  const source = meeting === null ? 'desk' : 'meeting'
  const handlerId = personIdOf(act.actor)
  await tx.disposition.create({ data: { id, paperId, handlerId, preparedAt: now, source, ...words } })
  await tx.dispositionInput.createMany({
    data: inputs.map((each) => ({
      dispositionId: id,
      inputId: each.id,
      ownMember: isOwn(act.actor, each.memberId),
    })),
  })
  await present(tx, id, said.present ?? [])
  return id
}

/** The members that were in the meeting. Raises Absent where one is not of the roster. */
async function present(tx: Tx, dispositionId: string, memberIds: readonly string[]): Promise<void> {
  const ids = [...new Set(memberIds)]
  if (ids.length === 0) return
  if ((await tx.member.count({ where: { id: { in: ids } } })) !== ids.length) throw new Absent()
  await tx.meetingMember.createMany({ data: ids.map((memberId) => ({ dispositionId, memberId })) })
}

async function original(
  tx: Tx,
  paperId: string,
  number: number,
  inputIds: readonly string[],
): Promise<string> {
  const found = await tx.input.findUnique({
    where: { paperId_number: { paperId, number } },
    select: {
      id: true,
      withdrawnAt: true,
      taskforceOnly: true,
      answers: {
        where: { endedAt: null, disposition: { kind: 'duplicate' } },
        select: { dispositionId: true },
      },
    },
  })
  if (!found) throw new Refused(`There is no input ${number} on this paper.`)
  if (inputIds.includes(found.id)) throw new Refused('An input cannot be a duplicate of itself.')
  if (found.withdrawnAt) throw new Refused(`Input ${number} was withdrawn: choose one that stands.`)
  if (found.taskforceOnly)
    throw new Refused(`Input ${number} is for the Taskforce only: others cannot be sent there.`)
  if (found.answers.length > 0)
    throw new Refused(`Input ${number} is itself a duplicate: choose the one it points to.`)
  return found.id
}
