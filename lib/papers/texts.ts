import { changedIn } from '@/lib/document/changed'
import { redline } from '@/lib/document/redline'
import { describeChanges } from '@/lib/document/redline-summary'
import type { Body, Identity } from '@/lib/document/tree'
import { Newest } from '@/lib/platform/newest'

/** The words of a version. They never change, so a process that has read them keeps them. */
export type Text = { title: string; body: Body; coverNote: string }

/** By version id; whoever asks has checked that they may be seen and still stand. */
export const heldTexts = new Newest<Text>(60)

/** What differs between two texts, in words ("4 paragraphs changed, 1 moved"), and the paragraphs that are not as they were. */
export type Changes = { words: string; paragraphs: ReadonlySet<Identity> }

const held = new Newest<Changes>(500)

/** What differs between the texts of two versions: found once in a process, since neither ever changes. */
export function changesBetween(
  before: { id: string; body: Body },
  after: { id: string; body: Body },
): Changes {
  const pair = `${before.id} ${after.id}`
  const known = held.get(pair)
  if (known) return known
  const compared = redline(before.body, after.body)
  const words = describeChanges(compared.summary, { untouched: false })
  const changes = { words, paragraphs: changedIn(compared) }
  held.put(pair, changes)
  return changes
}
