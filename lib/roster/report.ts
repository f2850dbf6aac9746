import type { Category, Region, Right } from '@/prisma/generated/enums'

/** The roster as it stands, days in UTC. Members and people that left are in it; memberships are those held now. */
export type RosterState = {
  members: readonly StateMember[]
  people: readonly StatePerson[]
  memberships: readonly { personId: string; memberId: string; right: Right }[]
}
export type StateMember = MemberFacts & { id: string; displayName: string; left: string | null }
export type StatePerson = {
  id: string
  email: string
  name: string
  taskforce: boolean
  admin: boolean
  hasLeft: boolean
}

export type MemberFacts = {
  legalName: string
  categories: readonly Category[]
  country: string
  region: Region
  joined: string
  mailDomain: string | null
}

/** A member or person that the file adds or changes; `id` is that of the roster, or null for a new one. */
export type PlannedMember = MemberFacts & { id: string | null; name: string; left: string | null }
export type PlannedPerson = {
  id: string | null
  email: string
  name: string
  taskforce: boolean
  admin: boolean
}
export type PlannedRight = { email: string; member: string; right: Right }

export type LineKind = 'new' | 'changed' | 'unchanged' | 'error'
export type ReportLine = { file: number; line: number; kind: LineKind; says: string[] }

/** What a file would do, line by line, and exactly that as a plan. Nothing is planned where a line is wrong. */
export type RosterReport = {
  lines: ReportLine[]
  members: PlannedMember[]
  people: PlannedPerson[]
  rights: PlannedRight[]
}

export const hasErrors = (report: RosterReport) => report.lines.some(({ kind }) => kind === 'error')
export const changesNothing = ({ members, people, rights }: RosterReport) =>
  members.length + people.length + rights.length === 0
