import { DispositionKind, Heard, InputType } from '@/prisma/generated/enums'
import type { Entry } from './entry'

/** Which rows of the matrix are shown; it lives in the address, of the page and of the files alike. */
export type MatrixFilter = {
  show: Show
  type: InputType | null
  memberId: string | null
  kind: DispositionKind | null
  word: Word | null
  paragraph: string | null
  number: number | null
}

/** `owed`: what counts as input; beside it there are lines of what was withdrawn, and late input that waits. */
export const shows = ['all', 'owed', 'open', 'answered', 'accepted', 'blocking'] as const
export type Show = (typeof shows)[number]
/** What was said last; `none`: an answer without a word; `asked`: of those, what waits for this reader. */
export const words = [...Object.values(Heard), 'none', 'asked'] as const
export type Word = (typeof words)[number]

const accepting: readonly DispositionKind[] = ['accepted', 'acceptedInPart']

const parts: Record<Show, (entry: Entry) => boolean> = {
  all: () => true,
  owed: ({ owed }) => owed,
  open: isOpen,
  answered: ({ owed, answer }) => owed && answer !== null,
  accepted: ({ owed, answer }) => owed && answer !== null && accepting.includes(answer.kind),
  blocking: ({ blocking, blockEnd, withdrawn }) => blocking && blockEnd === null && !withdrawn,
}

/** Owed an answer that this reader would see. */
export function isOpen({ owed, answer, sight }: Entry): boolean {
  return owed && answer === null && sight !== 'counted'
}

function hasWord(word: Word, { owed, answer, heard, asked }: Entry): boolean {
  if (word === 'asked') return asked
  return owed && answer !== null && heard === (word === 'none' ? null : word)
}

/** Whether an input is among those that the filter names. */
export function isIn(filter: MatrixFilter, entry: Entry): boolean {
  return (
    parts[filter.show](entry) &&
    (filter.type === null || entry.type === filter.type) &&
    (filter.memberId === null || entry.memberId === filter.memberId) &&
    (filter.kind === null || entry.answer?.kind === filter.kind) &&
    (filter.word === null || hasWord(filter.word, entry)) &&
    (filter.paragraph === null || placeOf(entry) === filter.paragraph) &&
    (filter.number === null || entry.number === filter.number)
  )
}

const placeOf = ({ current, order }: Entry) => (order === -1 ? 'whole' : current)

/** How many inputs each part has. */
export function countsOf(entries: readonly Entry[]): Record<Show, number> {
  const counts = shows.map((show) => [show, entries.filter(parts[show]).length] as const)
  return Object.fromEntries(counts) as Record<Show, number>
}

type Query = Readonly<Record<string, string | string[] | undefined>>

/** Reads the filter from an address; what does not fit is not asked for. */
export function filterFrom(query: Query): MatrixFilter {
  const one = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? query[name] : null)
  const among = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === one(name)) ?? null
  const number = Number(one('input'))
  return {
    show: among('show', shows) ?? 'all',
    type: among('type', Object.values(InputType)),
    memberId: one('member'),
    kind: among('disposition', Object.values(DispositionKind)),
    word: among('word', words),
    paragraph: one('p'),
    number: Number.isInteger(number) && number > 0 ? number : null,
  }
}

/** The address of these rows; what is at its start value is left out. */
export function addressOf(at: string, filter: MatrixFilter, page = 1): string {
  const query = new URLSearchParams()
  if (filter.show !== 'all') query.set('show', filter.show)
  if (filter.type) query.set('type', filter.type)
  if (filter.memberId) query.set('member', filter.memberId)
  if (filter.kind) query.set('disposition', filter.kind)
  if (filter.word) query.set('word', filter.word)
  if (filter.paragraph) query.set('p', filter.paragraph)
  if (filter.number !== null) query.set('input', String(filter.number))
  if (page > 1) query.set('page', String(page))
  const asked = query.toString()
  return asked ? `${at}?${asked}` : at
}

/** The filter that lets everything through. */
export const everything: MatrixFilter = filterFrom({})
