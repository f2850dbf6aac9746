import { noNotes } from '@/lib/document/note-pairs'
import { isWords, type Op } from '@/lib/document/redline-run'
import { diffWords } from '@/lib/document/word-diff'

/** Some words that stayed, came or went. */
export type ChangedWords = { op: Op; text: string }

/** What changed from some words to others, word by word; marks and footnotes do not count. */
export function changedWords(before: string, after: string): ChangedWords[] {
  const [old, now] = [before, after].map((text) => (text === '' ? [] : [{ text }]))
  return diffWords(old ?? [], now ?? [], noNotes)
    .filter(isWords)
    .map(({ op, text }) => ({ op, text }))
}
