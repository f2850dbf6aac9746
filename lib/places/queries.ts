import 'server-only'
import { numberBlocks, type PlainParagraph } from '@/lib/document/numbers'
import type { FixedLabels } from '@/lib/document/series'
import type { Body } from '@/lib/document/tree'
import { getDraft } from '@/lib/drafts/queries'
import { fixedIn } from '@/lib/numbers/labels'
import { factsBySlug } from '@/lib/papers/facts'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { homeOf, isReleased } from '@/lib/versions/home'
import { type Carried, findPlaces } from '@/lib/versions/places'
import { seenDigest } from './decide'
import { inputsToPlace } from './input'
import { planStands } from './planned'
import { needsReview } from './rules'
import {
  decisionOf,
  type PlacedInput,
  type Survivor,
  stepLabel,
  stretchAt,
  summarise,
  worstFirst,
} from './survival'

type Paragraphs = ReadonlyMap<string, PlainParagraph>
type Seen = Omit<Survivor, 'review'>

/**
 * Before publishing: where every input on a paragraph would lie in the draft as it is now, with what was decided so far.
 * Null for all but the Taskforce, where there is no such paper, and before version 1.
 */
export async function getSurvival(actor: Actor, slug: string) {
  const draft = await getDraft(actor, slug)
  if (!draft || !isTaskforce(actor) || !currentVersion(draft.paper)) return null
  return survivalIn(draft.paper, draft)
}

/** The same where the draft is at hand; the caller has checked that it may be seen. */
export async function survivalIn(paper: PaperFacts, { body, language }: { body: Body; language: string }) {
  const current = currentVersion(paper)
  const [fixed, { carried, bodies }, inputs, plans] = await Promise.all([
    fixedIn(
      db,
      paper.versions.map(({ id }) => id),
    ),
    findPlaces(db, paper, body),
    inputsToPlace(paper.id),
    db.plannedPlace.findMany({
      where: { input: { paperId: paper.id } },
      include: { person: { select: { name: true } } },
    }),
  ])
  const planOf = new Map(plans.map((plan) => [plan.inputId, plan]))
  const here = numberBlocks(body, current ? fixed.get(current.id) : undefined).paragraphs
  const texts = { now: byId(here), before: paragraphsOf(bodies, fixed), numberOf: numbersOf(paper) }
  const rows = carried.flatMap((each): Seen[] => {
    const input = inputs.get(each.inputId)
    const plan = planOf.get(each.inputId)
    if (!input || isReleased(each)) return []
    const standing = plan && planStands(plan, each.home.versionId, each.found, here)
    const decided = plan && standing?.state === 'stands' ? standing.plan : null
    const lapsed = standing?.state === 'lapsed' ? standing.why : null
    const decision = decided && { how: decided.decision, by: decided.person.name, at: decided.at }
    return [{ ...rowOf(input, each, texts), ...nowOf(decided ?? each.found, texts.now), decision, lapsed }]
  })
  return reportOf(paper, rows, { body, language, paragraphs: here, name: 'the draft' })
}

/**
 * After publishing: where every input on a paragraph of an earlier version lies in the current one, what was found, and
 * what was decided. Null for all but the Taskforce, and where there is no version or its words were suppressed.
 */
export async function getPlaces(actor: Actor, slug: string) {
  if (!isTaskforce(actor)) return null
  const paper = await factsBySlug(db, slug)
  const version = paper && currentVersion(paper)
  if (!paper || !version) return null
  const standing = paper.versions.filter(({ takenBack }) => !takenBack).map(({ id }) => id)
  const [fixed, inputs, texts, placed] = await Promise.all([
    fixedIn(db, standing),
    inputsToPlace(paper.id),
    db.versionText.findMany({
      where: { versionId: { in: standing } },
      select: { versionId: true, body: true },
    }),
    placedInputs(paper.id, version.id),
  ])
  // Only what parseBody let through is stored.
  const bodies = new Map(texts.map((text) => [text.versionId, text.body as Body]))
  const body = bodies.get(version.id) ?? null
  const here = body ? numberBlocks(body, fixed.get(version.id)).paragraphs : []
  const earlier = standing.filter((id) => id !== version.id)
  const known = { now: byId(here), before: paragraphsOf(bodies, fixed), numberOf: numbersOf(paper) }
  const rows = placed.flatMap((row): Seen[] => {
    const input = inputs.get(row.id)
    const places = row.places.filter(({ versionId }) => versionId === version.id)
    const [found, last] = [places[0], places.at(-1)]
    const home = homeOf(row, earlier, bodies, known.now)
    if (!input || !found || !last || isReleased({ home, found })) return []
    const how = decisionOf(found, last)
    const decision = how && { how, by: last.reviewedBy?.name ?? '', at: last.at }
    const carried = { inputId: row.id, home, found }
    return [{ ...rowOf(input, carried, known), ...nowOf(last, known.now), decision, lapsed: null }]
  })
  const { language, number, id } = version
  const name = `version ${number}`
  return { ...reportOf(paper, rows, { body, language, paragraphs: here, name }), versionId: id }
}

const placedInputs = (paperId: string, versionId: string) =>
  db.input.findMany({
    where: { paperId, withdrawnAt: null, places: { some: { versionId } } },
    include: { places: { orderBy: { seq: 'asc' }, include: { reviewedBy: { select: { name: true } } } } },
  })

type Known = { now: Paragraphs; before: (versionId: string) => Paragraphs; numberOf: (id: string) => number }

/** What does not depend on what was decided. */
function rowOf(input: PlacedInput, { home, found }: Carried, { now, before, numberOf }: Known) {
  const { versionId } = home
  const was = versionId === null ? null : stretchAt(home.place, before(versionId))
  const is = stretchAt(found, now)
  return {
    input,
    before: was && versionId !== null ? { ...was, version: numberOf(versionId) } : null,
    label: stepLabel(found.label, was, is),
    score: found.score,
    found: is,
    seen: seenDigest(found, [...now.values()]),
  }
}

const nowOf = (place: Parameters<typeof stretchAt>[0], now: Paragraphs) => ({ now: stretchAt(place, now) })

type Text = { body: Body | null; language: string; paragraphs: readonly PlainParagraph[]; name: string }

function reportOf(paper: PaperFacts, unordered: readonly Seen[], text: Text) {
  const rows = worstFirst(
    unordered.map((row): Survivor => {
      const { label, decision } = row
      return { ...row, review: decision === null && needsReview({ label, reviewedById: null }) }
    }),
  )
  return { paper, rows, summary: summarise(rows), ...text }
}

const byId = (paragraphs: readonly PlainParagraph[]): Paragraphs =>
  new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))

/** The paragraphs of a version, numbered when they are first asked for. */
function paragraphsOf(
  bodies: ReadonlyMap<string, Body>,
  fixed: ReadonlyMap<string, FixedLabels>,
): (versionId: string) => Paragraphs {
  const known = new Map<string, Paragraphs>()
  return (versionId) => {
    const body = bodies.get(versionId)
    const paragraphs =
      known.get(versionId) ?? byId(body ? numberBlocks(body, fixed.get(versionId)).paragraphs : [])
    known.set(versionId, paragraphs)
    return paragraphs
  }
}

const numbersOf =
  ({ versions }: PaperFacts) =>
  (id: string) =>
    versions.find((version) => version.id === id)?.number ?? 0
