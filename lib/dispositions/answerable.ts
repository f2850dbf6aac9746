import 'server-only'
import type { Reader } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import type { AnswerableInput } from './rules'

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
  answers: { where: { publishedAt: { not: null }, endedAt: null }, select: { dispositionId: true } },
} as const

/** These inputs of the paper, by number, as the rules of answering see them. Raises Absent where one is not of the paper. */
export async function answerable(
  reader: Pick<Reader, 'input'>,
  paperId: string,
  inputIds: readonly string[],
): Promise<(AnswerableInput & { at: Date })[]> {
  const ids = [...new Set(inputIds)]
  const rows = await reader.input.findMany({
    where: { paperId, id: { in: ids } },
    orderBy: { number: 'asc' },
    select,
  })
  if (rows.length !== ids.length) throw new Absent()
  return rows.map(({ withdrawnAt, lateDecision, blockEnd, answers, ...input }) => ({
    ...input,
    withdrawn: withdrawnAt !== null,
    admitted: lateDecision?.admitted ?? null,
    answered: answers.length > 0,
    blockEnded: blockEnd !== null,
  }))
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
