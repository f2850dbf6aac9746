import type { FootnoteDefinition, Nodes, RootContent } from 'mdast'

/**
 * The footnotes of a file that no words refer to, or only other footnotes, which hold none: read as footnotes their words
 * would be gone. One that such a footnote refers to, once that is read as paragraphs, is a footnote of it.
 */
export function looseNotes(tree: readonly RootContent[]): ReadonlySet<FootnoteDefinition> {
  const all: FootnoteDefinition[] = []
  const said = new Set<string>()
  for (const node of tree) look(node, said, all)
  const first = new Map<string, FootnoteDefinition>()
  for (const note of all) if (!first.has(note.identifier)) first.set(note.identifier, note)
  const isSaid = (note: FootnoteDefinition) =>
    said.has(note.identifier) && first.get(note.identifier) === note
  const refers = new Map(all.map((note) => [note, referencesIn(note)]))

  const loose = new Set<FootnoteDefinition>()
  const take = (notes: readonly FootnoteDefinition[]) => {
    for (const note of notes) {
      if (isSaid(note)) continue
      loose.add(note)
      for (const name of refers.get(note) ?? []) said.add(name)
    }
  }
  const rest = all.filter((note) => !isSaid(note))
  const among = new Set(rest.flatMap((note) => [...(refers.get(note) ?? [])]))
  // First those that nothing refers to; then what is left, of which each refers to another.
  take(rest.filter(({ identifier }) => !among.has(identifier)))
  take(rest.filter((note) => !loose.has(note)))
  return loose
}

/** Adds the names that are referred to outside of footnotes, and the footnotes. */
function look(node: Nodes, said: Set<string>, notes: FootnoteDefinition[]): void {
  if (node.type === 'footnoteReference') said.add(node.identifier)
  const within = node.type === 'footnoteDefinition' ? new Set<string>() : said
  if (node.type === 'footnoteDefinition') notes.push(node)
  if ('children' in node) for (const each of node.children) look(each, within, notes)
}

function referencesIn(note: FootnoteDefinition): ReadonlySet<string> {
  const names = new Set<string>()
  for (const each of note.children) look(each, names, [])
  return names
}
