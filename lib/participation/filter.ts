import { memberFilter } from '@/lib/members/words'
import type { Stage } from '@/lib/papers/rules'
import { one, withQuery } from '@/lib/platform/query-text'
import type { Category, Region } from '@/prisma/generated/enums'

export const groupings = ['category', 'region', 'name'] as const
export type Grouping = (typeof groupings)[number]

/** Which papers and members the page shows; it lives in the address. Empty: all of them. */
export type ParticipationFilter = {
  /** The id of a round. */
  round: string
  stage: Stage | ''
  /** The slug of a paper. */
  paper: string
  category: Category | ''
  region: Region | ''
  /** Only members that are silent on one of these papers. */
  silent: boolean
  by: Grouping
  /** Which page of members, and which of papers. */
  page: number
  papers: number
}

export const filteredStages: readonly Stage[] = ['consulting', 'finalCall', 'revising', 'final']

type Query = Readonly<Record<string, string | string[] | undefined>>

/** Reads the filter from an address; what does not fit counts as not stated. */
export function filterFrom(query: Query): ParticipationFilter {
  const { category = '', region = '' } = memberFilter('', one(query.category), one(query.region))
  return {
    round: one(query.round),
    stage: filteredStages.find((stage) => stage === one(query.stage)) ?? '',
    paper: one(query.paper),
    category,
    region,
    silent: one(query.silent) === 'yes',
    by: groupings.find((by) => by === one(query.by)) ?? 'category',
    page: pageFrom(one(query.page)),
    papers: pageFrom(one(query.papers)),
  }
}

/** Of a page beyond all that there could be nothing is asked: the database counts no further than it can. */
function pageFrom(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1
}

/** What is left of a filter for who may only count: one that picks members out would tell who is silent. */
export function countingFilter(filter: ParticipationFilter): ParticipationFilter {
  return { ...filter, category: '', region: '', silent: false, by: 'name' }
}

/** The address of a view; what is at its start value is left out. */
export function addressOf(path: string, filter: Partial<ParticipationFilter>): string {
  const { silent, by, page = 1, papers = 1, ...rest } = filter
  return withQuery(path, {
    ...rest,
    silent: silent ? 'yes' : '',
    by: by === 'category' ? '' : by,
    page: page > 1 ? page : '',
    papers: papers > 1 ? papers : '',
  })
}
