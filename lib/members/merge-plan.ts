import type { Right } from '@/lib/platform/actor'
import { type Decision, no, yes } from '@/lib/platform/decision'
import type { Stance } from '@/prisma/generated/enums'

/** A live stance of one of two members that are one. */
export type MergeStance = { id: string; stance: Stance; version: number; memberName: string; givenAt: Date }

/** A paper on which the member that goes has something live, with what the one that is kept has there. */
export type MergePaper = {
  paperId: string
  slug: string
  title: string
  gone: MergeStance | null
  kept: MergeStance | null
  /** Live intentions and preparations of the one that goes. */
  announced: number
  /** First of two signatures that wait for the second: they lapse. */
  first: number
  /** Suggestions that it supports. */
  supports: number
}

export type Holding = { personId: string; name: string; right: Right }

/** All that a merge would move, as it stands. Papers by title, people by name. */
export type MergeState = {
  kept: { id: string; slug: string; displayName: string }
  gone: { id: string; slug: string; displayName: string; leftAt: Date | null }
  papers: MergePaper[]
  people: { kept: Holding[]; gone: Holding[] }
  /** What stays under the old name, and is answered for by the people of the one that is kept. */
  stays: { inputs: number; openPoints: number }
  /** What people of the one that goes said in its rooms: it lies in those of the one that is kept. */
  inRooms: number
}

/** Which of two stances on a paper stays, by the id of the paper. */
export type Keeps = Readonly<Record<string, 'kept' | 'gone'>>

/** The papers on which both have a live stance: a member has one at most. */
export function collisions(state: Pick<MergeState, 'papers'>): MergePaper[] {
  return state.papers.filter(({ gone, kept }) => gone !== null && kept !== null)
}

/** For each paper on which both stand, it has to be said which stance stays. */
export function choicesMade(state: Pick<MergeState, 'papers'>, keeps: Keeps): Decision {
  const open = collisions(state).filter(({ paperId }) => !keeps[paperId])
  const titles = open.map(({ title }) => `“${title}”`).join(', ')
  return open.length === 0 ? yes : no(`Both have a stance on ${titles}. Choose which one stays.`)
}

/**
 * What becomes of the stances on a paper: which rows end, and which is written again for the member that is kept. Null
 * where the stance of the one that goes is none, and nothing happens.
 */
export function stanceMoves(
  { paperId, gone, kept }: Pick<MergePaper, 'paperId' | 'gone' | 'kept'>,
  keeps: Keeps,
): { ends: string[]; again: string | null } | null {
  if (!gone) return null
  if (!kept) return { ends: [gone.id], again: gone.id }
  return keeps[paperId] === 'gone'
    ? { ends: [gone.id, kept.id], again: gone.id }
    : { ends: [gone.id], again: null }
}

const ranks: readonly Right[] = ['contributor', 'representative', 'signatory']

/** The right that each person of the member that goes will hold at the other one: the higher of two. */
export function rightsAfter({
  kept,
  gone,
}: MergeState['people']): (Holding & { how: 'moves' | 'stays' | 'rises' })[] {
  return gone.map((person) => {
    const there = kept.find(({ personId }) => personId === person.personId)?.right
    if (!there) return { ...person, how: 'moves' }
    const rises = ranks.indexOf(person.right) > ranks.indexOf(there)
    return rises ? { ...person, how: 'rises' } : { ...person, right: there, how: 'stays' }
  })
}
