import 'server-only'
import { type Redline, redline } from '@/lib/document/redline'
import type { FixedLabels } from '@/lib/document/series'
import type { Body } from '@/lib/document/tree'
import { asGiven } from '@/lib/endorsements/standing'
import { fixedIn, fixedNow } from '@/lib/numbers/labels'
import type { PaperHead } from '@/lib/papers/head'
import { canSeeVersion, currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, isInside, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Newest } from '@/lib/platform/newest'
import { type Asked, type Comparison, comparisonOf, type Place } from './comparison'
import { type VersionFacts, versionBefore } from './rules'

/** One of two texts that are compared; `version` null: the draft. `body` is null where the words were suppressed. */
export type Said = {
  place: Place
  version: VersionFacts | null
  title: string | null
  language: string
  body: Body | null
  /** The numbers that its paragraphs keep. */
  fixed?: FixedLabels | undefined
}

/** Since when a reader might want to know what changed, in the words of a link. */
export type Since = { what: string; number: number; query: string }

export type Compared = Comparison & { said: { from: Said; to: Said }; sinces: readonly Since[] }

/**
 * Two texts of a paper as far as this actor may see them, and since when the actor might want to compare. Null where one is
 * not there or not to be seen; the draft is the Taskforce's.
 */
export async function getCompared(actor: Actor, paper: PaperHead, asked: Asked): Promise<Compared | null> {
  const { facts } = paper
  const current = paper.shown
  if (!current) return null
  const [signatures, read] = await Promise.all([
    signaturesFor(actor, facts, asked),
    readBefore(actor, facts, current.number),
  ])
  const comparison = comparisonOf(asked, {
    current: current.number,
    before: (place) => (place === 'draft' ? current.number : versionBefore(facts, { number: place })?.number),
    read,
    signed: new Map(signatures.map(({ slug, ...signed }) => [slug, signed])),
  })
  const said = comparison && (await textsOf(actor, facts, comparison))
  if (!said) return null
  return { ...comparison, said, sinces: sincesOf(signatures, read, current.number) }
}

const compared = new Newest<Redline>(10)

/** How two texts differ. Of two versions it is kept, since neither changes. */
export function differenceOf(from: Said & { body: Body }, to: Said & { body: Body }): Redline {
  const fixed = { before: from.fixed, after: to.fixed }
  if (!from.version || !to.version) return redline(from.body, to.body, fixed)
  const numbers = [from, to].map((said) => [...(said.fixed?.values() ?? [])].join())
  const pair = `${from.version.id} ${to.version.id} ${numbers.join(' ')}`
  const difference = compared.get(pair) ?? redline(from.body, to.body, fixed)
  compared.put(pair, difference)
  return difference
}

async function textsOf(
  actor: Actor,
  facts: PaperFacts,
  { from, to }: Comparison,
): Promise<Compared['said'] | null> {
  const [one, other] = await Promise.all([from, to].map((place) => textOf(actor, facts, place)))
  return one && other ? { from: one, to: other } : null
}

async function textOf(actor: Actor, facts: PaperFacts, place: Place): Promise<Said | null> {
  if (place === 'draft') return draftOf(actor, facts)
  const version = facts.versions.find(({ number }) => number === place)
  if (!version || !canSeeVersion(actor, facts, version)) return null
  const [fixed, text] = await Promise.all([
    fixedIn(db, [version.id]),
    db.versionText.findUnique({ where: { versionId: version.id }, select: { title: true, body: true } }),
  ])
  // Only what parseBody let through is stored.
  const body = (text?.body ?? null) as Body | null
  const { language } = version
  return { place, version, title: text?.title ?? null, language, body, fixed: fixed.get(version.id) }
}

async function draftOf(actor: Actor, facts: PaperFacts): Promise<Said | null> {
  if (!isTaskforce(actor)) return null
  const draft = await db.draft.findUnique({
    where: { paperId: facts.id },
    select: { body: true, language: true },
  })
  if (!draft) return null
  return {
    place: 'draft',
    version: null,
    title: facts.title,
    language: draft.language,
    body: draft.body as Body,
    fixed: await fixedNow(db, facts.id),
  }
}

type Signature = { slug: string; name: string; number: number; own: boolean }

/** Which version the actor's members signed themselves, and the one that was asked for; members' stances are shown inside alone. */
async function signaturesFor(actor: Actor, facts: PaperFacts, { member }: Asked): Promise<Signature[]> {
  if (actor.kind === 'visitor' || !isInside(actor)) return []
  const own = actor.memberships.map(({ memberId }) => memberId)
  const rows = await db.endorsement.findMany({
    where: {
      paperId: facts.id,
      OR: [{ memberId: { in: own } }, ...(member ? [{ member: { slug: member } }] : [])],
    },
    include: { member: { select: { id: true, slug: true, displayName: true } } },
  })
  return rows.flatMap((row) => {
    if (row.endedAt) return []
    const { versionId } = asGiven(rows, row)
    const { id, slug, displayName } = row.member
    const version = facts.versions.find((each) => each.id === versionId)
    return version ? [{ slug, name: displayName, number: version.number, own: own.includes(id) }] : []
  })
}

/** The newest version older than this one that the actor has read. Nobody else's marks are ever asked for. */
async function readBefore(actor: Actor, facts: PaperFacts, number: number): Promise<number | null> {
  if (actor.kind === 'visitor') return null
  const marks = await db.readingMark.findMany({
    where: { personId: actor.personId, version: { paperId: facts.id } },
    select: { versionId: true },
  })
  const read = new Set(marks.map(({ versionId }) => versionId))
  const older = facts.versions.filter(
    (version) => read.has(version.id) && version.number < number && canSeeVersion(actor, facts, version),
  )
  return older.findLast(({ takenBack, suppressed }) => !takenBack && !suppressed)?.number ?? null
}

function sincesOf(signatures: readonly Signature[], read: number | null, current: number): Since[] {
  const signed = signatures
    .filter(({ own, number }) => own && number < current)
    .map(({ slug, name, number }) => ({
      what: `${name} signed`,
      number,
      query: `since=signed&member=${slug}`,
    }))
  return read === null ? signed : [{ what: 'you read', number: read, query: 'since=read' }, ...signed]
}

/** The versions that this actor can compare, oldest first. */
export function comparable(actor: Actor, facts: PaperFacts): VersionFacts[] {
  return facts.versions.filter((version) => canSeeVersion(actor, facts, version))
}

/** Whether it is the current version that is compared with, so that whoever reads the changes has read it. */
export function leadsToCurrent(facts: PaperFacts, { version }: Said): boolean {
  return version !== null && version.id === currentVersion(facts)?.id
}
