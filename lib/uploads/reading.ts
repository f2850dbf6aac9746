import type { FileKind, Imported, ReadFile } from '@/lib/document/import/imported'
import { matchVersions } from '@/lib/document/match-version'
import { numberBlocks } from '@/lib/document/numbers'
import type { FixedLabels } from '@/lib/document/series'
import type { Body } from '@/lib/document/tree'
import type { Item } from './item'
import { itemsOf } from './items'
import { mailItems } from './mail-text'

/** What was read from something that came, as it is kept until it is entered. */
export type Reading =
  | ({ is: 'file'; kind: FileKind } & Imported)
  /** The words of a mail. */
  | { is: 'mail'; text: string }

/** Reads a file's bytes; its name says what it may be. Never throws for what is wrong with the file. */
export type FileReader = (bytes: Uint8Array, name: string) => Promise<ReadFile>

/** A version with its words; the oldest first where there are several. */
export type VersionRead = {
  id: string
  at: Date
  title: string
  body: Body
  /** Numbers that were fixed in it. */
  fixed?: FixedLabels | undefined
}

/** How alike it is to each version, best first; and the one it was made from, if that can be said. */
export type Matched = { versionId: string | null; likeness: { id: string; score: number }[] }

/**
 * Which version something that came speaks of: a file the one that it is most like, words of a mail the one that was
 * current at the end of the day on which it came.
 */
export function matched(reading: Reading, versions: readonly VersionRead[], cameOn: Date | null): Matched {
  if (reading.is === 'file') {
    const found = matchVersions(reading.body, versions)
    const best = found[0]?.likely ? found[0].id : null
    return { versionId: best, likeness: found.map(({ id, score }) => ({ id, score })) }
  }
  const end = cameOn ? cameOn.getTime() + 86_400_000 : Number.POSITIVE_INFINITY
  const then = versions.findLast(({ at }) => at.getTime() < end) ?? versions[0]
  return { versionId: then?.id ?? null, likeness: [] }
}

/** What it says to a version. */
export function itemsIn(reading: Reading, version: Pick<VersionRead, 'title' | 'body' | 'fixed'>): Item[] {
  if (reading.is === 'mail')
    return mailItems(reading.text, numberBlocks(version.body, version.fixed).paragraphs)
  return itemsOf(version, reading)
}
