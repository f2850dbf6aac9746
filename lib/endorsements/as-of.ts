import type { PaperFacts } from '@/lib/papers/rules'

type Lived = {
  givenAt: Date
  endedAt: Date | null
  endedHow: unknown
  endedWhy?: unknown
  endedById?: unknown
}

/**
 * The rows of a paper as they stood at that instant: none that was given later, and none ended that ended later. What is
 * given or ended in the instant itself counts.
 */
export function rowsAt<Row extends Lived>(rows: readonly Row[], at: Date): Row[] {
  const live = { endedAt: null, endedHow: null, endedWhy: null, endedById: null }
  return rows
    .filter((row) => row.givenAt <= at)
    .map((row) => (row.endedAt && row.endedAt > at ? { ...row, ...live } : row))
}

/** A member as it was then: one that left later had not left. */
export function memberAt<Member extends { leftAt: Date | null }>(member: Member, at: Date): Member {
  return member.leftAt && member.leftAt > at ? { ...member, leftAt: null } : member
}

/** Versions, classes and acts of a paper as they stood at that instant; `takenBackAt` by the version's id. */
export function paperAt(paper: PaperFacts, takenBackAt: ReadonlyMap<string, Date>, at: Date): PaperFacts {
  const versions = paper.versions
    .filter((version) => version.at <= at)
    .map((version) => {
      const takenBack = takenBackAt.get(version.id)
      const classes = version.classes.filter((row) => row.at <= at)
      return { ...version, classes, takenBack: takenBack !== undefined && takenBack <= at }
    })
  return { ...paper, versions, acts: paper.acts.filter((act) => act.at <= at) }
}

/**
 * The instant that an address asks for: "2025-06-06T12:00Z", also with seconds, another offset, or none, which is UTC. Null
 * for anything else, and for what is still to come.
 */
export function instantAsked(text: string, now: Date): Date | null {
  // An address turns "+02:00" into " 02:00".
  const asked = text.trim().replace(/ (?=\d\d:\d\d$)/, '+')
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?$/.test(asked)) return null
  const at = new Date(/(Z|[+-]\d\d:\d\d)$/.test(asked) ? asked : `${asked}Z`)
  return Number.isNaN(at.getTime()) || at > now ? null : at
}
