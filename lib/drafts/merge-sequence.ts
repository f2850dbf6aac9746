import canonicalize from 'canonicalize'
import { newIdentity } from '@/lib/document/identity'
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
    const [was, my, their] = [byKey(base), byKey(mine), byKey(theirs)]
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
      mine: mine ? wordsOf(mine) : null,
      theirs: theirs ? wordsOf(theirs) : null,
    })
    if (chosen === 'both') return [...listOf(mine), ...listOf(theirs)]
    return listOf(chosen === 'mine' ? mine : theirs)
  }
}

type Container = Exclude<Unit, Words>
/** A table is one thing: rows of two people would not make a rectangle. */
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

function byKey(units: readonly Unit[]): Map<string, Unit> {
  return new Map(
    units.map((unit) => [`${isContainer(unit) ? unit.type : 'words'} ${wordsOf(unit).attrs.id}`, unit]),
  )
}
