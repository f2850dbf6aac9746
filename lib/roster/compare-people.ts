import { normaliseEmail } from '@/lib/platform/email'
import type { Right } from '@/prisma/generated/enums'
import { rightOf, yesOrNo } from './cells'
import { fold, type MemberComparison } from './compare-members'
import type { Line } from './line'
import type { Row } from './read'
import type { PlannedPerson, PlannedRight, RosterState } from './report'

type Seen = { line: number; planned: PlannedPerson; rights: Map<string, number> }
type Stated = { email: string; name: string; taskforce: boolean | undefined; admin: boolean | undefined }

/** What the lines say of people and their rights; after all members of the files are known. */
export class PersonComparison {
  readonly planned: PlannedPerson[] = []
  readonly rights: PlannedRight[] = []
  private readonly seen = new Map<string, Seen>()
  private readonly state: RosterState
  private readonly members: MemberComparison

  constructor(state: RosterState, members: MemberComparison) {
    this.state = state
    this.members = members
  }

  read(row: Row, line: Line): void {
    // What is wrong with its member comes first: a person of it can only be judged after that.
    if (line.isWrong) return
    const { person, email, right, member } = row.cells
    if (person === '' && email === '') {
      if (right !== '') line.wrong('A right needs a person: the address is missing.')
      else if (member !== '' && !this.members.find(member)) line.wrong(`There is no member ${member}.`)
      return
    }
    const stated = readPerson(row, line)
    const held = readRight(row, line, this.members)
    if (!stated || line.isWrong) return
    const seen = this.person(stated, held !== null, line)
    if (seen && held) this.right(seen, held, line)
  }

  private person(stated: Stated, hasRight: boolean, line: Line): Seen | null {
    const known = this.state.people.find((person) => person.email === stated.email)
    const before = this.seen.get(stated.email)
    const standing = before?.planned ?? (known && !known.hasLeft ? known : null)
    const planned = { id: known?.id ?? null, ...merged(stated, standing) }
    if (planned.name === '') return line.wrong('The name of the person is missing.')
    if (before) {
      if (JSON.stringify(before.planned) === JSON.stringify(planned)) return before
      return line.wrong(`Says something else of this person than line ${before.line}.`)
    }
    if (!standing && !hasRight && !planned.taskforce && !planned.admin)
      return line.wrong(
        `${planned.name} is new: say at which member, or that it is of the Taskforce or an admin.`,
      )
    const seen = { line: line.line, planned, rights: new Map<string, number>() }
    this.seen.set(stated.email, seen)
    if (note(standing, planned, line)) this.planned.push(planned)
    return seen
  }

  private right(
    seen: Seen,
    { member, memberId, right }: { member: string; memberId: string | null; right: Right },
    line: Line,
  ): void {
    const before = seen.rights.get(fold(member))
    if (before !== undefined) {
      line.wrong(`This person and member are in line ${before} already.`)
      return
    }
    seen.rights.set(fold(member), line.line)
    const held = this.state.memberships.find(
      (each) => each.personId === seen.planned.id && each.memberId === memberId,
    )
    if (held?.right === right) return
    const sentence = `${seen.planned.name} is ${right} of ${member}`
    if (held) line.changes(`${sentence} (was: ${held.right}).`)
    else line.adds(`${sentence}.`)
    this.rights.push({ email: seen.planned.email, member, right })
  }
}

type Roles = { name: string; taskforce: boolean; admin: boolean }

/** What is stated, and where a cell is empty what stands. */
function merged({ email, name, taskforce, admin }: Stated, standing: Roles | null) {
  const { name: was, taskforce: inTaskforce, admin: isAdmin } = standing ?? nobody
  return { email, name: name || was, taskforce: taskforce ?? inTaskforce, admin: admin ?? isAdmin }
}

const nobody: Roles = { name: '', taskforce: false, admin: false }

/** Writes down what happens to the person; answers whether anything does. */
function note(standing: Roles | null, planned: PlannedPerson, line: Line): boolean {
  if (!standing) {
    line.adds(planned.id ? `${planned.name} is back.` : `Adds ${planned.name}.`)
    return true
  }
  const changes = differences(standing, planned)
  if (changes.length > 0) line.changes(`Changes ${standing.name}: ${changes.join('; ')}.`)
  return changes.length > 0
}

function differences(before: Roles, after: Roles): string[] {
  const role = (name: string, was: boolean, is: boolean) =>
    was === is ? [] : [is ? `now ${name}` : `no longer ${name}`]
  return [
    ...(before.name === after.name ? [] : [`name ${after.name}`]),
    ...role('of the Taskforce', before.taskforce, after.taskforce),
    ...role('admin', before.admin, after.admin),
  ]
}

function readPerson({ cells }: Row, line: Line): Stated | null {
  if (cells.email === '') return line.wrong('The e-mail address of the person is missing.')
  const email = normaliseEmail(cells.email)
  if (!email) return line.wrong(`This is no e-mail address: ${cells.email}.`)
  const role = (cell: string) => {
    if (cell === '') return undefined
    return yesOrNo(cell) ?? line.wrong(`Write yes or no, not ${cell}.`) ?? undefined
  }
  return { email, name: cells.person, taskforce: role(cells.taskforce), admin: role(cells.admin) }
}

function readRight({ cells: { member, right } }: Row, line: Line, members: MemberComparison) {
  if (member === '') return right === '' ? null : line.wrong('A right needs a member: its name is missing.')
  const found = members.find(member)
  if (!found) return line.wrong(`There is no member ${member}.`)
  if (right === '') return line.wrong(`Which right at ${found.name}? The right is missing.`)
  const known = rightOf(right)
  if (!known) return line.wrong(`There is no such right: ${right}.`)
  if (found.hasLeft) return line.wrong(`${found.name} has left.`)
  return { member: found.name, memberId: found.id, right: known }
}
