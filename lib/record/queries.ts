import 'server-only'
import { fieldSalt } from '@/lib/events/seal'
import { sealOf } from '@/lib/events/sealed'
import type { RecordedEvent } from '@/lib/events/verify'
import { errataOf } from '@/lib/papers/errata'
import { factsBySlug } from '@/lib/papers/facts'
import { canSeePaper, finalVersionId, type PaperFacts, paperNumber, stageAt } from '@/lib/papers/rules'
import { type Actor, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { classOf } from '@/lib/versions/rules'
import { shownEndorsements } from './endorsements'
import { shownInput } from './input'
import { namedPapers, shownRelated } from './related'
import { publicEndorsements, publicSince, type RecordContext, shownFields } from './rules'
import { shownVersions } from './versions'

/**
 * The record of a paper for one reader: versions with their texts, input with what became of it, stances, and the whole
 * chain of events. What the reader may not see is left out of the lists and stands in the chain as a bare seal, so that
 * chain and digests can be recomputed by anyone (lib/events/verify.ts). Null where the paper is absent or hidden.
 */
export async function getRecord(actor: Actor, slug: string, now: Date) {
  const paper = await factsBySlug(db, slug)
  if (!paper || !canSeePaper(actor, paper)) return null
  const { context } = await contextOf(actor, paper)
  const events = await eventsFor(actor, paper, context)
  const coalition = await db.coalition.findFirstOrThrow({ select: { name: true, shortName: true } })
  const versions = await shownVersions(actor, paper)
  const last = events.at(-1)
  return {
    format: 1,
    coalition: coalition.name,
    paper: {
      slug,
      kind: paper.kind,
      title: versions.findLast((version) => version.text)?.text?.title ?? paper.title,
      number: paperNumber(coalition.shortName, paper.number),
      stage: stageAt(paper, now),
      finalVersion: numberOf(paper, finalVersionId(paper)),
      errata: errataOf(paper).map(({ at, reason, versionId, finalAgainAt }) => ({
        ...{ at: at.toISOString(), version: numberOf(paper, versionId), reason },
        finalAgainAt: finalAgainAt?.toISOString() ?? null,
      })),
      ...(await shownRelated(actor, paper)),
    },
    asOf: { seq: last?.seq ?? 0, at: now.toISOString() },
    versions,
    input: await shownInput(actor, paper),
    endorsements: await shownEndorsements(actor, paper),
    chain: paper.id,
    sealed: sealOf(events),
    head: { seq: last?.seq ?? 0, hash: last?.hash ?? null },
    events,
  }
}

const numberOf = ({ versions }: PaperFacts, id: string | null) =>
  versions.find((version) => version.id === id)?.number ?? null

/** What decides which facts this reader may open, and the titles of the other papers that the events name. */
async function contextOf(actor: Actor, paper: PaperFacts) {
  const titles = await namedPapers(actor, paper)
  const inputs = await db.input.findMany({
    where: { paperId: paper.id },
    select: { id: true, memberId: true, taskforceOnly: true, publicAs: true },
  })
  const endorsements = await db.endorsement.findMany({
    where: { paperId: paper.id },
    select: {
      id: true,
      previousId: true,
      stance: true,
      listed: true,
      statementReleased: true,
      endedAt: true,
      endedHow: true,
    },
  })
  const context: RecordContext = {
    inputs: new Map(inputs.map(({ id, ...input }) => [id, input])),
    publicEndorsements: publicEndorsements(endorsements, publicSince(paper)),
    seenPapers: new Set(titles.keys()),
  }
  return { context, titles }
}

/** The events of a paper's chain, oldest first, each with the facts that this reader may open. */
async function eventsFor(actor: Actor, paper: PaperFacts, context: RecordContext): Promise<RecordedEvent[]> {
  const rows = await db.event.findMany({
    where: { chainId: paper.id },
    orderBy: { seq: 'asc' },
    include: { facts: true },
  })
  return rows.map(({ seq, type, actKey, at, seals, previousHash, hash, facts: kept }) => {
    const facts = (kept?.facts ?? {}) as Record<string, unknown>
    const fields = kept ? shownFields(actor, { type, facts }, context) : []
    const shown = Object.fromEntries(
      fields.map((field) => [field, { value: facts[field], salt: fieldSalt(kept?.salt ?? '', field) }]),
    )
    const line = { seq, type, act: actKey, at: at.toISOString(), seals: seals as Record<string, string> }
    return { ...line, previousHash, hash, shown }
  })
}

/** What happened on a paper, newest first, in the facts that this reader may open. Null where it is absent or hidden. */
export async function getHistory(actor: Actor, slug: string) {
  const paper = await factsBySlug(db, slug)
  if (!paper || !canSeePaper(actor, paper)) return null
  const { context, titles } = await contextOf(actor, paper)
  const events = await eventsFor(actor, paper, context)
  const names = new Map([...titles, ...(await namesIn(actor, events))])
  const classes = new Map(paper.versions.map((version) => [version.number, classOf(version.classes)]))
  return { paper, events: events.reverse(), names, classes }
}

const idFields = ['personId', 'memberId', 'mergedId', 'versionId'] as const

/** The names behind the ids that this reader may open. People are named to people of members only. */
async function namesIn(actor: Actor, events: readonly RecordedEvent[]): Promise<Map<string, string>> {
  const ids = (field: (typeof idFields)[number]) => [
    ...new Set(
      events.flatMap(({ shown }) => (typeof shown[field]?.value === 'string' ? [shown[field].value] : [])),
    ),
  ]
  const members = await db.member.findMany({
    where: { id: { in: [...ids('memberId'), ...ids('mergedId')] as string[] } },
    select: { id: true, displayName: true },
  })
  const people = isInside(actor)
    ? await db.person.findMany({
        where: { id: { in: ids('personId') as string[] } },
        select: { id: true, name: true },
      })
    : []
  return new Map([
    ...members.map(({ id, displayName }) => [id, displayName] as const),
    ...people.map(({ id, name }) => [id, name] as const),
  ])
}
