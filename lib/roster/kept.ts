import 'server-only'
import type { Reader, Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { Prisma } from '@/prisma/generated/client'
import { changedBetween, type Done, type MemberKept, type PersonKept } from './done'

type Kept = { members: Map<string, MemberKept>; people: Map<string, PersonKept> }

/** The whole roster, or what has these ids, as it can be taken back. */
export async function readKept(
  reader: Pick<Reader, 'member' | 'person'>,
  ids?: { members: string[]; people: string[] },
): Promise<Kept> {
  const members = await reader.member.findMany({ ...(ids && { where: { id: { in: ids.members } } }) })
  const people = await reader.person.findMany({ ...(ids && { where: { id: { in: ids.people } } }) })
  return {
    members: new Map(
      members.map(({ id, displayName, legalName, categories, country, region, mailDomain, ...times }) => [
        id,
        {
          ...{ displayName, legalName, categories: [...categories].sort(), country, region, mailDomain },
          joinedAt: times.joinedAt.toISOString(),
          leftAt: times.leftAt?.toISOString() ?? null,
        },
      ]),
    ),
    people: new Map(
      people.map(({ id, name, taskforce, admin, leftAt }) => [
        id,
        { name, taskforce, admin, leftAt: leftAt?.toISOString() ?? null },
      ]),
    ),
  }
}

/** The rights that last, by person and member with a space between: none that a deputy was lent for a time. */
export async function rightsHeld(reader: Pick<Reader, 'membership'>) {
  const rows = await reader.membership.findMany({
    where: { until: null },
    select: { id: true, personId: true, memberId: true, right: true },
  })
  return new Map(rows.map((row) => [`${row.personId} ${row.memberId}`, row]))
}

type Before = { kept: Kept; rights: Awaited<ReturnType<typeof rightsHeld>> }

/** Keeps what the import changed, against what was there before it, in its own transaction. Answers the id. */
export async function keepImport(
  tx: Tx,
  before: Before,
  by: { personId: string; at: Date; fileDigest: string },
): Promise<string> {
  const after = await readKept(tx)
  const rights = [...(await rightsHeld(tx))].flatMap(([at, row]): Done['rights'] => {
    const was = before.rights.get(at)
    return was?.id === row.id ? [] : [{ ...row, before: was?.right ?? null }]
  })
  const done: Done = {
    members: changedBetween(before.kept.members, after.members),
    people: changedBetween(before.kept.people, after.people),
    rights,
  }
  const id = newId()
  await tx.rosterImport.create({ data: { id, ...by, done: done as unknown as Prisma.InputJsonValue } })
  return id
}
