import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import type { Reaction, Sending } from './occurrence'
import { peopleBehind } from './people'

/** Somebody replied, perhaps with words of their own: who gave the input is told. */
export const onReplied: Reaction<'reply.given'> = async (tx, { at, facts }, paper) => {
  const what = facts.wordingDigest === null ? 'got a reply' : 'got other words'
  return told(tx, { ...facts, at }, paper, what)
}

/** A member stands behind a suggestion: who made it is told. */
export const onSupport: Reaction<'support.given'> = async (tx, { at, facts }, paper) =>
  told(tx, { ...facts, at }, paper, 'is supported by a member')

/**
 * One letter on what happens in a person's threads of a paper, a day after the first thing did: while it waits there is
 * no second one, and it says that more may have followed. Nobody is told of what they did themselves.
 */
async function told(
  tx: Tx,
  { inputId, personId, at }: { inputId: string; personId: string | null; at: Date },
  paper: PaperFacts,
  what: string,
): Promise<Sending[]> {
  const input = await tx.input.findUniqueOrThrow({ where: { id: inputId } })
  if (input.withdrawnAt !== null) return []
  const waiting = await tx.notice.findMany({
    // One that is due and has not left may never be delivered, and silences none that follow.
    where: {
      ...{ paperId: paper.id, kind: 'thread', sentAt: null, cancelledAt: null },
      dueAt: { gt: new Date() },
    },
    select: { personId: true },
  })
  const has = new Set(waiting.map((notice) => notice.personId))
  const behind = await peopleBehind(tx, [input], at)
  return behind(input)
    .filter(({ id }) => id !== personId && !has.has(id))
    .map((to) => ({
      kind: 'thread',
      to,
      waits: 'day',
      letter: {
        subject: `In your threads: ${paper.title}`,
        paragraphs: [
          `Your ${input.kind} ${input.number} on “${paper.title}” ${what}.`,
          'More may have followed since, in this thread and in others of yours: each says so itself.',
        ],
        action: {
          label: 'Open the thread',
          href: `/papers/${paper.slug}?input=${input.number}#c${input.number}`,
        },
      },
    }))
}
