import 'server-only'
import { dayText } from '@/lib/calendar/day'
import { csv } from '@/lib/members/csv'
import { categoryNames, regionNames } from '@/lib/members/words'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { db, type Reader } from '@/lib/platform/db'
import { columnNames } from './columns'
import type { RosterState } from './report'

/** The roster as a file is compared with it: every member and person, and the memberships held at this instant. */
export async function readRoster(reader: Reader, now: Date): Promise<RosterState> {
  const members = await reader.member.findMany({ orderBy: { displayName: 'asc' } })
  const people = await reader.person.findMany({ orderBy: [{ name: 'asc' }, { email: 'asc' }] })
  const memberships = await reader.membership.findMany({
    where: { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] },
    select: { personId: true, memberId: true, right: true },
    orderBy: { id: 'asc' },
  })
  return {
    members: members.map(({ id, legalName, displayName, categories, country, region, ...rest }) => ({
      ...{ id, legalName, displayName, country, region },
      categories: [...categories].sort(),
      mailDomain: rest.mailDomain,
      joined: dayText(rest.joinedAt),
      left: rest.leftAt && dayText(rest.leftAt),
    })),
    people: people.map(({ id, email, name, taskforce, admin, leftAt }) => ({
      ...{ id, email, name, taskforce, admin },
      hasLeft: leftAt !== null,
    })),
    memberships,
  }
}

/** The whole roster in the columns of the import, for admins: importing it again changes nothing. Null for all others. */
export async function rosterCsv(actor: Actor, now: Date): Promise<string | null> {
  if (!isAdmin(actor)) return null
  const { members, people, memberships } = await readRoster(db, now)
  const personCells = (person: RosterState['people'][number], right = '') => ({
    person: person.name,
    email: person.email,
    right,
    taskforce: person.taskforce ? 'yes' : 'no',
    admin: person.admin ? 'yes' : 'no',
  })
  const here = people.filter(({ hasLeft }) => !hasLeft)
  const ofMembers = members.flatMap((member) => {
    const facts = memberCells(member)
    const its = memberships.filter(({ memberId }) => memberId === member.id && member.left === null)
    const lines = its.flatMap(({ personId, right }) => {
      const person = here.find(({ id }) => id === personId)
      return person ? [{ ...facts, ...personCells(person, right) }] : []
    })
    return lines.length > 0 ? lines : [facts]
  })
  const others = here.filter(
    ({ id, taskforce, admin }) =>
      (taskforce || admin) && !memberships.some(({ personId }) => personId === id),
  )
  return csv(columnNames, [...ofMembers, ...others.map((person) => personCells(person))])
}

const memberCells = (member: RosterState['members'][number]): Record<string, string> => ({
  member: member.displayName,
  legal_name: member.legalName,
  categories: member.categories.map((each) => categoryNames[each]).join('; '),
  country: member.country,
  region: regionNames[member.region],
  joined: member.joined,
  left: member.left ?? '',
  mail_domain: member.mailDomain ?? '',
})
