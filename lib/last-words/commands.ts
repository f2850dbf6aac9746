import 'server-only'
import { commentFacts } from '@/lib/comments/facts'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { canSayLastWord, endsBlock } from './rules'
import type { LastWordInput } from './schema'

/**
 * Says whether the answer that was read heard the input. Thinking again adds a row; the last counts. On an open blocking
 * point a word that can live with the answer accepts it, and the point ends in the same act. Refuses what
 * `canSayLastWord` refuses, an answer that was replaced meanwhile, and the very word that counts already.
 */
export async function sayLastWord(act: Act, input: LastWordInput): Promise<{ endsBlock: boolean }> {
  return once(act, 'sayLastWord', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const said = await commentFacts(tx, act.actor, paper, input.inputId)
    ensure(canSayLastWord(act.actor, paper, said, now))
    const { heard } = input
    const why = input.why || null
    const seq = await nextWord(tx, input, why)
    const by = { personId: personIdOf(act.actor), at: now }
    const { dispositionId } = input
    await tx.lastWord.create({ data: { dispositionId, inputId: said.id, seq, heard, why, ...by } })
    const ends = endsBlock(said, heard)
    if (ends) {
      if (said.memberId === null) throw new Absent()
      const end = { how: 'answerAccepted' as const, reason: why, memberId: said.memberId }
      await tx.blockEnd.create({ data: { id: newId(), inputId: said.id, ...end, ...by } })
    }
    const of = { inputId: said.id, number: said.number, dispositionId, memberId: said.memberId }
    const facts = { ...of, heard, endsBlock: ends, whyDigest: why && digest(why) }
    await record(tx, act, now, { type: 'lastWord.said', chainId: paper.id, facts })
    return { endsBlock: ends }
  })
}

/** The number of the word that is said to the answer that was read, while that is the one that stands. */
async function nextWord(
  tx: Tx,
  { inputId, dispositionId, heard }: LastWordInput,
  why: string | null,
): Promise<number> {
  const answer = await tx.dispositionInput.findFirst({
    where: { inputId, dispositionId, publishedAt: { not: null }, endedAt: null },
    select: {
      lastWords: { orderBy: { seq: 'desc' }, take: 1, select: { seq: true, heard: true, why: true } },
    },
  })
  if (!answer)
    throw new Refused('Your input was answered anew since you read it. Read that answer first.', 'conflict')
  const [last] = answer.lastWords
  if (last && last.heard === heard && last.why === why)
    throw new Refused('That is what you said already. Change it, or leave it.')
  return (last?.seq ?? 0) + 1
}
