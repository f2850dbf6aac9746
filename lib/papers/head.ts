import { numberBlocks } from '@/lib/document/numbers'
import type { FixedLabels } from '@/lib/document/series'
import { shiftedLabels } from '@/lib/document/shifted'
import type { Body, Identity } from '@/lib/document/tree'
import type { Related } from '@/lib/foundations/related'
import { fixedOf, type StoredLabels } from '@/lib/numbers/labels'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import type { VersionFacts } from '@/lib/versions/rules'
import { revive } from './facts'
import {
  canSeePaper,
  canSeeVersion,
  currentVersion,
  finalVersionId,
  type PaperFacts,
  paperNumber,
} from './rules'
import type { Standing } from './standing'
import type { HeadRow } from './statement'
import { changesBetween, heldTexts } from './texts'

/** The version that a page shows, with its words; `body` is null where they were suppressed. */
export type ShownVersion = VersionFacts & {
  title: string
  coverNote: string
  body: Body | null
  /** The numbers that its paragraphs keep; none where they are not fixed. */
  fixed?: FixedLabels
  /** What paragraphs were numbered in the version before, where they have another number now. */
  was?: ReadonlyMap<Identity, string>
  /** Against the version before it: "4 paragraphs changed". Null for the first, or where either has no words. */
  changed: { since: number; words: string } | null
}

/** What stands above a paper on each of its pages. */
export type PaperHead = {
  facts: PaperFacts
  title: string
  /** TCCM/2025/P-03, once it is final. */
  number: string | null
  topics: readonly { slug: string; name: string }[]
  /** The current version; for visitors, and where it was asked for by number, that one. Null before version 1. */
  shown: ShownVersion | null
  /** Input that counts: not withdrawn, in time or admitted. */
  counts: HeadRow['counts']
  /** For each of the actor's members. */
  standings: readonly Standing[]
  /** The number of the newest version that this actor has read and may see; null for none. Nobody else's, ever. */
  lastRead: number | null
  /** Other papers that rest on it, that it rests on, that it supersedes, or by which it was superseded. */
  related: readonly Related[]
}

/**
 * Makes the head of what the statement gave, but for the papers it is tied to; null where the actor may not see the paper,
 * or the version asked for.
 */
export function headFor(
  actor: Actor,
  row: HeadRow,
  number: number | null,
): Omit<PaperHead, 'related'> | null {
  const facts = revive(row.facts)
  for (const [id, text] of Object.entries(row.texts ?? {})) heldTexts.put(id, text)
  if (!canSeePaper(actor, facts)) return null
  const version = versionFor(actor, facts, number)
  if (number !== null && !version) return null
  const shown = version && shownVersion(actor, facts, version, row.fixed ?? null)
  return {
    facts,
    title: shown?.title ?? facts.title,
    number: row.shortName && paperNumber(row.shortName, facts.number),
    topics: row.topics,
    shown,
    counts: { ...row.counts, lateWaiting: isAdmin(actor) ? row.counts.lateWaiting : 0 },
    standings: row.standings,
    lastRead: facts.versions.some((each) => each.number === row.lastRead && canSeeVersion(actor, facts, each))
      ? row.lastRead
      : null,
  }
}

function versionFor(actor: Actor, facts: PaperFacts, number: number | null): VersionFacts | null {
  if (number !== null) {
    const asked = facts.versions.find((version) => version.number === number)
    return asked && canSeeVersion(actor, facts, asked) ? asked : null
  }
  const current = currentVersion(facts)
  if (current && canSeeVersion(actor, facts, current)) return current
  const finalId = finalVersionId(facts)
  return facts.versions.find((version) => version.id === finalId) ?? null
}

type Fixed = Record<string, StoredLabels> | null

function shownVersion(actor: Actor, facts: PaperFacts, version: VersionFacts, all: Fixed): ShownVersion {
  const text = version.suppressed ? null : (heldTexts.get(version.id) ?? null)
  const fixed = fixedOf(all, version.id)
  const before = text && seenBefore(actor, facts, version)
  const shown = {
    ...version,
    title: text?.title ?? `Version ${version.number}`,
    coverNote: text?.coverNote ?? '',
    body: text?.body ?? null,
    fixed,
  }
  if (!text || !before) return { ...shown, changed: null }
  const { words } = changesBetween({ ...before.version, body: before.body }, { ...version, body: text.body })
  const was = shifts(before.body, fixedOf(all, before.version.id), text.body, fixed)
  return { ...shown, changed: { since: before.version.number, words }, was }
}

function shifts(before: Body, kept: FixedLabels, now: Body, fixed: FixedLabels): Map<Identity, string> {
  return shiftedLabels(numberBlocks(before, kept).labels, numberBlocks(now, fixed).labels)
}

/** The version before, where it has words and the actor may see them. */
function seenBefore(actor: Actor, facts: PaperFacts, version: VersionFacts) {
  const before = facts.versions.findLast((each) => each.number < version.number && !each.takenBack)
  if (!before || before.suppressed || !canSeeVersion(actor, facts, before)) return null
  const text = heldTexts.get(before.id)
  return text ? { version: before, body: text.body } : null
}
