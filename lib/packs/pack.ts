import 'server-only'
import { inputsFor } from '@/lib/comments/said-queries'
import { threadsFor } from '@/lib/comments/threads'
import { proposedChanges } from '@/lib/matrix/proposed'
import { getReading } from '@/lib/papers/queries'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { isId } from '@/lib/platform/ids'
import { getCompared } from '@/lib/versions/compared'
import { choicesFor } from './choosable'
import { namesOf } from './names'
import { canChangePack, handlingLine, movedOnTo, seesPacks } from './rules'

/**
 * One pack with its pinned text, the input that was chosen as it stands now, and how the text that stands differs from the
 * pinned one. Null for everyone who is not of its member at this moment, and where it was removed.
 */
export async function getPack(actor: Actor, slug: string, packId: string, now: Date) {
  if (actor.kind === 'visitor' || !isId(packId)) return null
  const row = await db.boardPack.findFirst({
    where: { id: packId, removedAt: null },
    include: { inputs: true },
  })
  if (!row || !seesPacks(actor, row.memberId)) return null
  const reading = await getReading(actor, slug, now)
  const pinned = reading?.facts.versions.find(({ id }) => id === row.versionId)
  if (!reading || !pinned || reading.facts.id !== row.paperId) return null
  const { facts, shown } = reading
  const name = actor.memberships.find(({ memberId }) => memberId === row.memberId)?.memberName ?? ''
  const member = { id: row.memberId, name }
  const asked = { from: String(pinned.number), to: String(shown.number) }
  const [compared, names, inputs] = await Promise.all([
    getCompared(actor, reading, asked),
    namesOf([row.personId, row.changedById]),
    chosenOf(row.paperId, shown.id, row.inputs),
  ])
  const context = { actor, facts, version: shown, speakers: [], now }
  const { onDate, note, revision, at, changedAt } = row
  return {
    ...{ id: row.id, onDate, note, revision, at, changedAt, member, pinned },
    paper: reading,
    by: names.get(row.personId) ?? '',
    changedBy: names.get(row.changedById) ?? '',
    handling: handlingLine(facts, pinned.id),
    said: compared?.said ?? null,
    movedOn: movedOnTo(facts, pinned),
    inputs: threadsFor(inputs, context).map((thread) => placeOn(thread, reading)),
    change: canChangePack(actor, member, { removed: false, revision }, revision).ok
      ? await choicesFor(actor, facts, member)
      : null,
  }
}

export type Pack = NonNullable<Awaited<ReturnType<typeof getPack>>>

async function chosenOf(paperId: string, versionId: string, chosen: readonly { inputId: string }[]) {
  const rows = await db.input.findMany({
    where: { id: { in: chosen.map(({ inputId }) => inputId) } },
    orderBy: { number: 'asc' },
    select: { number: true },
  })
  return inputsFor(
    paperId,
    versionId,
    rows.map(({ number }) => number),
  )
}

type Seen = ReturnType<typeof threadsFor>[number]
type ReadText = NonNullable<Awaited<ReturnType<typeof getReading>>>

/** Where it was said: the paragraph by its number, and of which version; what its words propose, on that version. */
function placeOn(thread: Seen, { facts, paragraphsOf }: ReadText) {
  const { origin, versionId, wording } = thread
  const version = facts.versions.find(({ id }) => id === versionId)?.number ?? 0
  const paragraphs = paragraphsOf(wording?.proposal?.versionId ?? versionId) ?? new Map()
  return {
    thread,
    version,
    label: origin ? (paragraphs.get(origin)?.label ?? '') : null,
    proposed: proposedChanges(wording?.proposal, paragraphs),
  }
}
