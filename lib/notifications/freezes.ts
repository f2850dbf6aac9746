import 'server-only'
import { counted } from '@/lib/platform/format'
import type { Reaction } from './occurrence'
import { adminPeople } from './people'

/** An admin asked that a submission be frozen with input unanswered: the others hear of it, since one of them has to act. */
export const onFreezeAsked: Reaction<'freeze.asked'> = async (tx, { facts }, paper) => {
  const others = (await adminPeople(tx)).filter(({ id }) => id !== facts.personId)
  return others.map((to) => ({
    kind: 'freezeAsked',
    to,
    waits: false,
    letter: {
      subject: `${facts.withoutCall ? 'A freeze without a final call' : 'A final call'} is asked for: ${paper.title}`,
      paragraphs: [
        `Another admin asks that “${paper.title}” be frozen ${leftOut(facts)}, since its deadline does not wait.`,
        'The reason stands on the page. You can freeze it there, or leave it; every answer is still owed before it is final.',
      ],
      action: { label: 'Read the reason', href: `/papers/${paper.slug}/final-call` },
    },
  }))
}

/** "with 3 inputs unanswered and without a final call". */
function leftOut({ unanswered, withoutCall }: { unanswered: number; withoutCall: boolean }): string {
  const left = [
    unanswered > 0 && `with ${counted(unanswered, 'input')} unanswered`,
    withoutCall && 'without a final call',
  ]
  return left.filter((words) => words !== false).join(' and ')
}
