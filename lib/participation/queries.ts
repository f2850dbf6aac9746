import 'server-only'
import { eventsMark } from '@/lib/papers/known'
import { type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, isInside, isTaskforce } from '@/lib/platform/actor'
import { type Asked, askedAt, closesNext, wasAsked } from './asked'
import { saidBy } from './cells'
import { countingFilter, type ParticipationFilter } from './filter'
import type { PaperColumn, Participation } from './found'
import { type Cell, groupRows, type Row, rowOf } from './grid'
import { heldFound, heldUnder, type Standing, standsAt } from './held'
import { isSpoken, type Level, levelOf, strongest, tallyOf } from './levels'
import { seesSilent, tellsPrivate } from './rules'
import { type RosterMember, readFrame, readSaid } from './statement'

/** How many papers stand side by side. */
const columns = 12
/** At most this long what was found is held, in milliseconds. */
const LONGEST_MS = 3_600_000

type Inside = Actor & { kind: 'person' }

type Column = {
  id: string
  versions: PaperFacts['versions']
  facts: PaperFacts
  title: string
  asked: Asked | null
}

/**
 * Who has spoken on which papers, for one reader. One statement while nothing happens, and after an event two more. The Taskforce and admins get every member's row;
 * people of members get the numbers and the rows of their own. Null for all others.
 */
export async function getParticipation(
  actor: Actor,
  filter: ParticipationFilter,
  now: Date,
): Promise<Participation | null> {
  if (!isInside(actor)) return null
  const asking = seesSilent(actor) ? filter : countingFilter(filter)
  const under = heldUnder(actor, asking, await eventsMark())
  const held = heldFound.get(under)
  if (held && standsAt(held, now)) return { ...held.found, filter: asking }
  const standing = await find(actor, asking, now)
  heldFound.put(under, standing)
  return standing.found
}

async function find(actor: Inside, asking: ParticipationFilter, now: Date): Promise<Standing> {
  const byName = seesSilent(actor)
  const { papers, pages, choices, rounds, members, until } = await papersFor(asking, now)
  const rows = await readSaid(papers)
  const all = tabulate(
    members,
    papers,
    saidBy(papers, rows, () => true),
  )
  const told = isTaskforce(actor)
    ? all
    : tabulate(
        members.filter((member) => byName || isOwn(actor, member)),
        papers,
        saidBy(papers, rows, (memberId) => tellsPrivate(actor, memberId)),
      )
  const wanted = told.filter((row) => isWanted(row, asking))
  const found = {
    byName,
    filter: asking,
    rounds,
    choices,
    papers: papers.map((paper, i) => columnOf(paper, all, i, now)),
    paperPages: pages,
    together: tallyOf(askedLevels(all.map(({ cells }) => strongest(cells.map(({ level }) => level))))),
    groups: byName ? groupRows(wanted, asking.by) : [],
    own: told.filter((member) => isOwn(actor, member)),
    untold: byName ? untold(all, told) : 0,
  }
  return { found, from: now, until }
}

/** The next instant at which a window opens or closes, or a member comes or goes. */
function nextEdge(papers: readonly { facts: PaperFacts }[], roster: Date | null, now: Date): Date {
  const edges = papers.flatMap(({ facts }) =>
    facts.windows.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]),
  )
  const coming = [...edges, ...(roster ? [roster] : [])].filter((edge) => edge > now)
  return new Date(Math.min(...coming.map((edge) => edge.getTime()), now.getTime() + LONGEST_MS))
}

const isOwn = (actor: Actor, { id }: { id: string }) =>
  actor.kind === 'person' && actor.memberships.some(({ memberId }) => memberId === id)

/** Who was not asked is in no number, unless it spoke all the same. */
const askedLevels = (levels: readonly Level[]) => levels.filter((level) => level !== 'notAsked')

/** How many members have spoken on one of the papers only where the reader may not know it. */
function untold(all: readonly Row[], told: readonly Row[]): number {
  return all.filter((row, i) =>
    row.cells.some(({ level }, at) => isSpoken(level) && !isSpoken(told[i]?.cells[at]?.level ?? level)),
  ).length
}

/**
 * One page of the papers that are asked for. The stage follows from facts, so with a stage all are read; without one the
 * database reads a page.
 */
async function papersFor(filter: ParticipationFilter, now: Date) {
  const offset = (filter.papers - 1) * columns
  const some = filter.stage === '' ? { limit: columns, offset } : { limit: null, offset: 0 }
  const { papers, count, rosterUntil, ...frame } = await readFrame({ ...filter, ...some }, now)
  const chosen = papers.filter(({ facts }) => filter.stage === '' || stageAt(facts, now) === filter.stage)
  const total = filter.stage === '' ? count : chosen.length
  const shown = filter.stage === '' ? chosen : chosen.slice(offset, offset + columns)
  return {
    ...frame,
    until: nextEdge(papers, rosterUntil, now),
    pages: { page: filter.papers, pages: Math.max(1, Math.ceil(total / columns)) },
    papers: shown.map(({ facts, title }) => ({
      id: facts.id,
      versions: facts.versions,
      facts,
      title,
      asked: askedAt(facts, filter.round, now),
    })),
  }
}

function isWanted(row: Row, { category, region, silent }: ParticipationFilter): boolean {
  return (
    (category === '' || row.categories.includes(category)) &&
    (region === '' || row.region === region) &&
    (!silent || row.silent > 0)
  )
}

function tabulate(
  members: readonly RosterMember[],
  papers: readonly Column[],
  said: ReturnType<typeof saidBy>,
): Row[] {
  return members.map((member) =>
    rowOf(
      member,
      papers.map(({ id, asked }): Cell => {
        const what = said(id, member.id)
        return { said: what, level: levelOf(what, wasAsked(member, asked)) }
      }),
    ),
  )
}

function columnOf(
  { id, facts, title, asked }: Column,
  rows: readonly Row[],
  at: number,
  now: Date,
): PaperColumn {
  const closes = closesNext(facts, now)
  return {
    id,
    slug: facts.slug,
    title,
    stage: stageAt(facts, now),
    closes: closes && { kind: closes.kind, at: closes.closesAt },
    tally: tallyOf(askedLevels(asked ? rows.flatMap(({ cells }) => cells[at]?.level ?? []) : [])),
  }
}
