import { isIdentity } from '@/lib/document/identity'
import { InputKind, InputType } from '@/prisma/generated/enums'
import { mostSelected, numbersFrom, numbersText } from './selection'

/** Parts of a paper's input by what became of it. */
export const parts = ['undisposed', 'prepared', 'open', 'answered', 'all'] as const
export type Part = (typeof parts)[number]

/** Which part of the queue the desk shows, at which input, and which inputs are selected. It lives in the address. */
export type DeskFilter = {
  show: Part
  kind: InputKind | null
  type: InputType | null
  memberId: string | null
  /** Identity of a paragraph, or `whole`. */
  paragraph: string | null
  blocking: boolean
  /** Given to whoever looks. */
  mine: boolean
  late: boolean
  /** The number of the input in focus; it is shown also where the filter leaves it out. */
  at: number | null
  page: number
  /** Numbers of the inputs that are selected, in order. */
  picked: readonly number[]
  /** All that the filter finds are to be selected. */
  pickAll: boolean
}

type Query = Readonly<Record<string, string | string[] | undefined>>
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the filter from an address; what does not fit falls back to the start value. */
export function deskFilterFrom(query: Query): DeskFilter {
  const one = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? query[name] : null)
  const isOn = (name: string) => one(name) === 'yes'
  const number = (name: string) => numbersFrom(one(name) ?? '')[0] ?? null
  const [memberId, paragraph] = [one('member'), one('p')]
  const named = number('input')
  return {
    show: parts.find((part) => part === one('show')) ?? (named || paragraph ? 'all' : 'undisposed'),
    kind: Object.values(InputKind).find((kind) => kind === one('kind')) ?? null,
    type: Object.values(InputType).find((type) => type === one('type')) ?? null,
    memberId: memberId && uuid.test(memberId) ? memberId : null,
    paragraph: paragraph && (paragraph === 'whole' || isIdentity(paragraph)) ? paragraph : null,
    blocking: isOn('blocking'),
    mine: isOn('mine'),
    late: isOn('late'),
    at: number('at') ?? named,
    page: number('page') ?? 1,
    picked: pickedFrom(query),
    pickAll: isOn('pickAll'),
  }
}

/** What was selected on other pages (`picked`), and what is ticked on this one (`pick`, once for each). */
function pickedFrom({ picked, pick }: Query): number[] {
  const all = [picked, pick].flat().filter((value) => value !== undefined)
  return numbersFrom(all.join(',')).slice(0, mostSelected)
}

/** The address of a view of the desk; what is at its start value is left out. */
export function deskAddress(at: string, filter: DeskFilter, change: Partial<DeskFilter> = {}): string {
  const { picked, page, at: number, ...rest } = { ...filter, pickAll: false, ...change }
  const query = new URLSearchParams()
  for (const [name, value] of fieldsOf(rest)) query.set(name, value)
  if (page > 1 && number === null) query.set('page', String(page))
  if (number !== null) query.set('at', String(number))
  if (picked.length > 0) query.set('picked', numbersText(picked))
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? at : `${at}?${text}`
}

/** The filter alone as the fields of a form: what has its start value is not in it. */
export function fieldsOf(filter: Omit<DeskFilter, 'picked' | 'page' | 'at'>): [string, string][] {
  const { show, kind, type, memberId, paragraph, blocking, mine, late, pickAll } = filter
  const said: [string, string | null][] = [
    ['show', show === 'undisposed' && paragraph === null ? null : show],
    ['kind', kind],
    ['type', type],
    ['member', memberId],
    ['p', paragraph],
    ...Object.entries({ blocking, mine, late, pickAll }).map(([name, on]): [string, string | null] => [
      name,
      on ? 'yes' : null,
    ]),
  ]
  return said.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
}
