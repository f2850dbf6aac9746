import 'server-only'
import { lookUp, otherHandlers } from '@/lib/dispositions/answerable'
import type { Cause } from '@/lib/dispositions/causes'
import { leftOut, leftWords } from '@/lib/dispositions/rules'
import { seenOf } from '@/lib/dispositions/seen'
import { listStandings, type MergeShown } from '@/lib/merging/queries'
import { factsBySlug } from '@/lib/papers/facts'
import { currentVersion, type PaperFacts, type Stage, stageAt } from '@/lib/papers/rules'
import { type Actor, isTaskforce, type PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { type Beside, besideOf } from './beside'
import type { DeskFilter } from './filter'
import { itemsOf } from './items'
import { liveMerges, mergingOf } from './merging'
import { numbersFound, readQueue } from './queue'

export type Desk = NonNullable<Awaited<ReturnType<typeof getDesk>>>

/**
 * One page of a paper's input desk, with the draft beside it: prepared answers, notes and who looks after what included.
 * Null for all but the Taskforce, and where no version is published.
 */
export async function getDesk(actor: Actor, slug: string, asked: DeskFilter, now: Date) {
  if (!isTaskforce(actor)) return null
  const paper = await factsBySlug(db, slug)
  const version = paper && currentVersion(paper)
  if (!paper || !version) return null
  const stage = stageAt(paper, now)
  const beside = await besideOf(paper, version.id)
  const of = { paperId: paper.id, versionId: version.id, order: beside.order }
  const picked = asked.pickAll ? await numbersFound(of, asked, actor.personId) : asked.picked
  const filter = { ...asked, picked, pickAll: false }
  const [queue, selection, merges, last, answered, handlers, sentences, roster] = await Promise.all([
    readQueue(of, filter, actor.personId),
    selectionOf(actor, paper, stage, picked, now),
    liveMerges(actor, paper.id),
    lastOwn(actor, paper.id),
    causesInDraft(paper.id),
    db.person.findMany({
      where: { taskforce: true, leftAt: null },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
    db.sentence.findMany({ where: { retiredAt: null }, orderBy: { text: 'asc' } }),
    db.member.findMany({
      where: { joinedAt: { lte: now }, OR: [{ leftAt: null }, { leftAt: { gt: now } }] },
      orderBy: { displayName: 'asc' },
      select: { id: true, displayName: true },
    }),
  ])
  const { rows, ...counted } = queue
  const here = rows.filter((row) => row.here)
  const items = await itemsOf(
    actor,
    stage,
    here.map(({ id }) => id),
    now,
  )
  const known = new Map(items.map((item) => [item.id, item]))
  const focus = (here.find(({ number }) => number === filter.at) ?? here[0])?.number ?? null
  const inFocus = items.find(({ number }) => number === focus)
  const merging = await mergingOf(actor, paper.id, inFocus, merges)
  const causes = await asAnsweredAnew(paper.id, [
    ...answered,
    ...(await causesByMerge(merges, version.at, answered)),
  ])
  return {
    ...{ paper, version, stage, filter, beside, ...counted },
    ...{ selection, last: withMerge(last, merges), causes, merging, handlers, sentences, roster, focus },
    ...aroundFocus(rows, focus),
    groups: groupsOf(here, counted.paragraphs, beside).map(({ rows: inside, ...group }) => ({
      ...group,
      items: inside.flatMap(({ id }) => known.get(id) ?? []),
    })),
  }
}

type Row = { id: string; number: number; lies: string | null }

/** The inputs before and after the one in focus; after an answer the next takes its place, at the end the one before. */
function aroundFocus(rows: readonly Row[], focus: number | null) {
  const place = rows.findIndex(({ number }) => number === focus)
  const [before, after] = [rows[place - 1]?.number ?? null, rows[place + 1]?.number ?? null]
  return place < 0 ? { before: null, after: null } : { before, after }
}

/** The page cut into paragraphs of the text, with their numbers in the version. */
function groupsOf<R extends Row>(
  rows: readonly R[],
  counts: Record<string, { undisposed: number; all: number }>,
  { labels }: Beside,
) {
  const groups: {
    paragraph: string | null
    label: string | null
    undisposed: number
    all: number
    rows: R[]
  }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && last.paragraph === row.lies) last.rows.push(row)
    else {
      const count = counts[row.lies ?? 'whole'] ?? { undisposed: 0, all: 0 }
      const label = row.lies === null ? null : (labels.get(row.lies) ?? null)
      groups.push({ paragraph: row.lies, label, ...count, rows: [row] })
    }
  }
  return groups
}

/** What is selected, which answers stand there now, and which of them an answer to all would leave out, in words. */
async function selectionOf(
  actor: PersonActor,
  paper: PaperFacts,
  stage: Stage,
  numbers: readonly number[],
  now: Date,
) {
  if (numbers.length === 0) return null
  const inputs = await lookUp(db, paper.id, numbers)
  const others = await otherHandlers(
    db,
    inputs.map(({ memberId }) => memberId),
    now,
  )
  const left = inputs.flatMap((input) => {
    const why = leftOut(actor, stage, input, others)
    return why === null ? [] : [{ number: input.number, why }]
  })
  const standings = await listStandings(actor, paper.id)
  return {
    numbers: inputs.map(({ number }) => number),
    seen: seenOf(inputs),
    taken: inputs.length - left.length,
    left: leftWords(left),
    /** Those that propose wording which nobody answered yet. */
    proposing: inputs.filter(({ id }) => standings.has(id)).map(({ id }) => id),
  }
}

/** The last answer that this person prepared on the paper and could take back. */
async function lastOwn({ personId }: PersonActor, paperId: string) {
  const live = { publishedAt: null, endedAt: null }
  const row = await db.disposition.findFirst({
    where: { paperId, handlerId: personId, publishedAt: null, inputs: { some: live } },
    orderBy: [{ preparedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      kind: true,
      inputs: { where: live, select: { input: { select: { number: true } } } },
    },
  })
  if (!row) return null
  const numbers = row.inputs.map(({ input }) => input.number).sort((a, b) => a - b)
  return { dispositionId: row.id, kind: row.kind, numbers }
}

/** What was put into the draft for an answer is taken out together with it. */
function withMerge(last: Awaited<ReturnType<typeof lastOwn>>, merges: readonly MergeShown[]) {
  if (!last?.kind.startsWith('accepted')) return last && { ...last, mergeId: null }
  const number = last.numbers.length === 1 ? last.numbers[0] : undefined
  return { ...last, mergeId: merges.find((merge) => merge.number === number)?.id ?? null }
}

/** The paragraphs that were changed by wording put into the draft since the version, but for those that an answer names. */
async function causesByMerge(
  merges: readonly MergeShown[],
  since: Date,
  known: readonly Cause[],
): Promise<Cause[]> {
  const recent = merges.filter(({ at }) => at >= since)
  const rows = await db.input.findMany({
    where: { id: { in: recent.map(({ inputId }) => inputId) } },
    select: {
      id: true,
      member: { select: { displayName: true } },
      answers: {
        where: { endedAt: null },
        select: { disposition: { select: { kind: true } } },
      },
    },
  })
  const behind = new Map(rows.map((row) => [row.id, row]))
  const isKnown = (input: number, paragraph: string) =>
    known.some((cause) => cause.input === input && cause.paragraph === paragraph)
  return recent.flatMap(({ inputId, number, whole, paragraphs }) => {
    const { member, answers = [] } = behind.get(inputId) ?? {}
    const kind = answers[0]?.disposition.kind ?? (whole ? 'accepted' : 'acceptedInPart')
    const cause = { input: number, who: member?.displayName ?? 'the Taskforce', kind }
    return paragraphs
      .filter((paragraph) => !isKnown(number, paragraph))
      .map((paragraph) => ({ ...cause, paragraph }))
  })
}

/** An answer that is prepared anew is the Taskforce's last word, although the words of the one before stand in the draft. */
async function asAnsweredAnew(paperId: string, causes: Cause[]): Promise<Cause[]> {
  const rows = await db.dispositionInput.findMany({
    where: {
      ...{ publishedAt: null, endedAt: null, disposition: { paperId } },
      input: { number: { in: causes.map(({ input }) => input) } },
    },
    select: { disposition: { select: { kind: true } }, input: { select: { number: true } } },
  })
  const anew = new Map(rows.map(({ input, disposition }) => [input.number, disposition.kind]))
  return causes.map((cause) => ({ ...cause, kind: anew.get(cause.input) ?? cause.kind }))
}

/** Which input is behind what changed in the draft: by paragraph, in the order of their numbers. */
async function causesInDraft(paperId: string): Promise<Cause[]> {
  const rows = await db.dispositionInput.findMany({
    where: {
      endedAt: null,
      disposition: { paperId, landedParagraph: { not: null }, landedVersionId: null },
    },
    orderBy: { input: { number: 'asc' } },
    select: {
      disposition: { select: { kind: true, landedParagraph: true } },
      input: { select: { number: true, member: { select: { displayName: true } } } },
    },
  })
  return rows.map(({ disposition: { kind, landedParagraph }, input }) => ({
    input: input.number,
    who: input.member?.displayName ?? 'the Taskforce',
    kind,
    paragraph: landedParagraph ?? '',
  }))
}
