import 'server-only'
import { nounOf } from '@/lib/comments/nouns'
import { counted } from '@/lib/platform/format'
import type { InputKind } from '@/prisma/generated/enums'
import type { Reaction, Sending } from './occurrence'
import { adminPeople, peopleBehind, peopleOf } from './people'

/** Answers were published: the author of each input is told, and the representatives of the member it was made for. */
export const onAnswered: Reaction<'disposition.published'> = async (tx, { at, facts }, paper) => {
  const inputs = await tx.input.findMany({
    where: { id: { in: [...facts.inputIds] } },
    select: { number: true, kind: true, personId: true, memberId: true, capacity: true },
    orderBy: { number: 'asc' },
  })
  const behind = await peopleBehind(tx, inputs, at)
  const mine = new Map<string, { to: Sending['to']; inputs: Map<number, InputKind> }>()
  for (const input of inputs) {
    for (const to of behind(input)) {
      const entry = mine.get(to.id) ?? { to, inputs: new Map() }
      mine.set(to.id, { to, inputs: entry.inputs.set(input.number, input.kind) })
    }
  }
  return [...mine.values()].map(({ to, inputs }) => answered(to, inputs, paper))
}

function answered(
  to: Sending['to'],
  inputs: ReadonlyMap<number, InputKind>,
  paper: { title: string; slug: string },
): Sending {
  const numbers = [...inputs.keys()]
  const noun = nounOf(inputs.values())
  const which = `${numbers.length === 1 ? 'Input' : 'Inputs'} ${numbers.join(', ')}`
  return {
    kind: 'answered',
    to,
    waits: false,
    letter: {
      subject: `Your ${noun} was answered: ${paper.title}`,
      paragraphs: [
        `The Taskforce answered ${counted(numbers.length, noun)} of yours on “${paper.title}”: ${which.toLowerCase()}.`,
        `Each answer says what became of the ${noun} and why. Say there whether it heard you: satisfied, can live with it, or not satisfied.`,
      ],
      action: { label: 'Read the answer and say so', href: answersOf(paper.slug, numbers) },
    },
  }
}

/** One answer by itself; several in the list of those that wait for a word. */
const answersOf = (slug: string, numbers: readonly number[]) =>
  `/papers/${slug}/answers?${numbers.length === 1 ? `input=${numbers[0]}` : 'word=asked'}`

/** Input that was entered for a member from a mail, a file or a meeting: the member is told and can correct it. */
export const onInput: Reaction<'input.given'> = async (tx, { at, facts }, paper) => {
  if (facts.lateBySeconds !== null)
    return late(await adminPeople(tx), facts.number, facts.lateBySeconds, paper)
  if (facts.source === 'page' || !facts.memberId) return []
  const people = await peopleOf(tx, [facts.memberId], ['representative', 'signatory'], at)
  return people.map((to) => ({
    kind: 'inputEntered',
    to,
    waits: false,
    letter: {
      subject: `Entered for your member: input ${facts.number} on ${paper.title}`,
      paragraphs: [
        `Input ${facts.number} on “${paper.title}” was entered for your member from a ${facts.source}.`,
        'Please read it: you can correct or withdraw it.',
      ],
      action: { label: 'Read what was entered', href: `/papers/${paper.slug}?input=${facts.number}` },
    },
  }))
}

function late(
  admins: readonly Sending['to'][],
  number: number,
  seconds: number,
  paper: { title: string; slug: string },
): Sending[] {
  return admins.map((to) => ({
    kind: 'late',
    to,
    waits: false,
    letter: {
      subject: `Late input on ${paper.title}`,
      paragraphs: [
        `Input ${number} on “${paper.title}” came ${counted(seconds, 'second')} after the window closed. It waits in the late tray.`,
        'Admit or decline it, with a reason; it needs an answer only once it is admitted.',
      ],
      action: { label: 'Open the late tray', href: `/papers/${paper.slug}/late` },
    },
  }))
}

/** An objection in a final call: the admins hear of it. */
export const onObjection: Reaction<'objection.given'> = async (tx, { facts }, paper) => {
  const member = await tx.member.findUniqueOrThrow({
    where: { id: facts.memberId },
    select: { displayName: true },
  })
  return (await adminPeople(tx)).map((to) => ({
    kind: 'objection',
    to,
    waits: false,
    letter: {
      subject: `Objection of ${member.displayName}: ${paper.title}`,
      paragraphs: [
        `${member.displayName} objects in the final call of “${paper.title}”. The paper cannot be finalised while the objection is open.`,
        'It can be met by a new version, withdrawn by the member, or closed as considered, not met, after the call.',
      ],
      action: { label: 'Read the objection', href: `/papers/${paper.slug}/final-call` },
    },
  }))
}
