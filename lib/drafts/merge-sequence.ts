import canonicalize from 'canonicalize'
import { newIdentity } from '@/lib/document/identity'
import { inOneParagraph } from '@/lib/document/one-paragraph'
import type {
  Block,
  Body,
  Heading,
  List,
  ListItem,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from '@/lib/document/tree'
import { orderOf } from './merge-order'
import { mergeTable } from './merge-table'

type Words = Paragraph | Heading
type Unit = Block | ListItem

/** Whose words are taken where two people changed the same: 'both' keeps one after the other. */
export type Choice = 'mine' | 'theirs' | 'both'

/**
 * One thing that both sides changed, differently. `id` is the identity of the paragraph or heading, or 'title' or
 * 'language'. Null: that side removed it.
 */
export type Collision = { id: string; mine: Words | string | null; theirs: Words | string | null }

export type Chosen = (collision: Collision) => Choice

/** The three states of one thing; undefined where a side does not have it. */
type Three = { base: Unit | undefined; mine: Unit | undefined; theirs: Unit | undefined }

/** Merges trees thing by thing. Things are known by the identity of their first paragraph, lists and items by it and their kind. */
export class Merging {
  private readonly choose: Chosen

  constructor(choose: Chosen) {
    this.choose = choose
  }

  body(base: Body, mine: Body, theirs: Body): Body {
    const content = this.sequence(base.content, mine.content, theirs.content) as Block[]
    // A text has a paragraph at least.
    const empty: Paragraph = { type: 'paragraph', attrs: { id: newIdentity() } }
    return { ...theirs, content: content.length > 0 ? content : [empty] }
  }

  private sequence(base: readonly Unit[], mine: readonly Unit[], theirs: readonly Unit[]): Unit[] {
    const was = byKey(base, new Map())
    const tables = tablesBy(was)
    const [my, their] = [byKey(mine, tables), byKey(theirs, tables)]
    return orderOf([...was.keys()], [...my.keys()], [...their.keys()]).flatMap((key) =>
      this.unit({ base: was.get(key), mine: my.get(key), theirs: their.get(key) }),
    )
  }

  private unit({ base, mine, theirs }: Three): Unit[] {
    if (same(mine, theirs)) return listOf(theirs)
    if (same(theirs, base)) return listOf(mine)
    if (same(mine, base)) return listOf(theirs)
    if (mine && theirs && isMerged(mine) && isMerged(theirs) && mine.type === theirs.type)
      return this.container(base, mine, theirs)
    if (mine?.type === 'table' && theirs?.type === 'table') {
      const before = base?.type === 'table' ? base : undefined
      const merged = mergeTable({ base: before, mine, theirs }, (three) => this.unit(three) as Paragraph[])
      if (merged) return [merged]
    }
    return this.collide(mine, theirs)
  }

  /** Two changed lists, items or quotations of one kind: their parts are merged in turn. */
  private container(base: Unit | undefined, mine: Merged, theirs: Merged): Unit[] {
    const before = base && isMerged(base) && base.type === mine.type ? base.content : []
    if (mine.type === 'listItem' && theirs.type === 'listItem') return this.item(before, mine, theirs)
    const content = this.sequence(before, mine.content, theirs.content)
    return content.length > 0 ? [{ ...theirs, content } as Unit] : []
  }

  /** An item keeps its one paragraph; lists below it are merged like any sequence. */
  private item(before: readonly Unit[], mine: ListItem, theirs: ListItem): Unit[] {
    const [was, ...listsBefore] = before
    const [my, ...myLists] = mine.content
    const [their, ...theirLists] = theirs.content
    const words = this.unit({ base: was, mine: my, theirs: their }) as Paragraph[]
    const lists = this.sequence(listsBefore, myLists, theirLists) as List[]
    const [first, ...others] = words
    if (!first) return []
    return [
      { ...theirs, content: [first, ...lists] },
      ...others.map((paragraph): ListItem => ({ type: 'listItem', content: [paragraph] })),
    ]
  }

  /** Both changed it, or one removed what the other changed: a person chooses, for each of its paragraphs. */
  private collide(mine: Unit | undefined, theirs: Unit | undefined): Unit[] {
    const [of] = [mine, theirs].flatMap((unit) => (unit ? [wordsOf(unit)] : []))
    if (!of) return []
    const chosen = this.choose({
      id: of.attrs.id,
      mine: mine ? saidBy(mine) : null,
      theirs: theirs ? saidBy(theirs) : null,
    })
    if (chosen === 'both') return [...listOf(mine), ...listOf(theirs)]
    return listOf(chosen === 'mine' ? mine : theirs)
  }
}

type Container = Exclude<Unit, Words>
/** Rows of two people do not always make a rectangle, see ./merge-table. */
type Merged = Exclude<Container, Table>
const isMerged = (unit: Unit): unit is Merged => isContainer(unit) && unit.type !== 'table'
const isContainer = (unit: Unit): unit is Container =>
  'content' in unit && unit.type !== 'paragraph' && unit.type !== 'heading'

const listOf = (unit: Unit | undefined): Unit[] => (unit ? [unit] : [])

/** Two states are the same where their trees are. The database gives their properties back in an order of its own. */
const same = (one: Unit | undefined, other: Unit | undefined) =>
  one === other || (one !== undefined && other !== undefined && canonicalize(one) === canonicalize(other))

/** The first paragraph or heading of a thing: what it is known by. */
function wordsOf(unit: Unit): Words {
  let first: Unit | TableRow | TableCell = unit
  while (first.type !== 'paragraph' && first.type !== 'heading')
    first = first.content[0] as Unit | TableRow | TableCell
  return first
}

/** What a person is shown of a thing: its first paragraph, or all of a table. */
function saidBy(unit: Unit): Words {
  return unit.type === 'table'
    ? { ...inOneParagraph([unit]), attrs: wordsOf(unit).attrs as Paragraph['attrs'] }
    : wordsOf(unit)
}

type Keyed = Map<string, Unit>

/** Things by what they are known by; a table by any of the cells that the one it grew from had. */
function byKey(units: readonly Unit[], tables: ReadonlyMap<string, string>): Keyed {
  const keyed: Keyed = new Map()
  for (const unit of units) {
    const known = unit.type === 'table' ? cellIds(unit).flatMap((id) => tables.get(id) ?? [])[0] : undefined
    const own = `${isContainer(unit) ? unit.type : 'words'} ${wordsOf(unit).attrs.id}`
    // Of a table that was cut in two, both parts have cells of it.
    let key = known ?? own
    while (keyed.has(key)) key += '+'
    keyed.set(key, unit)
  }
  return keyed
}

/** The keys of tables by the identities of their cells. */
function tablesBy(keyed: Keyed): Map<string, string> {
  return new Map(
    [...keyed].flatMap(([key, unit]) =>
      unit.type === 'table' ? cellIds(unit).map((id) => [id, key] as const) : [],
    ),
  )
}

const cellIds = ({ content }: Table) =>
  content.flatMap((row) => row.content.map(({ content: [paragraph] }) => paragraph.attrs.id))
