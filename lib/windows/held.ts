import 'server-only'
import { lockPaper } from '@/lib/papers/lock'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, Refused } from '@/lib/platform/errors'

/** Holds the papers in the order of their ids. One instant counts for the whole act: that after the last lock. */
export async function lockAll(tx: Tx, actor: Actor, paperIds: readonly string[]) {
  const held = []
  for (const paperId of [...new Set(paperIds)].sort()) held.push(await lockPaper(tx, actor, paperId))
  const now = held.at(-1)?.now
  if (!now) throw new Absent()
  return { papers: held.map(({ paper }) => paper), now }
}

/** In an act on several papers, the sentence of a refusal begins with the paper that it is about. */
export async function naming(paper: Pick<PaperFacts, 'title'>, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (error instanceof Refused) throw new Refused(`“${paper.title}”: ${error.message}`, error.kind)
    throw error
  }
}
