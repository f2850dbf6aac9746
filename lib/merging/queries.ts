import 'server-only'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { fixedNow } from '@/lib/numbers/labels'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Newest } from '@/lib/platform/newest'
import { bodiesOf, knownIn, proposingInputs, seenOf, standingIn } from './facts'
import type { Taken } from './merged'
import { canSeeMerging } from './rules'
import { type ChangeStanding, changeStandings, type Overall, overallOf } from './standing'
import { type Kept, undoing } from './undone'

/** How the wording of an open input stands to the draft; `seen` goes with what a person chooses. */
export type ProposalStanding = {
  inputId: string
  number: number
  versionId: string
  is: Overall
  changes: ChangeStanding[]
  seen: string
}

const held = new Newest<ReadonlyMap<string, ProposalStanding>>(12)

/**
 * How each open input that proposes wording stands to the draft as it is now, by input. The Taskforce's alone: empty for
 * everyone else. Found once for a draft and what was said on its paper.
 */
export async function listStandings(
  actor: Actor,
  paperId: string,
): Promise<ReadonlyMap<string, ProposalStanding>> {
  if (!canSeeMerging(actor)) return new Map()
  const state = await stateOf(paperId)
  if (!state) return new Map()
  const known = held.get(state)
  if (known) return known
  const found = await findStandings(paperId)
  held.put(state, found)
  return found
}

/** Another word whenever something changed that a standing depends on. */
async function stateOf(paperId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ state: string }[]>`
    select concat_ws(' ', d."paperId", d.revision,
      (select max(seq) from "Event" where "chainId" = d."paperId"),
      (select count(*) || ' ' || count(*) filter (where "undoneAt" is null) from "Merge" where "paperId" = d."paperId"))
      as state
    from "Draft" d where d."paperId" = ${paperId}::uuid`
  return row?.state ?? null
}

async function findStandings(paperId: string): Promise<ReadonlyMap<string, ProposalStanding>> {
  const inputs = (await proposingInputs(db, paperId, 'all')).filter(({ open }) => open)
  if (inputs.length === 0) return new Map()
  const [draft, bodies, known, fixed] = await Promise.all([
    db.draft.findUniqueOrThrow({ where: { paperId }, select: { body: true } }),
    bodiesOf(db, inputs),
    knownIn(db, paperId),
    fixedNow(db, paperId),
  ])
  // Only what parseBody let through is stored.
  const body = draft.body as Body
  const paragraphs = new Map(numberBlocks(body, fixed).paragraphs.map((each) => [each.id, each]))
  const look = standingIn(body, bodies, known)
  return new Map(
    inputs.flatMap(({ inputId, number, proposal }) => {
      if (!proposal) return []
      const standing = look(proposal)
      const changes = changeStandings(standing, paragraphs)
      const { versionId } = proposal
      const found = { inputId, number, versionId, is: overallOf(standing), changes, seen: seenOf(standing) }
      return [[inputId, found] as const]
    }),
  )
}

/** Wording that was accepted into the draft, newest first; also what was undone since. */
export type MergeShown = {
  id: string
  inputId: string
  number: number
  by: string
  at: Date
  /** Whether all of it stands there as it was proposed. */
  whole: boolean
  undone: { by: string; at: Date } | null
  /** Its author took it back since: its words stay in the draft until somebody undoes this. */
  withdrawn: boolean
  /** Its author corrected it since: another text was accepted than it has now. */
  corrected: boolean
  paragraphs: readonly string[]
}

/** What was accepted into the draft of a paper. The Taskforce's alone: empty for everyone else. */
export async function listMerges(actor: Actor, paperId: string): Promise<MergeShown[]> {
  if (!canSeeMerging(actor)) return []
  const rows = await db.merge.findMany({
    where: { paperId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: {
      person: { select: { name: true } },
      undoneBy: { select: { name: true } },
      input: {
        select: {
          number: true,
          withdrawnAt: true,
          texts: { orderBy: { seq: 'desc' }, take: 1, select: { seq: true } },
        },
      },
    },
  })
  return rows.map(({ id, inputId, at, person, undoneAt, undoneBy, textSeq, paragraphs, changes, input }) => ({
    id,
    inputId,
    number: input.number,
    by: person.name,
    at,
    whole: (changes as unknown as Taken[]).every(({ as }) => as === 'proposed' || as === 'landed'),
    undone: undoneAt && undoneBy ? { by: undoneBy.name, at: undoneAt } : null,
    withdrawn: input.withdrawnAt !== null,
    corrected: (input.texts[0]?.seq ?? textSeq) > textSeq,
    paragraphs,
  }))
}

/**
 * What taking a live merge out of the draft meets: the changes that cannot simply be taken back, with both texts ("mine" is
 * what stood there before). Null for all but the Taskforce, and where it is not there or was undone.
 */
export async function getUndoing(actor: Actor, paperId: string, mergeId: string) {
  if (!canSeeMerging(actor)) return null
  const [merge, draft, fixed] = await Promise.all([
    db.merge.findFirst({ where: { id: mergeId, paperId, undoneAt: null } }),
    db.draft.findUnique({ where: { paperId }, select: { body: true } }),
    fixedNow(db, paperId),
  ])
  if (!merge || !draft) return null
  const body = draft.body as Body
  // As keepMerge wrote it.
  const { standing } = undoing(body, merge as unknown as Kept)
  const paragraphs = new Map(numberBlocks(body, fixed).paragraphs.map((each) => [each.id, each]))
  return { changes: changeStandings(standing, paragraphs), seen: seenOf(standing) }
}
