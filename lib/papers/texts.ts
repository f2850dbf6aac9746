import { redline } from '@/lib/document/redline'
import { describeChanges } from '@/lib/document/redline-summary'
import type { Body } from '@/lib/document/tree'
import { Newest } from '@/lib/platform/newest'

/** The words of a version. They never change, so a process that has read them keeps them. */
export type Text = { title: string; body: Body; coverNote: string }

/** By version id; whoever asks has checked that they may be seen and still stand. */
export const heldTexts = new Newest<Text>(60)

/** What differs between two texts, as on the page that shows it: "4 paragraphs changed, 1 moved". */
export function changesInWords(before: Body, after: Body): string {
  return describeChanges(redline(before, after).summary, { untouched: false })
}
