import 'server-only'
import { lockCoalition } from '@/lib/coalition/lock'
import { canRunCoalition } from '@/lib/coalition/rules'
import { record } from '@/lib/events/record'
import { endMemberships } from '@/lib/people/memberships'
import { type Actor, isAdmin, personIdOf } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db, type Reader, type Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { freeSlug } from '@/lib/platform/slug'
import { compareRoster } from './compare'
import { keepImport, readKept, rightsHeld } from './kept'
import { readRoster } from './queries'
import { type Row, readRows } from './read'
import {
  changesNothing,
  hasErrors,
  type PlannedMember,
  type PlannedPerson,
  type RosterReport,
} from './report'
import type { ImportInput } from './schema'

const overtaken = 'The roster, or the file, has changed since the report. Read the new report first.'

/** What these files would do to the roster, and the digest of files and roster that stands for exactly that. */
export async function reportRoster(actor: Actor, texts: readonly string[]) {
  if (!isAdmin(actor)) return null
  return compareWith(db, texts, await instant())
}

type Compared = { ok: true; report: RosterReport; digest: string } | { ok: false; why: string }

async function compareWith(reader: Reader, texts: readonly string[], now: Date): Promise<Compared> {
  const rows: Row[] = []
  for (const [i, text] of texts.entries()) {
    const read = readRows(text, i + 1)
    if (!read.ok) return { ok: false, why: texts.length > 1 ? `File ${i + 1}: ${read.why}` : read.why }
    rows.push(...read.rows)
  }
  const state = await readRoster(reader, now)
  return { ok: true, report: compareRoster(rows, state), digest: digest({ texts, state }) }
}

/** Applies a report, all of it in one transaction. Refuses where file or roster are not those that it was made from. */
export async function importRoster(act: Act, input: ImportInput): Promise<void> {
  const texts = [input.first, ...(input.second ? [input.second] : [])]
  await once(act, 'importRoster', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canRunCoalition(act.actor))
    const compared = await compareWith(tx, texts, now)
    if (!compared.ok || compared.digest !== input.digest) throw new Refused(overtaken, 'conflict')
    const { report } = compared
    if (hasErrors(report)) throw new Refused('The file has errors. Correct them first.')
    if (changesNothing(report)) throw new Refused('There is nothing to import: the roster says the same.')

    const before = { kept: await readKept(tx), rights: await rightsHeld(tx) }
    const memberIds = await writeMembers(tx, report.members)
    const people = await writePeople(tx, report.people, personIdOf(act.actor), now)
    const holders = await writeRights(tx, report, now)
    const fileDigest = digest(texts)
    await keepImport(tx, before, { personId: personIdOf(act.actor), at: now, fileDigest })
    await record(tx, act, now, {
      chainId: coalition.id,
      type: 'roster.imported',
      facts: {
        memberIds: memberIds.sort(),
        personIds: [...new Set([...people, ...holders])].sort(),
        fileDigest,
      },
    })
  })
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`)

async function writeMembers(tx: Tx, members: readonly PlannedMember[]): Promise<string[]> {
  const slugs = await tx.member.findMany({ select: { slug: true } })
  const taken = new Set(['new', ...slugs.map(({ slug }) => slug)])
  const ids: string[] = []
  for (const { id, name, joined, left, categories, ...facts } of members) {
    const data = {
      ...{ displayName: name, legalName: facts.legalName, categories: [...categories] },
      ...{ country: facts.country, region: facts.region, mailDomain: facts.mailDomain },
    }
    ids.push(id ?? newId())
    if (id) {
      await tx.member.update({ where: { id }, data })
      // Only another day moves the instant of joining.
      await tx.$executeRaw`
        update "Member" set "joinedAt" = ${midnight(joined)}
         where id = ${id}::uuid and "joinedAt"::date <> ${joined}::date`
      continue
    }
    const slug = freeSlug(name, taken, 'member')
    taken.add(slug)
    const times = { joinedAt: midnight(joined), leftAt: left ? midnight(left) : null }
    await tx.member.create({ data: { id: ids.at(-1) ?? newId(), slug, ...data, ...times } })
  }
  return ids
}

async function writePeople(tx: Tx, people: readonly PlannedPerson[], invitedById: string, now: Date) {
  const all = people.map((person) => ({ ...person, id: person.id ?? newId() }))
  const isNew = (_: unknown, i: number) => people[i]?.id === null
  const added = all.filter(isNew).map((person) => ({ ...person, invitationId: newId() }))
  // One statement for thousands of rows: a parameter for each cell takes the database seconds.
  await tx.$executeRaw`
    with added as (
      select * from jsonb_to_recordset(${JSON.stringify(added)}::jsonb)
        as a(id uuid, "invitationId" uuid, email text, name text, taskforce boolean, admin boolean)),
    people as (
      insert into "Person" (id, email, name, taskforce, admin, "createdAt")
      select id, email, name, taskforce, admin, ${now} from added returning id)
    insert into "Invitation" (id, "personId", "invitedById", at)
    select "invitationId", people.id, ${invitedById}::uuid, ${now} from added join people using (id)`
  for (const { id, email: _, ...data } of all.filter((each, i) => !isNew(each, i)))
    await tx.person.update({ where: { id }, data: { ...data, leftAt: null } })
  return all.map(({ id }) => id)
}

/** Answers who holds another right now. */
async function writeRights(tx: Tx, { rights }: RosterReport, now: Date): Promise<string[]> {
  const members = await tx.member.findMany({ select: { id: true, displayName: true } })
  const people = await tx.person.findMany({
    where: { email: { in: rights.map(({ email }) => email) } },
    select: { id: true, email: true },
  })
  const memberId = new Map(members.map((member) => [member.displayName, member.id]))
  const personId = new Map(people.map((person) => [person.email, person.id]))
  const given = rights.map(({ email, member, right }) => {
    const at = { personId: personId.get(email), memberId: memberId.get(member) }
    if (!at.personId || !at.memberId) throw new Error('The plan names a person or member that is not there.')
    return { id: newId(), personId: at.personId, memberId: at.memberId, right }
  })
  const held = await tx.membership.findMany({
    where: {
      personId: { in: given.map((at) => at.personId) },
      OR: [{ until: null }, { until: { gt: now } }],
    },
    select: { personId: true, memberId: true },
  })
  const changed = given.filter((at) =>
    held.some((each) => each.personId === at.personId && each.memberId === at.memberId),
  )
  for (const { personId, memberId } of changed) await endMemberships(tx, { personId, memberId }, now)
  await tx.$executeRaw`
    insert into "Membership" (id, "personId", "memberId", "right", "from")
    select id, "personId", "memberId", "right"::"Right", ${now} from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as g(id uuid, "personId" uuid, "memberId" uuid, "right" text)`
  return given.map((at) => at.personId)
}
