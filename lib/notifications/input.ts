import 'server-only'
import { counted } from '@/lib/platform/format'
import type { Reaction, Sending } from './occurrence'
import { adminPeople, peopleBehind, peopleOf } from './people'

/** Answers were published: the author of each input is told, and the representatives of the member it was made for. */
export const onAnswered: Reaction<'disposition.published'> = async (tx, { at, facts }, paper) => {
  const inputs = await tx.input.findMany({
    where: { id: { in: [...facts.inputIds] } },
    select: { number: true, personId: true, memberId: true, capacity: true },
    orderBy: { number: 'asc' },
  })
  const behind = await peopleBehind(tx, inputs, at)
  const mine = new Map<string, { to: Sending['to']; numbers: Set<number> }>()
  for (const input of inputs) {
    for (const to of behind(input)) {
      const entry = mine.get(to.id) ?? { to, numbers: new Set() }
      mine.set(to.id, { to, numbers: entry.numbers.add(input.number) })
    }
  }
  return [...mine.values()].map(({ to, numbers }) => answered(to, [...numbers], paper))
}

function answered(
  to: Sending['to'],
  numbers: readonly number[],
  paper: { title: string; slug: string },
): Sending {
  const which = `${numbers.length === 1 ? 'Input' : 'Inputs'} ${numbers.join(', ')}`
  return {
    kind: 'answered',
    to,
    waits: false,
    letter: {
      subject: `Your comment was answered: ${paper.title}`,
      paragraphs: [
        `The Taskforce answered ${counted(numbers.length, 'comment')} of yours on “${paper.title}”: ${which.toLowerCase()}.`,
        'Each answer says what became of the comment and why. Say there whether it heard you: satisfied, can live with it, or not satisfied.',
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
