import 'server-only'
import { sightOf } from '@/lib/comments/sight'
import type { Identity } from '@/lib/document/tree'
import { finalVersionId, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { DispositionKind } from '@/prisma/generated/enums'

/** An input that caused a change, as far as this reader may know. */
export type Cause = {
  /** The number of the input. */
  input: number
  /** Its member, or "the Taskforce"; null where the reader may not know whose it is. */
  who: string | null
  kind: DispositionKind
  /** Where it landed. */
  paragraph: Identity
  /** Its answer is not published: it is for the Taskforce alone. */
  prepared?: true
  /** Its author took it back after its words had come into the text, where they stay. */
  withdrawn?: true
}

const input = {
  number: true,
  personId: true,
  memberId: true,
  capacity: true,
  publicAs: true,
  taskforceOnly: true,
  lateBySeconds: true,
  withdrawnAt: true,
  lateDecision: { select: { admitted: true } },
  member: { select: { displayName: true } },
} as const

/**
 * The inputs behind what changed in versions after one and up to another (by number, in either order), each with where; by
 * number of the input. Behind a paragraph is what its answer says landed there, and what touched it when it was put
 * into the draft. `draft`: also what will be in the next version; for the Taskforce also where the answer is not
 * published. What this reader may not see is in none.
 */
export async function listCauses(
  actor: Actor,
  paper: PaperFacts,
  between: readonly [number, number],
  draft: boolean,
): Promise<Cause[]> {
  const [low, high] = [Math.min(...between), Math.max(...between)]
  const among = paper.versions.filter(({ number }) => number > low && number <= high).map(({ id }) => id)
  const known = await landed(actor, paper, among, draft)
  const isKnown = ({ input, paragraph }: Cause) =>
    known.some((cause) => cause.input === input && cause.paragraph === paragraph)
  const more = (await merged(actor, paper, among, draft)).filter((cause) => !isKnown(cause))
  return [...known, ...more].sort((one, other) => one.input - other.input)
}

/** What published answers say. */
async function landed(actor: Actor, paper: PaperFacts, among: string[], draft: boolean): Promise<Cause[]> {
  const rows = await db.dispositionInput.findMany({
    where: {
      publishedAt: { not: null },
      endedAt: null,
      disposition: {
        paperId: paper.id,
        landedParagraph: { not: null },
        OR: [{ landedVersionId: { in: among } }, ...(draft ? [{ landedVersionId: null }] : [])],
      },
    },
    orderBy: { input: { number: 'asc' } },
    select: { disposition: { select: { kind: true, landedParagraph: true } }, input: { select: input } },
  })
  return rows.flatMap(({ disposition: { kind, landedParagraph }, input }) => {
    const seen = seenBy(actor, paper, input)
    return seen && landedParagraph !== null ? [{ ...seen, kind, paragraph: landedParagraph }] : []
  })
}

/** What was put into the draft, and so into the first version that was published from it. */
async function merged(actor: Actor, paper: PaperFacts, among: string[], draft: boolean): Promise<Cause[]> {
  const answers = {
    where: { endedAt: null },
    select: { publishedAt: true, disposition: { select: { kind: true } } },
  }
  const rows = await db.merge.findMany({
    where: { paperId: paper.id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { at: true, undoneAt: true, paragraphs: true, input: { select: { ...input, answers } } },
  })
  const places = new Set([...among, ...(draft ? ['draft'] : [])])
  return rows.flatMap((row): Cause[] => {
    const seen = places.has(placeOf(row, paper)) ? seenBy(actor, paper, row.input) : null
    const state = seen && stateOf(actor, placeOf(row, paper) === 'draft', row.input)
    if (!seen || !state) return []
    const kind = row.input.answers.toSorted(publishedFirst)[0]?.disposition.kind ?? 'accepted'
    return row.paragraphs.map((paragraph) => ({ ...seen, kind, paragraph, ...state }))
  })
}

type Answered = { withdrawnAt: Date | null; answers: readonly { publishedAt: Date | null }[] }

const publishedFirst = (one: { publishedAt: Date | null }, other: { publishedAt: Date | null }) =>
  Number(one.publishedAt === null) - Number(other.publishedAt === null)

/** Whether this reader is led to it, and what is to be said with it. What is in no version yet is the Taskforce's to know. */
function stateOf(
  actor: Actor,
  inDraft: boolean,
  input: Answered,
): Pick<Cause, 'prepared' | 'withdrawn'> | null {
  if (input.withdrawnAt !== null) return inDraft && !isTaskforce(actor) ? null : { withdrawn: true }
  if (input.answers.some(({ publishedAt }) => publishedAt !== null)) return {}
  return isTaskforce(actor) ? { prepared: true } : null
}

/** The version that wording came into first, "draft" while that is none, and "none" where it was undone before. */
function placeOf({ at, undoneAt }: { at: Date; undoneAt: Date | null }, { versions }: PaperFacts): string {
  const into = versions.find((version) => !version.takenBack && version.at >= at)
  if (undoneAt !== null && !(into && undoneAt > into.at)) return 'none'
  return into?.id ?? 'draft'
}

type Row = Prisma.InputGetPayload<{ select: typeof input }>

/** The input as this reader may know it; null where it is not to be named. */
function seenBy(actor: Actor, paper: PaperFacts, row: Row): Pick<Cause, 'input' | 'who'> | null {
  const facts = { ...row, withdrawn: row.withdrawnAt !== null, admitted: row.lateDecision?.admitted ?? null }
  const sight = sightOf(actor, facts, finalVersionId(paper) !== null)
  if (sight === 'none' || sight === 'counted') return null
  return { input: row.number, who: sight === 'answer' ? null : (row.member?.displayName ?? 'the Taskforce') }
}
