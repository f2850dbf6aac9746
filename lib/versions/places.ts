import 'server-only'
import type { Anchor } from '@/lib/document/anchor'
import { carryOver } from '@/lib/document/carry-over'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import type { PaperFacts } from '@/lib/papers/rules'
import { planStands } from '@/lib/places/planned'
import type { Reader, Tx } from '@/lib/platform/db'
import { type Home, homeOf, isReleased, type Placed, settle } from './home'

/** Where one input would lie in another text: from where it is carried on, and what was found there. */
export type Carried = { inputId: string; home: Home; found: Placed }

/**
 * Where each standing input on a paragraph (or that one alone) would lie in this text: carried from the last place that
 * was sure. Each pair of texts is compared once. Input on the whole paper needs no place. With it the words of the
 * versions that stand, by version id.
 */
export async function findPlaces(
  reader: Pick<Reader, 'input' | 'versionText'>,
  paper: PaperFacts,
  body: Body,
  inputId?: string,
): Promise<{ carried: Carried[]; bodies: ReadonlyMap<string, Body> }> {
  const inputs = await reader.input.findMany({
    where: {
      ...(inputId && { id: inputId }),
      paperId: paper.id,
      withdrawnAt: null,
      paragraph: { not: null },
    },
    include: { places: { orderBy: { seq: 'asc' } } },
    orderBy: { number: 'asc' },
  })
  if (inputs.length === 0) return { carried: [], bodies: new Map() }
  const standing = paper.versions.filter((each) => !each.takenBack).map(({ id }) => id)
  const texts = await reader.versionText.findMany({
    where: { versionId: { in: standing } },
    select: { versionId: true, body: true },
  })
  // Only what parseBody let through is stored.
  const bodies = new Map(texts.map((text) => [text.versionId, text.body as Body]))
  const here = numberBlocks(body).labels
  const homes = inputs.map((input) => ({
    inputId: input.id,
    home: homeOf(input, standing, bodies, here),
  }))
  return { carried: carriedTo(body, homes, bodies), bodies }
}

/** The same in the order given, where the homes are known. */
function carriedTo(
  to: Body,
  homes: readonly { inputId: string; home: Home }[],
  bodies: ReadonlyMap<string, Body>,
): Carried[] {
  const groups = new Map<string | null, { inputId: string; home: Home }[]>()
  for (const each of homes) {
    const group = groups.get(each.home.versionId) ?? []
    group.push(each)
    groups.set(each.home.versionId, group)
  }
  const found = new Map<string, Placed>()
  for (const [from, group] of groups) {
    const body = from === null ? undefined : bodies.get(from)
    const anchors = body ? anchorsOf(body, group) : []
    const placements = body ? carryOver(body, to, anchors) : []
    for (const [i, { inputId, home }] of group.entries()) found.set(inputId, settle(home, placements[i]))
  }
  return homes.flatMap(({ inputId, home }) => {
    const place = found.get(inputId)
    return place ? [{ inputId, home, found: place }] : []
  })
}

/** The anchors of these homes, with the words that stand there. */
function anchorsOf(body: Body, homes: readonly { home: Home }[]): Anchor[] {
  const texts = new Map(numberBlocks(body).paragraphs.map(({ id, text }) => [id, text]))
  return homes.map(({ home: { place } }) => {
    const { paragraph, start, end } = place
    const text = paragraph === null ? undefined : texts.get(paragraph)
    if (text === undefined || start === null || end === null) return { paragraph }
    return { paragraph, start, end, quote: text.slice(start, end) }
  })
}

/** What publishing decided about places: for the event. Sorted by input. */
export type PlacesDecided = {
  carried: number
  decided: { inputId: string; decision: string; paragraph: string }[]
}

/**
 * Writes where each standing input on a paragraph lies in a new version: first what was found, then, where the Taskforce
 * decided on the draft and that still stands, what it decided. Answers what the event says of it.
 */
export async function carryPlaces(
  tx: Tx,
  paper: PaperFacts,
  version: { id: string; body: Body },
  now: Date,
): Promise<PlacesDecided> {
  const { carried } = await findPlaces(tx, paper, version.body)
  const plans = await tx.plannedPlace.findMany({ where: { input: { paperId: paper.id } } })
  const planOf = new Map(plans.map((plan) => [plan.inputId, plan]))
  const { paragraphs } = numberBlocks(version.body)
  const at = { versionId: version.id, at: now }
  await tx.place.createMany({
    data: carried.map(({ inputId, found }) => ({ inputId, ...at, seq: 1, ...found })),
  })
  const decided = carried.flatMap(({ inputId, home, found }) => {
    // What was decided of it was published before: where its home lost its words, it would seem to stand again.
    const plan = isReleased({ home, found }) ? undefined : planOf.get(inputId)
    const standing = plan && planStands(plan, home.versionId, found, paragraphs)
    return standing?.state === 'stands' ? [{ inputId, found, plan: standing.plan }] : []
  })
  await tx.place.createMany({
    data: decided.map(({ inputId, found: { label, score }, plan }) => {
      const { paragraph, start, end, personId: reviewedById } = plan
      return { inputId, ...at, seq: 2, label, score, paragraph, start, end, reviewedById }
    }),
  })
  const told = decided.map(({ inputId, plan: { decision, paragraph } }) => ({
    inputId,
    decision,
    paragraph: paragraph ?? '',
  }))
  return {
    carried: carried.length,
    decided: told.sort((one, other) => (one.inputId < other.inputId ? -1 : 1)),
  }
}
