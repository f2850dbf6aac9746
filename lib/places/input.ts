import 'server-only'
import { db } from '@/lib/platform/db'
import type { PlacedInput } from './survival'

const fields = {
  id: true,
  number: true,
  type: true,
  blocking: true,
  capacity: true,
  taskforceOnly: true,
  language: true,
  quote: true,
  at: true,
  member: { select: { displayName: true } },
  person: { select: { name: true } },
  blockEnd: { select: { id: true } },
  texts: { orderBy: { seq: 'desc' }, take: 1, select: { body: true } },
  answers: { where: { endedAt: null, publishedAt: { not: null } }, select: { dispositionId: true } },
} as const

/**
 * The inputs of a paper that the Taskforce works on: not withdrawn, in time or admitted; each with who said it and what
 * it says. By id.
 */
export async function inputsToPlace(paperId: string): Promise<Map<string, PlacedInput>> {
  const rows = await db.input.findMany({
    where: {
      paperId,
      withdrawnAt: null,
      OR: [{ lateBySeconds: null }, { lateDecision: { admitted: true } }],
    },
    select: fields,
    orderBy: { number: 'asc' },
  })
  return new Map(
    rows.map(({ texts, answers, member, person, blockEnd, ...row }) => [
      row.id,
      {
        ...row,
        who: member?.displayName ?? 'Taskforce',
        of: person.name,
        blockEnded: blockEnd !== null,
        text: texts[0]?.body ?? '',
        answered: answers.length > 0,
      },
    ]),
  )
}
