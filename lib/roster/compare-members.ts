import { countryName } from '@/lib/members/countries'
import { categoryNames, regionNames } from '@/lib/members/words'
import { categoriesOf, countryOf, dayOf, domainOf, regionOf } from './cells'
import { memberColumns } from './columns'
import type { Line } from './line'
import type { Row } from './read'
import type { MemberFacts, PlannedMember, RosterState, StateMember } from './report'

type Stated = Partial<MemberFacts> & { left?: string }
type Seen = { line: number; stated: string; planned: PlannedMember | null }

/** What the lines say of members: each is compared with the roster, and with the other lines of the same member. */
export class MemberComparison {
  readonly planned: PlannedMember[] = []
  private readonly seen = new Map<string, Seen>()
  private readonly state: RosterState

  constructor(state: RosterState) {
    this.state = state
  }

  /** The member that a name stands for after the file: one of the roster, or one that the file adds. */
  find(name: string): { id: string | null; name: string; hasLeft: boolean } | null {
    const added = this.planned.find((member) => same(member.name, name))
    if (added) return { id: added.id, name: added.name, hasLeft: added.left !== null }
    const known = this.state.members.find((member) => same(member.displayName, name))
    return known ? { id: known.id, name: known.displayName, hasLeft: known.left !== null } : null
  }

  read(row: Row, line: Line): void {
    const { member: name } = row.cells
    const told = memberColumns.filter((column) => row.cells[column] !== '')
    if (told.length === 0) return
    if (name === '') {
      line.wrong('The name of the member is missing.')
      return
    }
    const stated = readFacts(row, line)
    if (!stated) return
    const text = JSON.stringify(stated)
    const before = this.seen.get(fold(name))
    if (before && before.stated !== text)
      line.wrong(`Says something else of ${name} than line ${before.line}.`)
    if (before) return
    const planned = this.plan(name, stated, line)
    this.seen.set(fold(name), { line: line.line, stated: text, planned })
    if (planned) this.planned.push(planned)
  }

  private plan(name: string, stated: Stated, line: Line): PlannedMember | null {
    const known = this.known(name, stated.legalName)
    if (known) return change(known, name, stated, line)
    const { categories, country, region, joined } = stated
    const missing = Object.entries({ categories, country, region, joined }).filter(([, value]) => !value)
    if (!categories || !country || !region || !joined)
      return line.wrong(
        `${name} is new, and these are missing: ${missing.map(([column]) => column).join(', ')}.`,
      )
    if (stated.left && stated.left < joined) return line.wrong(`${name} cannot leave before it joined.`)
    line.adds(`Adds the member ${name}.`)
    const { legalName = name, mailDomain = null, left = null } = stated
    return { id: null, name, legalName, categories, country, region, joined, mailDomain, left }
  }

  /** By the name it shows, else by its legal name: then the member has a new name. */
  private known(name: string, legalName: string | undefined): StateMember | undefined {
    return (
      this.state.members.find((member) => same(member.displayName, name)) ??
      this.state.members.find((member) => legalName !== undefined && same(member.legalName, legalName))
    )
  }
}

function change(known: StateMember, name: string, stated: Stated, line: Line): PlannedMember | null {
  const { left, ...facts } = stated
  if (left !== undefined && left !== known.left)
    return line.wrong(`${name} leaves on its own page: that ends its signatures on open papers.`)
  const changes = differences(known, name, facts)
  if (changes.length === 0) return null
  line.changes(`Changes ${known.displayName}: ${changes.join('; ')}.`)
  return { ...known, ...facts, name }
}

function differences(known: StateMember, name: string, facts: Partial<MemberFacts>): string[] {
  const shown: [string, string, string | undefined][] = [
    ['name', known.displayName, name],
    ['legal name', known.legalName, facts.legalName],
    ['categories', words(known.categories), facts.categories && words(facts.categories)],
    ['country', countryName(known.country), facts.country && countryName(facts.country)],
    ['region', regionNames[known.region], facts.region && regionNames[facts.region]],
    ['joined', known.joined, facts.joined],
    ['mail domain', known.mailDomain ?? 'none', facts.mailDomain ?? undefined],
  ]
  return shown
    .filter(([, before, after]) => after !== undefined && after !== before)
    .map(([what, before, after]) => `${what} ${after} (was: ${before})`)
}

const words = (categories: MemberFacts['categories']) =>
  [...categories]
    .sort()
    .map((each) => categoryNames[each])
    .join(', ')

/** The cells that say something; null, with a sentence for each, where one says nothing that is known. */
function readFacts({ cells }: Row, line: Line): Stated | null {
  const read = <Value>(cell: string, value: (cell: string) => Value | null, sentence: string) => {
    if (cell === '') return undefined
    return value(cell) ?? line.wrong(sentence) ?? undefined
  }
  const stated = {
    legalName: cells.legal_name || undefined,
    categories: read(cells.categories, categoriesOf, `There is no such category: ${cells.categories}.`),
    country: read(cells.country, countryOf, `There is no such country: ${cells.country}.`),
    region: read(cells.region, regionOf, `There is no such region: ${cells.region}.`),
    joined: read(cells.joined, dayOf, `This is no day such as 2025-01-31: ${cells.joined}.`),
    left: read(cells.left, dayOf, `This is no day such as 2025-01-31: ${cells.left}.`),
    mailDomain: read(cells.mail_domain, domainOf, `This is no mail domain: ${cells.mail_domain}.`),
  }
  if (line.isWrong) return null
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))
}

export const fold = (text: string) => text.normalize('NFKC').toLocaleLowerCase('en')
const same = (a: string, b: string) => fold(a) === fold(b)
