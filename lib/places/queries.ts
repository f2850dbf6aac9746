import 'server-only'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

type Waiting = { id: string; versionId: string; paragraph: string | null }

/**
 * For the Taskforce: the paragraphs that an input can be put on, those of the current version, and for each input the
 * paragraph that it was made on, as it read then. For others nothing.
 */
export async function listPlaces(actor: Actor, paper: PaperFacts, waiting: readonly Waiting[]) {
  const version = currentVersion(paper)
  if (!isTaskforce(actor) || !version) return { paragraphs: [], before: new Map<string, string>() }
  const ids = [...new Set([version.id, ...waiting.map((input) => input.versionId)])]
  const texts = await db.versionText.findMany({
    where: { versionId: { in: ids } },
    select: { versionId: true, body: true },
  })
  const numbered = new Map(
    texts.map(({ versionId, body }) => [versionId, numberBlocks(body as Body).paragraphs]),
  )
  const paragraphs = (numbered.get(version.id) ?? []).map(({ id, label, text }) => ({
    id,
    label,
    words: text.slice(0, 60),
  }))
  const before = new Map(
    waiting.flatMap(({ id, versionId, paragraph }) => {
      const text = numbered.get(versionId)?.find((each) => each.id === paragraph)?.text
      return text === undefined ? [] : [[id, text] as const]
    }),
  )
  return { paragraphs, before }
}
