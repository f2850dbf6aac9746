import { expect } from 'vitest'
import { db } from '@/lib/platform/db'

/** Runs what must be refused and proves that no row of these tables, no event and no key of a form is left of it. */
export async function leavesNoTrace(run: () => Promise<unknown>, error: unknown): Promise<void> {
  const before = await traces()
  await expect(run()).rejects.toThrow(error as string)
  expect(await traces()).toEqual(before)
}

/** Everything that a command of the roster can write, as numbers and contents. */
async function traces() {
  return {
    acts: await db.act.count(),
    events: await db.event.count(),
    facts: await db.eventFacts.count(),
    coalition: await db.coalition.findFirst(),
    clock: await db.clock.findFirst(),
    members: await db.member.findMany({ orderBy: { id: 'asc' } }),
    people: await db.person.findMany({ orderBy: { id: 'asc' } }),
    memberships: await db.membership.findMany({ orderBy: { id: 'asc' } }),
    invitations: await db.invitation.count(),
    affiliations: await db.affiliation.count(),
    pictures: await db.picture.count(),
    topics: await db.topic.findMany({ orderBy: { id: 'asc' } }),
    milestones: await db.milestone.findMany({ orderBy: { id: 'asc' } }),
    days: await db.nonWorkingDay.findMany({ orderBy: { day: 'asc' } }),
    endorsements: await db.endorsement.findMany({ orderBy: { id: 'asc' } }),
    blockEnds: await db.blockEnd.count(),
    sessions: await db.session.count(),
  }
}
