import 'server-only'
import { lockCoalition } from '@/lib/coalition/lock'
import { record } from '@/lib/events/record'
import { endMemberships, giveMembership } from '@/lib/people/memberships'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { freeSlug } from '@/lib/platform/slug'
import type { TakeBackImportInput } from './schema'
import { canTakeBackImport, type Undo } from './undo'
import { readUndo } from './undo-queries'

const overtaken = 'The roster has changed since the report. Read the new report first.'

/**
 * Takes an import of the roster back, all of it that is still as the import left it, in one act. Refuses what
 * `canTakeBackImport` refuses, and a roster that is not the one of the report.
 */
export async function takeBackImport(act: Act, input: TakeBackImportInput): Promise<void> {
  const { importId } = input
  await once(act, 'takeBackImport', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    const read = await readUndo(tx, importId)
    if (!read) throw new Absent()
    const { made, undo } = read
    ensure(canTakeBackImport(act.actor, made, read))
    if (read.digest !== input.digest) throw new Refused(overtaken, 'conflict')
    await writeUndo(tx, undo, now)
    const by = { takenBackAt: now, takenBackById: personIdOf(act.actor) }
    await tx.rosterImport.update({ where: { id: importId }, data: by })
    await record(tx, act, now, {
      chainId: coalition.id,
      type: 'roster.takenBack',
      facts: {
        importId,
        memberIds: [...undo.memberIds, ...undo.members.map(({ id }) => id)].sort(),
        personIds: [...undo.personIds, ...undo.people.map(({ id }) => id)].sort(),
        left: undo.lines.filter(({ kind }) => kind === 'left').length,
      },
    })
  })
}

async function writeUndo(tx: Tx, undo: Undo, now: Date): Promise<void> {
  for (const { personId, memberId, again } of undo.rights) {
    await endMemberships(tx, { personId, memberId }, now)
    if (again) await giveMembership(tx, { personId, memberId }, again, now)
  }
  for (const { id, data } of undo.members) {
    const { categories, ...fields } = data
    await tx.member.update({
      where: { id },
      data: { ...fields, ...(categories && { categories: [...categories] }) },
    })
  }
  for (const { id, data } of undo.people) await tx.person.update({ where: { id }, data })
  await tx.person.updateMany({
    where: { id: { in: undo.personIds } },
    data: { leftAt: now, taskforce: false, admin: false },
  })
  const open = { personId: { in: undo.personIds }, acceptedAt: null }
  await tx.invitation.updateMany({ where: open, data: { revokedAt: now } })
  await takeOut(tx, undo.memberIds)
}

/** Nothing is removed: it was a member for no time at all, and its name and address are free for the right one. */
async function takeOut(tx: Tx, memberIds: readonly string[]): Promise<void> {
  const taken = new Set((await tx.member.findMany({ select: { slug: true } })).map(({ slug }) => slug))
  for (const id of memberIds) {
    const { joinedAt, displayName, legalName } = await tx.member.findUniqueOrThrow({ where: { id } })
    const slug = freeSlug(`entered in error ${displayName}`, taken, 'member')
    taken.add(slug)
    const inError = (name: string) => `${name} (entered in error)`
    const names = { displayName: inError(displayName), legalName: inError(legalName), slug }
    await tx.member.update({ where: { id }, data: { ...names, leftAt: joinedAt } })
  }
}
