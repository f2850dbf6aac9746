import { MemberComparison } from './compare-members'
import { PersonComparison } from './compare-people'
import { Line } from './line'
import type { Row } from './read'
import { hasErrors, type RosterReport, type RosterState } from './report'

/**
 * Compares the lines of one or two files with the roster: a report for each line, and the plan of what would be written.
 * Members are read from all lines before people are, so that their order does not matter. An empty cell leaves a thing
 * as it is. Nothing is ever taken out by a line that is missing.
 */
export function compareRoster(rows: readonly Row[], state: RosterState): RosterReport {
  const lines = rows.map((row) => new Line(row.file, row.line))
  const members = new MemberComparison(state)
  for (const [i, row] of rows.entries()) members.read(row, lines[i] as Line)
  const people = new PersonComparison(state, members)
  for (const [i, row] of rows.entries()) people.read(row, lines[i] as Line)
  const last = lines.at(-1)
  if (last && !keepsAdmin(state, people)) last.wrong('After this file there would be no admin left.')
  const report = {
    lines: lines.map((line) => line.report()),
    members: members.planned,
    people: people.planned,
    rights: people.rights,
  }
  return hasErrors(report) ? { ...report, members: [], people: [], rights: [] } : report
}

function keepsAdmin(state: RosterState, { planned }: PersonComparison): boolean {
  const changed = new Map(planned.map((person) => [person.id, person]))
  const kept = state.people.filter(({ id, admin, hasLeft }) => admin && !hasLeft && !changed.has(id))
  return kept.length + planned.filter(({ admin }) => admin).length > 0
}
