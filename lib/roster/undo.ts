import { type Actor, isAdmin } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { Right } from '@/prisma/generated/enums'
import type { Changed, Done, MemberKept, PersonKept } from './done'

/** The roster as it is now, of what an import touched. `acted`: something was done since that rests on it. */
export type Standing = {
  members: ReadonlyMap<string, { now: MemberKept; acted: boolean }>
  people: ReadonlyMap<string, { now: PersonKept; acted: boolean }>
  /** The rights that are held, by person and member with a space between, with the id of the membership. */
  rights: ReadonlyMap<string, { id: string; right: Right }>
}

export type UndoLine = { kind: 'undone' | 'left'; says: string }

/** What taking an import back would do: in words, and exactly that as a plan. */
export type Undo = {
  lines: UndoLine[]
  /** Members and people taken out again, and what others get back. */
  memberIds: string[]
  personIds: string[]
  members: { id: string; data: Partial<MemberKept> }[]
  people: { id: string; data: Partial<PersonKept> }[]
  /** Memberships that end, and the right that is held again in their place. */
  rights: { personId: string; memberId: string; again: Right | null }[]
}

/**
 * Compares what an import did with the roster as it is now. What is still as the import left it is undone; what was
 * changed since by hand, or acted on, is left, and a line says so.
 */
export function planUndo(done: Done, standing: Standing): Undo {
  const undo: Undo = { lines: [], memberIds: [], personIds: [], members: [], people: [], rights: [] }
  for (const member of done.members) undoMember(member, standing.members.get(member.id), undo)
  for (const person of done.people) undoPerson(person, standing.people.get(person.id), undo)
  const names = new Map([
    ...done.members.map(({ id, after }) => [id, after.displayName] as const),
    ...[...standing.members].map(([id, { now }]) => [id, now.displayName] as const),
    ...[...standing.people].map(([id, { now }]) => [id, now.name] as const),
  ])
  for (const given of done.rights) undoRight(given, standing, names, undo)
  return undo
}

const memberFields: Record<keyof MemberKept, string> = {
  displayName: 'name',
  legalName: 'legal name',
  categories: 'categories',
  country: 'country',
  region: 'region',
  mailDomain: 'mail domain',
  joinedAt: 'day of joining',
  leftAt: 'day of leaving',
}
const personFields: Record<keyof PersonKept, string> = {
  name: 'name',
  taskforce: 'place in the Taskforce',
  admin: 'right as an admin',
  leftAt: 'day of leaving',
}

type Held<Kept> = { now: Kept; acted: boolean } | undefined

function undoMember({ id, before, after }: Changed<MemberKept>, held: Held<MemberKept>, undo: Undo): void {
  const name = after.displayName
  if (!held) return
  if (before) {
    const data = fieldsBack(name, { before, after, now: held.now }, memberFields, undo)
    if (data) undo.members.push({ id, data })
    return
  }
  if (held.acted)
    left(undo, `${name} stays: it has said something, or got other people, since. Say that it has left.`)
  else if (!alike(held.now, after, memberFields)) left(undo, `${name} stays: it was changed since by hand.`)
  else {
    undo.memberIds.push(id)
    undone(undo, `${name} is taken out, as if it had never been added.`)
  }
}

function undoPerson({ id, before, after }: Changed<PersonKept>, held: Held<PersonKept>, undo: Undo): void {
  if (!held) return
  if (before) {
    const data = fieldsBack(after.name, { before, after, now: held.now }, personFields, undo)
    if (data) undo.people.push({ id, data })
    return
  }
  if (held.acted) left(undo, `${after.name} stays: the person has signed in or acted since.`)
  else if (!alike(held.now, after, personFields)) left(undo, `${after.name} stays: changed since by hand.`)
  else {
    undo.personIds.push(id)
    undone(undo, `${after.name} is taken out: nobody signs in with this address.`)
  }
}

/** Field by field: what is still as the import left it goes back. Null where nothing does. */
function fieldsBack<Kept extends object>(
  name: string,
  { before, after, now }: { before: Kept; after: Kept; now: Kept },
  words: Record<keyof Kept, string>,
  undo: Undo,
): Partial<Kept> | null {
  const fields = Object.keys(words) as (keyof Kept)[]
  const changed = fields.filter((field) => !same(before[field], after[field]))
  const back = changed.filter((field) => same(now[field], after[field]))
  const kept = changed.filter((field) => !back.includes(field))
  const listed = (some: (keyof Kept)[]) => some.map((field) => words[field]).join(', ')
  if (back.length > 0) undone(undo, `${name} gets back what it had: ${listed(back)}.`)
  if (kept.length > 0) left(undo, `${name}: ${listed(kept)} changed since by hand, and left so.`)
  if (back.length === 0) return null
  return Object.fromEntries(back.map((field) => [field, before[field]])) as Partial<Kept>
}

function undoRight(
  { id, personId, memberId, right, before }: Done['rights'][number],
  { rights }: Standing,
  names: ReadonlyMap<string, string>,
  undo: Undo,
): void {
  const called = `${names.get(personId) ?? 'A person'}, ${right} of ${names.get(memberId) ?? 'a member'}`
  if (rights.get(`${personId} ${memberId}`)?.id !== id) {
    left(undo, `${called}: the right was changed or ended since, and is left so.`)
    return
  }
  undo.rights.push({ personId, memberId, again: before })
  undone(undo, `${called}: ${before ? `${before} again` : 'no right there any more'}.`)
}

/** Field by field: the database gives back what was kept in another order. */
const alike = <Kept extends object>(a: Kept, b: Kept, words: Record<keyof Kept, string>) =>
  (Object.keys(words) as (keyof Kept)[]).every((field) => same(a[field], b[field]))
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const undone = (undo: Undo, says: string) => undo.lines.push({ kind: 'undone', says })
const left = (undo: Undo, says: string) => undo.lines.push({ kind: 'left', says })

type Import = { id: string; takenBackAt: Date | null }

/** An admin takes back the last import that stands, while something of it is still as it left it, and an admin remains. */
export function canTakeBackImport(
  actor: Actor,
  made: Import,
  { lastId, undo, admins }: { lastId: string | null; undo: Undo; admins: readonly string[] },
): Decision {
  if (!isAdmin(actor)) return no('Only an admin takes back an import.')
  if (made.takenBackAt) return overtaken('This import was taken back already.')
  if (lastId !== made.id) return no('A later import stands on it. Take that one back first.')
  if (!undo.lines.some(({ kind }) => kind === 'undone'))
    return no('Nothing of it is left as it was: all was changed since by hand.')
  const lost = new Set([
    ...undo.personIds,
    ...undo.people.flatMap(({ id, data }) => (data.admin === false || data.leftAt ? [id] : [])),
  ])
  const gained = undo.people.some(({ data }) => data.admin === true)
  return gained || admins.some((id) => !lost.has(id)) ? yes : no('There would be no admin left.')
}
