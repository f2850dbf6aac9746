import 'server-only'
import { counted } from '@/lib/platform/format'
import type { Reaction, Sending } from './occurrence'
import { peopleBehind } from './people'

type Input = { id: string; number: number; kind: 'comment' | 'suggestion'; lateBySeconds: number | null }

/** What came late was admitted or declined: its author is told why, and who speaks for the member it was given for. */
export const onLateDecided: Reaction<'input.lateDecided'> = async (tx, { at, facts }, paper) => {
  const inputs = await tx.input.findMany({
    where: { id: { in: [...facts.inputIds] } },
    select: {
      id: true,
      number: true,
      kind: true,
      lateBySeconds: true,
      personId: true,
      memberId: true,
      capacity: true,
      lateDecision: { select: { reason: true } },
    },
    orderBy: { number: 'asc' },
  })
  const behind = await peopleBehind(tx, inputs, at)
  const mine = new Map<string, { to: Sending['to']; inputs: Input[] }>()
  for (const input of inputs)
    for (const to of behind(input))
      mine.set(to.id, { to, inputs: [...(mine.get(to.id)?.inputs ?? []), input] })
  const reason = inputs[0]?.lateDecision?.reason ?? ''
  return [...mine.values()].map((each) => letterOf(each, facts.admitted, reason, paper))
}

function letterOf(
  { to, inputs }: { to: Sending['to']; inputs: readonly Input[] },
  admitted: boolean,
  reason: string,
  paper: { title: string; slug: string },
): Sending {
  const [first, ...more] = inputs
  const which = more.length > 0 ? 'Input that came late' : `Your late ${first?.kind ?? 'input'}`
  const came = inputs.map(
    ({ kind, number, lateBySeconds }) =>
      `${kind} ${number}, ${counted(lateBySeconds ?? 0, 'second')} after the window closed`,
  )
  return {
    kind: 'lateDecided',
    to,
    waits: false,
    letter: {
      subject: `${which} was ${admitted ? 'admitted' : 'declined'}: ${paper.title}`,
      paragraphs: [
        `On “${paper.title}”: ${came.join('; ')}.`,
        `Why: ${reason}`,
        admitted
          ? 'It now stands beside all other input: members read it, and the Taskforce answers it.'
          : 'Only you and your member see it, with this reason. You can still reply in a thread.',
      ],
      action: { label: 'Open the paper', href: `/papers/${paper.slug}?input=${first?.number}` },
    },
  }
}
