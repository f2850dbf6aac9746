import 'server-only'
import { type Anchor, anchorFor, anchorIn, type Selected } from '@/lib/document/anchor'
import { carryOver } from '@/lib/document/carry-over'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { heldTexts } from '@/lib/papers/texts'
import type { Tx } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/errors'
import type { Prisma } from '@/prisma/generated/client'

/** A paragraph of the text that was read (null or absent: the whole paper), the words in it that are meant, and where they begin. */
export type Passage = {
  paragraph?: string | null | undefined
  quote?: string | undefined
  start?: number | undefined
}

type Placed = {
  anchor: Pick<Prisma.InputUncheckedCreateInput, 'paragraph' | 'quote' | 'before' | 'after' | 'start' | 'end'>
  /** Where it lies in the current version, if that is another than the one that was read. */
  place: Omit<Prisma.PlaceUncheckedCreateInput, 'inputId' | 'seq' | 'at'> | null
}

/**
 * Where an input lies in the text that was read, and in the current one. A quote that is not in its paragraph stays with
 * the input, which is then on the whole paragraph; one on the whole paper needs no place. Refuses a paragraph that the
 * version never had: it is no slip of a reader, and an input must not end up where nobody put it.
 */
export async function placeInput(
  tx: Tx,
  paper: PaperFacts,
  versionId: string,
  { paragraph, quote, start }: Passage,
): Promise<Placed> {
  if (!paragraph) return { anchor: quote ? { quote } : {}, place: null }
  const current = currentVersion(paper)
  const other = current && current.id !== versionId ? current.id : null
  const bodies = await bodiesOf(tx, paper, other ? [versionId, other] : [versionId])
  const body = bodies.get(versionId)
  const anchor = body && anchorFor(body, { paragraph, quote, start })
  if (!body || !anchor?.paragraph)
    throw new Refused('That paragraph is not in the version you read. Reload the page.', 'conflict')
  const now = other === null ? undefined : bodies.get(other)
  return { anchor, place: other !== null && now ? placeIn(other, body, now, anchor) : null }
}

/**
 * The same for many passages of one version, which are compared with the current one once. A passage without a paragraph
 * is on the whole paper, and so is one whose paragraph is not there. Refuses where the version's words are gone.
 */
export async function placeAll(
  tx: Tx,
  paper: PaperFacts,
  versionId: string,
  read: readonly Selected[],
): Promise<Placed[]> {
  const current = currentVersion(paper)
  const other = current && current.id !== versionId ? current.id : null
  const bodies = await bodiesOf(tx, paper, other ? [versionId, other] : [versionId])
  const body = bodies.get(versionId)
  if (!body) throw new Refused('The words of that version are gone. Choose another one.', 'conflict')
  const { paragraphs } = numberBlocks(body)
  const anchors = read.map((selected) => anchorIn(paragraphs, selected))
  const now = other === null ? undefined : bodies.get(other)
  const found = now ? carryOver(body, now, anchors) : []
  return anchors.map((anchor, index) => {
    const place = anchor.paragraph === null ? undefined : found[index]
    return { anchor, place: place && other !== null ? { versionId: other, ...place } : null }
  })
}

/** The words of a version that was read. Refuses where they are gone, or it is none of this paper's. */
export async function bodyRead(tx: Tx, paper: PaperFacts, versionId: string): Promise<Body> {
  const body = (await bodiesOf(tx, paper, [versionId])).get(versionId)
  if (!body) throw new Refused('The words of that version are gone. Reload the page.', 'conflict')
  return body
}

/** The words of these versions, but for those that were suppressed; what the process holds is not asked for. */
export async function bodiesOf(
  tx: Pick<Tx, 'versionText'>,
  paper: PaperFacts,
  ids: readonly string[],
): Promise<Map<string, Body>> {
  const standing = paper.versions.filter(({ id, suppressed }) => ids.includes(id) && !suppressed)
  const held = standing.flatMap(({ id }) => {
    const text = heldTexts.get(id)
    return text ? [[id, text.body] as const] : []
  })
  if (held.length === standing.length) return new Map(held)
  const texts = await tx.versionText.findMany({
    where: { versionId: { in: standing.map(({ id }) => id) } },
    select: { versionId: true, title: true, body: true, coverNote: true },
  })
  return new Map(
    texts.map(({ versionId, ...text }) => {
      // Only what parseBody let through is stored.
      const body = text.body as Body
      heldTexts.put(versionId, { ...text, body })
      return [versionId, body]
    }),
  )
}

function placeIn(versionId: string, read: Body, current: Body, anchor: Anchor): Placed['place'] {
  const [place] = carryOver(read, current, [anchor])
  return place ? { versionId, ...place } : null
}
