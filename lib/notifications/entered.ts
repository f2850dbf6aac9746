import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { counted } from '@/lib/platform/format'
import { numbersOf } from '@/lib/uploads/numbers'
import type { Reaction, Sending } from './occurrence'
import { adminPeople, peopleById, peopleOf } from './people'

/**
 * Several inputs came from a file or a mail. The member that they were entered for is told, and can correct or disown
 * them; where they came late, the admins are, too, once for all.
 */
export const onEntered: Reaction<'input.entered'> = async (tx, { at, facts }, paper) => {
  const { firstNumber: first, lastNumber: last, lateBySeconds, lateIds, uploadId, memberId, source } = facts
  const numbers = numbersOf(Array.from({ length: last - first + 1 }, (_, index) => first + index))
  const late = lateBySeconds === null ? [] : await onLate(tx, lateIds, lateBySeconds, source, paper)
  if (source !== 'mail') return late
  const people = await peopleOf(tx, [memberId], ['representative', 'signatory'], at)
  const wait =
    lateBySeconds === null
      ? ''
      : ` ${lateIds.length > last - first ? 'It' : 'Some of it'} came after its window closed, and counts only if an admin admits it.`
  return [
    ...late,
    ...people.map(
      (to): Sending => ({
        kind: 'inputEntered',
        to,
        waits: false,
        letter: {
          subject: `Entered for your member: ${numbers} on ${paper.title}`,
          paragraphs: [
            `From a mail of your member, ${numbers} on “${paper.title}” ${first === last ? 'was' : 'were'} entered on its behalf.${wait}`,
            'Please read them: a representative can correct each, or say that it is not yours.',
          ],
          action: { label: 'Read what was entered', href: `/papers/${paper.slug}/entered/${uploadId}` },
        },
      }),
    ),
  ]
}

/** What came late of it: the admins hear of it, once for all. */
async function onLate(
  tx: Tx,
  ids: readonly string[],
  seconds: number,
  source: string,
  paper: Pick<PaperFacts, 'title' | 'slug'>,
): Promise<Sending[]> {
  const rows = await tx.input.findMany({
    where: { id: { in: [...ids] } },
    select: { number: true },
    orderBy: { number: 'asc' },
  })
  const numbers = numbersOf(rows.map(({ number }) => number))
  return (await adminPeople(tx)).map((to) => ({
    kind: 'late',
    to,
    waits: false,
    letter: {
      subject: `Late input on ${paper.title}`,
      paragraphs: [
        `${capital(numbers)} on “${paper.title}” came ${counted(seconds, 'second')} after the window closed, from a ${source}. ${rows.length === 1 ? 'It waits' : 'They wait'} in the late tray.`,
        'Admit or decline each, with a reason; it needs an answer only once it is admitted.',
      ],
      action: { label: 'Open the late tray', href: `/papers/${paper.slug}/late` },
    },
  }))
}

/** What was entered for a member was taken out: by the member, then who entered it is told; else the member is. */
export const onDisowned: Reaction<'input.disowned'> = async (tx, { at, facts }, paper) => {
  const upload = await tx.upload.findUnique({
    where: { id: facts.uploadId },
    select: { enteredById: true, member: { select: { displayName: true } } },
  })
  if (!upload) return []
  const inputs = await tx.input.findMany({
    where: { id: { in: [...facts.inputIds] } },
    select: { number: true },
    orderBy: { number: 'asc' },
  })
  const numbers = numbersOf(inputs.map(({ number }) => number))
  const byMember = facts.how === 'notOurs'
  const told = byMember
    ? await peopleById(tx, upload.enteredById === null ? [] : [upload.enteredById])
    : await peopleOf(tx, [facts.memberId], ['representative', 'signatory'], at)
  const name = upload.member.displayName
  const what = byMember
    ? `${name} says that ${numbers} on “${paper.title}”, which you entered for it from a mail, is not its own.`
    : `${capital(numbers)} on “${paper.title}”, entered for your member from a mail, was taken out: entered in error.`
  return told.map((to) => ({
    kind: 'inputDisowned',
    to,
    waits: false,
    letter: {
      subject: `${byMember ? `${name} disowns` : 'Entered in error:'} ${numbers} on ${paper.title}`,
      paragraphs: [what, 'The reason stands in the place of the words.'],
      action: { label: 'Read the reason', href: `/papers/${paper.slug}/entered/${facts.uploadId}` },
    },
  }))
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
