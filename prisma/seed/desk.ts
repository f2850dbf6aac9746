import { assignInput, saveSentence } from '@/lib/desk/commands'
import { AssignInput, SentenceInput } from '@/lib/desk/schema'
import { db } from '@/lib/platform/db'
import type { Step } from './step'

const sentences = [
  'The text follows the agreed language of the Tunis Agenda here, so that no one reads a new claim into it.',
  'This is a question of how the text is carried out, which the paper leaves to the community.',
  'Members asked for shorter sentences: the same is said in the paragraph before.',
  'Not every member can say this for itself, so the paper does not say it for all.',
]

/** The Taskforce's sentences, and who looks after what is still to be answered: shared out on the morning the demo begins. */
export function deskSteps(): Step[] {
  const kept = sentences.map(
    (text, n): Step => ({
      at: `2025-05-22T14:0${n}:00.000Z`,
      by: 'tomas',
      what: `sentence ${n}`,
      run: (act) => saveSentence(act, SentenceInput.parse({ text })),
    }),
  )
  const shared = (by: string, name: string, half: number): Step => ({
    at: `2025-06-02T09:5${half}:00.000Z`,
    by,
    what: `share ${half}`,
    run: async (act) => {
      const { id: paperId } = await db.paper.findUniqueOrThrow({
        where: { slug: 'a-stable-footing-for-the-internet-governance-forum' },
      })
      const handler = await db.person.findFirstOrThrow({ where: { name } })
      const open = await db.input.findMany({
        where: { paperId, withdrawnAt: null, answers: { none: { endedAt: null } } },
        orderBy: { number: 'asc' },
      })
      const numbers = open.filter((_, n) => n % 2 === half).map(({ number }) => number)
      await assignInput(act, AssignInput.parse({ paperId, numbers: numbers.join(), handlerId: handler.id }))
    },
  })
  return [...kept, shared('tomas', 'Tomas Reyes', 0), shared('tomas', 'Sanne de Wit', 1)]
}
