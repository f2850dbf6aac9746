import { Unreadable } from './unreadable'
import { elements, parseXml, type Xml } from './xml'
import type { Archive } from './zip'

/** What one part refers to: other parts of the file, or addresses outside of it, which are never fetched. */
export type Relation = { type: string; target: string; external: boolean }

/** The parts of an Open Packaging file (ECMA-376 part 2) that hold a text, found by their relations. */
export class Package {
  readonly main: Xml
  readonly relations: ReadonlyMap<string, Relation>
  private readonly archive: Archive

  constructor(archive: Archive) {
    this.archive = archive
    const root = this.relationsOf('')
    const main =
      [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
    const xml = this.part(main)
    if (!xml) throw new Unreadable('The file holds no text: it is no Word document, or a damaged one.')
    this.main = xml
    this.relations = this.relationsOf(main)
    this.core = this.part([...root.values()].find(({ type }) => type === 'core-properties')?.target ?? '')
  }

  readonly core: Xml | null

  /** A part that the main one refers to by the kind of the relation ("styles", "comments"); null where it has none. */
  related(type: string): Xml | null {
    const relation = [...this.relations.values()].find((each) => each.type === type && !each.external)
    return relation ? this.part(relation.target) : null
  }

  /** All parts of one kind: the headers of a text, one a section. */
  allRelated(type: string): Xml[] {
    const targets = [...this.relations.values()].filter((each) => each.type === type && !each.external)
    return [...new Set(targets.map(({ target }) => target))].flatMap((target) => this.part(target) ?? [])
  }

  /** Relations of the notes have a list of their own. */
  relationsFor(type: string): ReadonlyMap<string, Relation> {
    const relation = [...this.relations.values()].find((each) => each.type === type)
    return relation ? this.relationsOf(relation.target) : new Map()
  }

  private part(name: string): Xml | null {
    const bytes = name === '' ? null : this.archive.read(name)
    return bytes && parseXml(bytes)
  }

  private relationsOf(part: string): Map<string, Relation> {
    const slash = part.lastIndexOf('/')
    const folder = part.slice(0, slash + 1)
    const xml = this.part(`${folder}_rels/${part.slice(slash + 1)}.rels`)
    const found = new Map<string, Relation>()
    for (const { attrs } of xml ? elements(xml) : []) {
      const external = attrs.TargetMode === 'External'
      const target = attrs.Target ?? ''
      const type = (attrs.Type ?? '').slice((attrs.Type ?? '').lastIndexOf('/') + 1)
      found.set(attrs.Id ?? '', { type, external, target: external ? target : resolved(folder, target) })
    }
    return found
  }
}

/** A path beside a part, as the name of a part. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = folder.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}
