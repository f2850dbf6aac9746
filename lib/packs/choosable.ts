import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { db, type Reader } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import { canChooseInput, type PackMember } from './rules'

/** So many inputs are all offered to be ticked; of more, the member's own and blocking points. */
const fewInputs = 60

/** Inputs of a paper as the rule sees them, by number, with what tells one from another. What may be chosen is for the rule. */
export async function choosable(
  reader: Pick<Reader, 'input'>,
  paperId: string,
  where: Prisma.InputWhereInput,
) {
  const rows = await reader.input.findMany({
    where: { paperId, ...where },
    orderBy: { number: 'asc' },
    include: {
      lateDecision: { select: { admitted: true } },
      member: { select: { displayName: true } },
      person: { select: { name: true } },
      texts: { orderBy: { seq: 'desc' }, take: 1, select: { body: true } },
    },
  })
  return rows.map(({ lateDecision, withdrawnAt, member, person, texts: [text], ...row }) => ({
    ...row,
    admitted: lateDecision?.admitted ?? null,
    withdrawn: withdrawnAt !== null,
    memberName: member?.displayName ?? null,
    personName: person.name,
    text: text?.body ?? '',
  }))
}

/** What can be ticked: every input where they are few, else the member's own and blocking points; and whether that is all. */
export async function choicesFor(actor: Actor, facts: PaperFacts, member: PackMember) {
  const all = (await db.input.count({ where: { paperId: facts.id } })) <= fewInputs
  const some = all ? {} : { OR: [{ memberId: member.id }, { blocking: true }] }
  const rows = await choosable(db, facts.id, some)
  const offered = rows.filter((row) => canChooseInput(actor, member, row).ok)
  return { all, inputs: offered.slice(0, 200).map(choiceOf) }
}

function choiceOf(row: Awaited<ReturnType<typeof choosable>>[number]) {
  const { number, kind, type, blocking, memberId, text } = row
  const who = row.capacity === 'taskforce' ? 'Taskforce' : (row.memberName ?? row.personName)
  return { number, kind, type, blocking, memberId, who, words: text.slice(0, 140), more: text.length > 140 }
}

export type Choices = Awaited<ReturnType<typeof choicesFor>>
