import 'server-only'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { db, type Reader } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import type { Done } from './done'
import { readKept, rightsHeld } from './kept'
import { canTakeBackImport, planUndo, type Standing } from './undo'

/** The last imports, newest first, for admins; null for all others. */
export async function listImports(actor: Actor) {
  if (!isAdmin(actor)) return null
  return db.rosterImport.findMany({
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 20,
    select: { id: true, at: true, takenBackAt: true, person: { select: { name: true } } },
  })
}

/** What taking an import back would do, whether it can be, and the digest that stands for exactly that. Null: hidden. */
export async function reportUndo(actor: Actor, importId: string) {
  if (!isAdmin(actor)) return null
  const read = await readUndo(db, importId)
  return read && { ...read, decision: canTakeBackImport(actor, read.made, read) }
}

/** The import with all that decides on taking it back. */
export async function readUndo(reader: Reader, importId: string) {
  const made = await reader.rosterImport.findUnique({
    where: { id: importId },
    include: { person: { select: { name: true } } },
  })
  if (!made) return null
  const done = made.done as unknown as Done
  const undo = planUndo(done, await standingOf(reader, done))
  const last = await reader.rosterImport.findFirst({
    where: { takenBackAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  const admins = await reader.person.findMany({ where: { admin: true, leftAt: null }, select: { id: true } })
  return {
    made,
    undo,
    lastId: last?.id ?? null,
    admins: admins.map(({ id }) => id),
    digest: digest(JSON.parse(JSON.stringify(undo))),
  }
}

async function standingOf(reader: Reader, done: Done): Promise<Standing> {
  const given = done.rights.map(({ id }) => id)
  const people = [...done.people.map(({ id }) => id), ...done.rights.map(({ personId }) => personId)]
  const members = [...done.members.map(({ id }) => id), ...done.rights.map(({ memberId }) => memberId)]
  const kept = await readKept(reader, { members, people })
  const added = <Of>(rows: readonly { id: string; before: Of | null }[]) =>
    rows.flatMap(({ id, before }) => (before ? [] : [id]))
  const [membersActed, peopleActed] = [
    await actedMembers(reader, added(done.members), given),
    await actedPeople(reader, added(done.people), given),
  ]
  const with_ = <Of>(rows: ReadonlyMap<string, Of>, acted: ReadonlySet<string>) =>
    new Map([...rows].map(([id, row]) => [id, { now: row, acted: acted.has(id) }]))
  return {
    members: with_(kept.members, membersActed),
    people: with_(kept.people, peopleActed),
    rights: await rightsHeld(reader),
  }
}

const any = (given: string[]) => ({ some: { id: { notIn: given } } })

/** Of these members those for which something was said, signed or brought, or that have people from elsewhere. */
async function actedMembers(reader: Reader, ids: string[], given: string[]): Promise<Set<string>> {
  const something = { some: {} }
  const rows = await reader.member.findMany({
    where: {
      id: { in: ids },
      OR: [
        { inputs: something },
        { uploads: something },
        { replies: something },
        { supports: something },
        { endorsements: something },
        { preparations: something },
        { intentions: something },
        { objections: something },
        { associations: something },
        { affiliates: something },
        { memberships: any(given) },
      ],
    },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** Of these people those that have signed in, said something, or hold a right from elsewhere. */
async function actedPeople(reader: Reader, ids: string[], given: string[]): Promise<Set<string>> {
  const something = { some: {} }
  const rows = await reader.person.findMany({
    where: {
      id: { in: ids },
      OR: [
        { sessions: something },
        { inputs: something },
        { replies: something },
        { endorsements: something },
        { uploads: something },
        { papers: something },
        { versions: something },
        { memberships: any(given) },
      ],
    },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}
