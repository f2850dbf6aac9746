import type { DispositionKind, InputType } from '@/prisma/generated/enums'
import { needsAnswer } from './rules'

/** Which part of a paper's input a page shows; it lives in the address. */
export type InputFilter = {
  show: Show
  type: InputType | null
  memberId: string | null
  paragraph: string | null
  number: number | null
}

export const shows = ['open', 'prepared', 'blocking', 'answered', 'accepted', 'all'] as const
export type Show = (typeof shows)[number]

type Filterable = {
  number: number
  /** Null where the reader may not know. */
  type: InputType | null
  memberId: string | null
  current: string | null
  blocking: boolean
  blockEnd: object | null
  withdrawn: boolean
  lateBySeconds: number | null
  admitted: boolean | null
  published: { disposition: { kind: DispositionKind } } | null
  prepared: object | null
}

const parts: Record<Show, (input: Filterable) => boolean> = {
  open: (input) => needsAnswer(input) && !input.published,
  prepared: (input) => needsAnswer(input) && input.prepared !== null,
  blocking: (input) => input.blocking && input.blockEnd === null && !input.withdrawn,
  answered: (input) => input.published !== null,
  accepted: (input) => ['accepted', 'acceptedInPart'].includes(input.published?.disposition.kind ?? ''),
  all: () => true,
}

/** Whether an input is in the part of the input that the filter names. */
export function isIn(filter: InputFilter, input: Filterable): boolean {
  return (
    parts[filter.show](input) &&
    (filter.type === null || input.type === filter.type) &&
    (filter.memberId === null || input.memberId === filter.memberId) &&
    (filter.paragraph === null || (input.current ?? 'whole') === filter.paragraph) &&
    (filter.number === null || input.number === filter.number)
  )
}

/** How many inputs each part has. */
export function countsOf(inputs: readonly Filterable[]): Record<Show, number> {
  const counts = shows.map((show) => [show, inputs.filter(parts[show]).length] as const)
  return Object.fromEntries(counts) as Record<Show, number>
}

type Query = Readonly<Record<string, string | string[] | undefined>>

/** Reads the filter from an address; what does not fit falls back to the start value. */
export function filterFrom(query: Query, start: Show, types: readonly InputType[]): InputFilter {
  const one = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? query[name] : null)
  const number = Number(one('input'))
  const asked = shows.find((show) => show === one('show'))
  return {
    show: asked ?? (one('input') || one('p') ? 'all' : start),
    type: types.find((type) => type === one('type')) ?? null,
    memberId: one('member'),
    paragraph: one('p'),
    number: Number.isInteger(number) && number > 0 ? number : null,
  }
}

/** One page of a list: which, of how many, and its rows. A page beyond the last is the last. */
export function pageOf<Row>(rows: readonly Row[], asked: string | string[] | undefined, size: number) {
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const number = Number(asked ?? 1)
  const page = Number.isInteger(number) ? Math.min(Math.max(number, 1), pages) : 1
  return { page, pages, rows: rows.slice((page - 1) * size, page * size) }
}
