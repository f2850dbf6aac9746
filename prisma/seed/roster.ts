import { saveMember } from '@/lib/members/commands'
import { leaveCoalition } from '@/lib/members/leaving'
import { LeaveInput, MemberInput } from '@/lib/members/schema'
import { invitePerson, leaveRoster } from '@/lib/people/commands'
import { InviteInput } from '@/lib/people/schema'
import { db } from '@/lib/platform/db'
import type { Act } from '@/lib/platform/once'
import { type Cast, named } from './cast'
import type { DemoMember, DemoPerson } from './content/coalition-format'
import { members } from './content/members'
import { people } from './content/people'
import { logoOf } from './mark'
import type { Step } from './step'

const joinedOn = (key: string): string => named(byKey, key).joined
const byKey = new Map(members.map((member) => [member.key, member]))

/** The nth minute after eight in the morning of a day, UTC. */
const minuteOf = (day: string, n: number) =>
  new Date(Date.parse(`${day}T08:00:00.000Z`) + n * 60_000).toISOString()

/**
 * The roster, day by day: members join, their people are invited, one member leaves with its people. `admin` is the key
 * of who keeps it. An association that joins after its members is named at them on its own first day.
 */
export function rosterSteps(cast: Cast, admin: string): Step[] {
  const days = [...new Set(members.map(({ joined }) => joined))].sort()
  return [
    ...days.flatMap((day) => {
      const steps = [...(day === days[0] ? secretariat(cast, admin) : []), ...joining(cast, admin, day)]
      return steps.map((step, n): Step => ({ ...step, at: minuteOf(day, n) }))
    }),
    ...members.flatMap((member) => leaving(cast, admin, member)),
  ]
}

type Membership = DemoPerson['memberships'][number]
type Deed = { by: string; what: string; run: (act: Act) => Promise<unknown> }

/** The other admins, and the people of the Taskforce who belong to no member. */
function secretariat(cast: Cast, admin: string): Deed[] {
  return people
    .filter((person) => person.memberships.length === 0 && person.key !== admin)
    .map((person) => invitation(cast, admin, person))
}

function joining(cast: Cast, admin: string, day: string): Deed[] {
  // An association is entered before its members, which name it.
  const newMembers = members
    .filter(({ joined }) => joined === day)
    .toSorted((a, b) => a.associations.length - b.associations.length)
  const isNew = (key: string) => newMembers.some((member) => member.key === key)
  const affiliated = members.filter((member) => member.joined < day && member.associations.some(isNew))
  return [
    ...[...newMembers, ...affiliated].map(
      (member): Deed => ({
        by: admin,
        what: `member ${member.key} ${day}`,
        run: (act) => keepMember(act, cast, member, day),
      }),
    ),
    ...people.flatMap((person) =>
      person.memberships
        .filter(({ member }) => isNew(member))
        .map((at) => invitation(cast, inviter(person, at, admin), person, at)),
    ),
  ]
}

/** A representative invites its member's own contributors; whoever else is invited, an admin invites. */
function inviter({ memberships }: DemoPerson, { member, right }: Membership, admin: string): string {
  if (right !== 'contributor' || memberships[0]?.member !== member) return admin
  const isHost = (one: Membership) => one.member === member && one.right === 'representative'
  return people.find((person) => person.memberships.some(isHost))?.key ?? admin
}

async function keepMember(act: Act, cast: Cast, member: DemoMember, day: string): Promise<void> {
  const { key, slug, legalName, displayName, categories, country, region, joined, mailDomain } = member
  const associationIds = member.associations
    .filter((association) => joinedOn(association) <= day)
    .map((association) => named(cast.members, association))
  const facts = { legalName, displayName, categories, country, region, mailDomain, joinedOn: joined }
  const memberId = cast.members.get(key)
  const kept = await saveMember(
    act,
    MemberInput.parse({ memberId, ...facts, associationIds, logo: logoOf(key) }),
  )
  if (kept.slug !== slug) throw new Error(`${displayName} stands at ${kept.slug}, not at ${slug}.`)
  const { id } = await db.member.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  cast.members.set(key, id)
}

/** A person is invited, and signs in some hours later: then the browser tells its time zone. */
function invitation(
  cast: Cast,
  by: string,
  { key, email, name, timeZone, taskforce, admin }: DemoPerson,
  at?: Membership,
): Deed {
  const run = async (act: Act) => {
    const place = at && { memberId: named(cast.members, at.member), right: at.right }
    const roles = { ...(taskforce && { taskforce: 'on' }), ...(admin && { admin: 'on' }) }
    // Of two invitations only the first makes somebody a person of the Taskforce.
    const known = cast.people.has(key)
    const { personId } = await invitePerson(
      act,
      InviteInput.parse({ email, name, ...place, ...(!known && roles) }),
    )
    await db.$executeRaw`
      with accepted as (update "Invitation" set "acceptedAt" = at + interval '3 hours'
        where "personId" = ${personId}::uuid and "acceptedAt" is null)
      update "Person" set "timeZone" = ${timeZone} where id = ${personId}::uuid`
    cast.people.set(key, personId)
  }
  return { by, what: `invite ${key} ${at?.member ?? ''}`, run }
}

function leaving(cast: Cast, by: string, { key, left }: DemoMember): Step[] {
  if (!left) return []
  const gone = people.filter(
    ({ memberships }) => memberships.every(({ member }) => member === key) && memberships[0],
  )
  const leave: Deed = {
    by,
    what: `leave ${key}`,
    run: (act) => leaveCoalition(act, LeaveInput.parse({ memberId: named(cast.members, key), leftOn: left })),
  }
  const withPeople = gone.map(
    (person): Deed => ({
      by,
      what: `leave ${person.key}`,
      run: (act) => leaveRoster(act, { personId: named(cast.people, person.key) }),
    }),
  )
  return [leave, ...withPeople].map((deed, n) => ({ ...deed, at: minuteOf(left, n - 60) }))
}
