import 'server-only'
import type { Reader } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import type { Prisma } from '@/prisma/generated/client'
import type { AnswerableInput } from './rules'
import type { WithAnswers } from './seen'

const select = {
  id: true,
  number: true,
  type: true,
  memberId: true,
  blocking: true,
  taskforceOnly: true,
  withdrawnAt: true,
  lateBySeconds: true,
  at: true,
  lateDecision: { select: { admitted: true } },
  blockEnd: { select: { id: true } },
  merges: { where: { undoneAt: null }, select: { id: true } },
  answers: {
    where: { endedAt: null },
    select: {
      dispositionId: true,
      publishedAt: true,
      disposition: { select: { handlerId: true, handler: { select: { name: true } } } },
    },
  },
} as const

/** An input as the rules of answering see it, with the answers that hold now. */
export type Answerable = AnswerableInput & WithAnswers & { at: Date }

/** These inputs of the paper, by number, as the rules of answering see them. Raises Absent where one is not of the paper. */
export async function answerable(
  reader: Pick<Reader, 'input'>,
  paperId: string,
  inputIds: readonly string[],
): Promise<Answerable[]> {
  const ids = [...new Set(inputIds)]
  const rows = await reader.input.findMany({
    where: { paperId, id: { in: ids } },
    orderBy: { number: 'asc' },
    select,
  })
  if (rows.length !== ids.length) throw new Absent()
  return rows.map(fromRow)
}

/** The same for inputs that are named by their numbers; numbers that nothing has are passed over. */
export async function lookUp(
  reader: Pick<Reader, 'input'>,
  paperId: string,
  numbers: readonly number[],
): Promise<Answerable[]> {
  const rows = await reader.input.findMany({
    where: { paperId, number: { in: [...numbers] } },
    orderBy: { number: 'asc' },
    select,
  })
  return rows.map(fromRow)
}

type Row = Prisma.InputGetPayload<{ select: typeof select }>

function fromRow({ withdrawnAt, lateDecision, blockEnd, merges, answers, ...input }: Row): Answerable {
  const live = answers.map(({ dispositionId, publishedAt, disposition: { handlerId, handler } }) => ({
    ...{ dispositionId, published: publishedAt !== null, handlerId, handler: handler.name },
  }))
  return {
    ...input,
    withdrawn: withdrawnAt !== null,
    admitted: lateDecision?.admitted ?? null,
    answered: live.some(({ published }) => published),
    blockEnded: blockEnd !== null,
    inDraft: merges.length > 0 && !live.some(({ published }) => published),
    live,
  }
}

/** For each of these members, the Taskforce people who are still here and do not belong to it. */
export async function otherHandlers(
  reader: Pick<Reader, 'person'>,
  memberIds: readonly (string | null)[],
  now: Date,
): Promise<Map<string, string[]>> {
  const live = { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] }
  const people = await reader.person.findMany({
    where: { taskforce: true, leftAt: null },
    select: { id: true, memberships: { where: live, select: { memberId: true } } },
  })
  const members = [...new Set(memberIds.flatMap((id) => id ?? []))]
  return new Map(
    members.map((memberId) => [
      memberId,
      people
        .filter((person) => !person.memberships.some((held) => held.memberId === memberId))
        .map((person) => person.id),
    ]),
  )
}
