import type { Correspondence } from './correspondence'
import type { PlainParagraph } from './numbers'
import type { Group, Notes } from './split-join'
import { at } from './stream'

/** So many words, by weight, tell that a passage moved and not that a few words stand in two places. */
const telling = 5

/**
 * What is said of passages that went from one paragraph to another which it did not become: "with words from paragraph 3"
 * of the new one, "words went to paragraph 7" of the other, by the places of both. What `known` says of two is not said again.
 */
export function movedWords(found: Correspondence, groups: readonly Group[], known: Notes): Notes {
  const { from, to } = found
  const ofOld = new Map(groups.flatMap((group) => group.olds.map((old) => [old, group] as const)))
  const ofNow = new Map(groups.flatMap((group) => group.nows.map((now) => [now, group] as const)))
  const notes = { old: copyOf(known.old), now: copyOf(known.now) }
  for (const { old, now, weight } of flows(found)) {
    const [left, entered] = [ofOld.get(old), ofNow.get(now)]
    if (weight < telling || (left !== undefined && left === entered)) continue
    const [was, is] = [nameOf(from.paragraphs[old]), nameOf(to.paragraphs[now])]
    say(notes.now, entered?.nows[0] ?? now, `with words from ${was}`, was)
    if (left) say(notes.now, left.nows[0] ?? -1, `words went to ${is}`, is)
    else say(notes.old, old, `words went to ${is}`, is)
  }
  return notes
}

type Flow = { old: number; now: number; weight: number }

/** How many words, by weight, went from which old paragraph to which new one. */
function flows({ from, to, forth }: Correspondence): Flow[] {
  const flows = new Map<number, Flow>()
  for (let token = 0; token < from.size; token += 1) {
    const other = at(forth, token)
    if (other < 0) continue
    const [old, now] = [at(from.owners, token), at(to.owners, other)]
    const key = old * to.paragraphs.length + now
    const flow = flows.get(key) ?? { old, now, weight: 0 }
    flow.weight += at(from.weights, token)
    flows.set(key, flow)
  }
  return [...flows.values()]
}

function nameOf(paragraph: PlainParagraph | undefined): string {
  if (!paragraph?.label) return 'a heading'
  return `${paragraph.kind === 'cell' ? 'cell' : 'paragraph'} ${paragraph.label}`
}

function say(side: Map<number, string[]>, place: number, words: string, whom: string): void {
  const said = side.get(place) ?? []
  if (!said.some((other) => other.endsWith(whom))) side.set(place, [...said, words])
}

function copyOf(notes: ReadonlyMap<number, string[]>): Map<number, string[]> {
  return new Map(notes)
}
