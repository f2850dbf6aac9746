import 'server-only'
import type { Anchor } from '@/lib/document/anchor'
import { carryOver } from '@/lib/document/carry-over'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { type Home, homeOf, settle } from './home'

/**
 * Writes where each standing input on a paragraph lies in a new version: carried from the last place that was sure. Each
 * pair of texts is compared once. Input on the whole paper needs no place.
 */
export async function carryPlaces(
  tx: Tx,
  paper: PaperFacts,
  version: { id: string; body: Body },
  now: Date,
): Promise<void> {
  const inputs = await tx.input.findMany({
    where: { paperId: paper.id, withdrawnAt: null, paragraph: { not: null } },
    include: { places: { orderBy: { seq: 'asc' } } },
  })
  if (inputs.length === 0) return
  const standing = paper.versions.filter((each) => !each.takenBack).map(({ id }) => id)
  const texts = await tx.versionText.findMany({ where: { versionId: { in: standing } } })
  // Only what parseBody let through is stored.
  const bodies = new Map(texts.map((text) => [text.versionId, text.body as Body]))
  const here = numberBlocks(version.body).labels
  const groups = new Map<string | null, { inputId: string; home: Home }[]>()
  for (const input of inputs) {
    const home = homeOf(input, standing, bodies, here)
    const group = groups.get(home.versionId) ?? []
    group.push({ inputId: input.id, home })
    groups.set(home.versionId, group)
  }
  for (const [from, group] of groups) {
    const body = from === null ? undefined : bodies.get(from)
    const homes = group.map(({ home }) => home)
    const found = body ? carryOver(body, version.body, anchors(body, homes)) : []
    await tx.place.createMany({
      data: group.map(({ inputId, home }, i) => ({
        ...{ inputId, versionId: version.id, seq: 1, at: now },
        ...settle(home, found[i]),
      })),
    })
  }
}

/** The anchors of these places, with the words that stand there. */
function anchors(body: Body, homes: readonly Home[]): Anchor[] {
  const texts = new Map(numberBlocks(body).paragraphs.map(({ id, text }) => [id, text]))
  return homes.map(({ place: { paragraph, start, end } }) => {
    const text = paragraph === null ? undefined : texts.get(paragraph)
    if (text === undefined || start === null || end === null) return { paragraph }
    return { paragraph, start, end, quote: text.slice(start, end) }
  })
}
