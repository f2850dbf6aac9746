import 'server-only'
import type { Reaction } from './occurrence'
import { peopleById } from './people'

/** Who gave an input is not satisfied: the handler of the answer hears of it. The other words are read on the page. */
export const onLastWord: Reaction<'lastWord.said'> = async (tx, { facts }, paper) => {
  if (facts.heard !== 'notSatisfied') return []
  const answer = await tx.disposition.findUniqueOrThrow({
    where: { id: facts.dispositionId },
    select: { handlerId: true, handler: { select: { taskforce: true } } },
  })
  // Who is not of the Taskforce any more may not read all that it answered.
  if (answer.handlerId === facts.personId || !answer.handler.taskforce) return []
  return (await peopleById(tx, [answer.handlerId])).map((to) => ({
    kind: 'notSatisfied',
    to,
    waits: false,
    letter: {
      subject: `Not satisfied with your answer: ${paper.title}`,
      paragraphs: [
        `Who gave input ${facts.number} on “${paper.title}” is not satisfied with your answer.`,
        'The answer stands unless you give another; a new answer asks them anew. You can also reply in the thread.',
      ],
      action: { label: 'Read why', href: `/papers/${paper.slug}/answers?input=${facts.number}` },
    },
  }))
}
