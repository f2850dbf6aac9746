import { correspond } from './correspondence'
import { newIdentity } from './identity'
import { numberBlocks, type PlainParagraph } from './numbers'
import { streamsOf } from './stream'
import { footnotesOf, footnoteText } from './text'
import type { Body, Identity } from './tree'

/** A text under the identities of the one before it, and, for each paragraph that got another, the one it had. */
export type Adopted = { body: Body; ids: ReadonlyMap<Identity, Identity> }

/**
 * Gives the paragraphs of a text that comes to replace another, also where they were reworded or moved, the identities
 * that they have in the other, found by the alignment that carries anchors; so too footnotes of the same words. What is
 * new keeps its own. Changes neither text that it is given.
 */
export function adoptIdentities(before: Body, after: Body): Adopted {
  const body = structuredClone(after)
  const [old, now] = [numberBlocks(before).paragraphs, numberBlocks(body).paragraphs]
  const own = new Map(now.map((paragraph) => [paragraph, paragraph.id]))
  const { partners } = correspond(...streamsOf(old, now))
  const taken = new Map<PlainParagraph, PlainParagraph>()
  for (const [place, partner] of partners.entries()) {
    const [was, is] = [old[place], now[partner]]
    if (was && is && !taken.has(is)) taken.set(is, was)
  }
  const given = new Set([...taken.values()].map(({ id }) => id))
  for (const is of now) {
    const was = taken.get(is)
    is.node.attrs.id = was?.id ?? (given.has(is.id) ? newIdentity() : is.id)
    if (was) adoptFootnotes(was, is)
  }
  return { body, ids: new Map([...own].map(([paragraph, id]) => [id, paragraph.node.attrs.id])) }
}

function adoptFootnotes(was: PlainParagraph, is: PlainParagraph): void {
  const left = footnotesOf(was.node)
  for (const footnote of footnotesOf(is.node)) {
    const place = left.findIndex((each) => footnoteText(each) === footnoteText(footnote))
    const [same] = place < 0 ? [] : left.splice(place, 1)
    if (same) footnote.attrs.id = same.attrs.id
  }
}
