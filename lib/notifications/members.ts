import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { formatInstant } from '@/lib/platform/format'
import type { Occurrence, Sending } from './occurrence'
import { once, peopleOf } from './people'

const speaking = ['representative', 'signatory'] as const

/** Two members turned out to be one: who speaks for the one that is kept is told what that means. */
export async function onMerged(tx: Tx, { at, facts }: Occurrence<'members.merged'>): Promise<Sending[]> {
  const called = async (id: string) =>
    await tx.member.findUniqueOrThrow({ where: { id }, select: { displayName: true, slug: true } })
  const [kept, gone] = [await called(facts.memberId), await called(facts.mergedId)]
  return once(await peopleOf(tx, [facts.memberId], speaking, at)).map((to) => ({
    kind: 'merged',
    to,
    waits: false,
    letter: {
      subject: `${gone.displayName} and ${kept.displayName} are one member`,
      paragraphs: [
        `An admin merged ${gone.displayName} into ${kept.displayName}: they are one member of the coalition.`,
        `Stances that stood for ${gone.displayName} stand for ${kept.displayName} now, each under the name with which it was signed. What was said as ${gone.displayName} keeps that name, and your member answers for it.`,
        'If this is not right, write to the secretariat.',
      ],
      action: { label: `See ${kept.displayName}`, href: `/members/${kept.slug}` },
    },
  }))
}

/** A member belongs to the coalition again: who speaks for it is told what does not come back by itself. */
export async function onRejoined(tx: Tx, { at, facts }: Occurrence<'member.rejoined'>): Promise<Sending[]> {
  const member = await tx.member.findUniqueOrThrow({
    where: { id: facts.memberId },
    select: { displayName: true },
  })
  return once(await peopleOf(tx, [facts.memberId], speaking, at)).map((to) => ({
    kind: 'rejoined',
    to,
    waits: false,
    letter: {
      subject: `${member.displayName} is a member again`,
      paragraphs: [
        `${member.displayName} belongs to the coalition again since ${formatInstant(new Date(facts.joinedAt))}. You have the rights that you had.`,
        'What ended when it left stays ended: papers that are open now can be signed anew. You are not counted as silent in windows that opened before.',
      ],
      action: { label: 'See what waits for it', href: '/' },
    },
  }))
}
