import 'server-only'
import { getPaper } from '@/lib/papers/queries'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, hasRight } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { choicesFor } from './choosable'
import { namesOf } from './names'
import { canMakePack, movedOnTo, type PackMember } from './rules'

/**
 * The packs of the reader's members for one paper, the newest first, and what a new one can be made of, where the reader
 * speaks for the member. Of one member where it is asked for. Null for who is of none, and where no version is published.
 */
export async function getPacks(actor: Actor, slug: string, asked: string | null, now: Date) {
  if (actor.kind === 'visitor') return null
  const held = actor.memberships.filter(({ memberId }) => asked === null || memberId === asked)
  const paper = held.length > 0 ? await getPaper(actor, slug) : null
  if (!paper || !currentVersion(paper.facts)) return null
  const { facts } = paper
  const ids = held.map(({ memberId }) => memberId)
  const rows = await db.boardPack.findMany({
    where: { paperId: facts.id, memberId: { in: ids }, removedAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { inputs: { select: { inputId: true } } },
  })
  const names = await namesOf(rows.map(({ personId }) => personId))
  const members = await Promise.all(
    held.map(async ({ memberId: id, memberName: name }) => ({
      member: { id, name },
      packs: rows.filter(({ memberId }) => memberId === id).map((row) => lineOf(row, facts, names)),
      making: await makingOf(actor, facts, { id, name }, now),
    })),
  )
  return { paper, members }
}

export type PacksOfMember = NonNullable<Awaited<ReturnType<typeof getPacks>>>['members'][number]

type PackRow = {
  id: string
  versionId: string
  personId: string
  onDate: Date | null
  at: Date
  changedAt: Date
  inputs: readonly { inputId: string }[]
}

function lineOf(row: PackRow, facts: PaperFacts, names: ReadonlyMap<string, string>) {
  const version = facts.versions.find(({ id }) => id === row.versionId)
  return {
    ...{ id: row.id, onDate: row.onDate, at: row.at, changedAt: row.changedAt, inputs: row.inputs.length },
    version: version?.number ?? 0,
    by: names.get(row.personId) ?? '',
    movedOn: version ? (movedOnTo(facts, version)?.number ?? null) : null,
  }
}

/** For who speaks for the member: the versions to choose from, what the member intends, the input; else null. */
async function makingOf(actor: Actor, facts: PaperFacts, member: PackMember, now: Date) {
  if (!hasRight(actor, member.id, 'representative')) return null
  const current = currentVersion(facts)
  const may = canMakePack(actor, facts, member, current?.id ?? '', now)
  const [intention, choices] = await Promise.all([
    db.intention.findFirst({ where: { paperId: facts.id, memberId: member.id, endedAt: null } }),
    choicesFor(actor, facts, member),
  ])
  const versions = facts.versions.filter(({ takenBack, suppressed }) => !takenBack && !suppressed)
  return {
    ...{ may, choices },
    versions: versions.map(({ id, number }) => ({ id, number })).reverse(),
    /** The version that its board has before it, as it said; else the current one. */
    versionId: versions.find(({ id }) => id === intention?.versionId)?.id ?? current?.id ?? '',
    onDate: intention?.onDate ?? null,
  }
}
