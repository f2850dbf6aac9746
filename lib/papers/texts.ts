import { describeChanges, redline } from '@/lib/document/redline'
import type { Body } from '@/lib/document/tree'

/** The words of a version. They never change, so a process that has read them keeps them. */
export type Text = { title: string; body: Body; coverNote: string }

const most = 60
const kept = new Map<string, Text>()

/** Which versions' words this process holds. */
export function keptIds(): string[] {
  return [...kept.keys()]
}

export function keepText(versionId: string, text: Text): void {
  kept.delete(versionId)
  kept.set(versionId, text)
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break
    kept.delete(oldest)
  }
}

/** The words of a version, if they are held; whoever asks has checked that they may be seen and still stand. */
export function keptText(versionId: string): Text | null {
  const text = kept.get(versionId)
  if (!text) return null
  kept.delete(versionId)
  kept.set(versionId, text)
  return text
}

/** What differs between two texts, as on the page that shows it: "4 paragraphs changed, 1 moved". */
export function changesInWords(before: Body, after: Body): string {
  return describeChanges(redline(before, after).summary).replace(/, \d+ untouched$/, '')
}
