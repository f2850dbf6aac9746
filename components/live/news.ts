import { groupThreads } from '@/components/papers/groups'
import { groupWords, saidBy, spokenWords, summaryOf } from '@/components/papers/panel-html'
import type { Since, Touched } from '@/lib/live/since'
import { currentVersion, type PaperFacts, type Stage, stageAt } from '@/lib/papers/rules'

/** What a page that is open is told of a paper, in the words that it shows. */
export type News = {
  /** The number of the event up to which it tells. */
  seq: number
  stand: Stand
  places: Record<string, PlaceNews>
  /** Inputs that were given, answered, replied to or changed since, by place; null where everything may be new. */
  touched: Record<string, readonly Touched[]> | null
}

/** How many spoke to a place: in its margin (empty: none), at its panel, in its panel's head. */
export type PlaceNews = { name: string; margin: string; label: string; summary: string; by: string }

/** Where a paper stands: which text is current, its stage, its dates. */
export type Stand = { version: number; stage: Stage; words: string; dates: string }

const stages: Record<Stage, string> = {
  drafting: 'This paper is being drafted again.',
  consulting: 'This paper is open for consultation.',
  revising: 'The consultation of this paper is closed: the Taskforce revises it.',
  finalCall: 'This paper is in its final call.',
  final: 'This paper is final.',
  withdrawn: 'This paper was withdrawn.',
}

export function standOf(facts: PaperFacts, now: Date): Stand {
  const stage = stageAt(facts, now)
  const dates = facts.windows.map(
    ({ kind, opensAt, closesAt }) => `${kind} ${opensAt.getTime()} ${closesAt.getTime()}`,
  )
  return {
    version: currentVersion(facts)?.number ?? 0,
    stage,
    words: stages[stage],
    dates: dates.sort().join(),
  }
}

export function newsOf({ reading, touched }: Since, now: Date): News {
  const groups = groupThreads(reading, null)
  const places = [...groups].map(([place, group]) => {
    const told = {
      ...spokenWords(group),
      name: groupWords(group),
      summary: summaryOf(group),
      by: saidBy(group),
    }
    return [place, group.inputs > 0 ? told : { ...told, margin: '' }] as const
  })
  return {
    seq: reading.seq,
    stand: standOf(reading.facts, now),
    places: Object.fromEntries(places),
    touched: touched && byPlace(reading, touched),
  }
}

function byPlace({ places }: Since['reading'], touched: NonNullable<Since['touched']>) {
  const byNumber = new Map(touched.map((each) => [each.number, each]))
  const found = [...places.values()].map(({ place, numbers }) => {
    return [place, numbers.flatMap((number) => byNumber.get(number) ?? [])] as const
  })
  return Object.fromEntries(found.filter(([, here]) => here.length > 0))
}
