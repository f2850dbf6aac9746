import type { Actor } from '@/lib/platform/actor'
import type { KnownPaper } from './known'
import { canSeePaper, type PaperFacts, type Stage, stageAt, supersededById } from './rules'

/** A paper as it stands in a list before anything is counted on it. */
export type PaperOutline = {
  facts: PaperFacts
  title: string
  stage: Stage
  topicIds: readonly string[]
  /** The later paper by which it was superseded, where this reader may see that one. */
  supersededBy: PaperName | null
  /** The earlier ones that it supersedes. */
  supersedes: readonly PaperName[]
}
type PaperName = { slug: string; title: string }

/** The order of lists: by stage, what is under way first. */
export const stageOrder: readonly Stage[] = [
  'consulting',
  'finalCall',
  'revising',
  'drafting',
  'final',
  'withdrawn',
]

// Thousands of titles are sorted: a collator that is made once does it in a tenth of the time.
const titles = new Intl.Collator('en')

/** By stage, and then by title. */
export function inOrder(a: { stage: Stage; title: string }, b: { stage: Stage; title: string }): number {
  return stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage) || titles.compare(a.title, b.title)
}

/** The papers that this reader may see, by stage and then by title. A visitor is shown the title of the final text, also where a later one is being worked on. */
export function outlinesFor(actor: Actor, papers: readonly KnownPaper[], now: Date): PaperOutline[] {
  const seen = papers.filter(({ facts }) => canSeePaper(actor, facts))
  const named = new Map(
    seen.map((paper) => [paper.facts.id, { slug: paper.facts.slug, title: titleFor(actor, paper) }]),
  )
  const older = new Map<string, KnownPaper[]>()
  for (const paper of seen) {
    const by = supersededById(paper.facts)
    if (by) older.set(by, [...(older.get(by) ?? []), paper])
  }
  return seen
    .map(({ facts, topicIds }) => ({
      facts,
      title: named.get(facts.id)?.title ?? facts.title,
      stage: stageAt(facts, now),
      topicIds,
      supersededBy: named.get(supersededById(facts) ?? '') ?? null,
      supersedes: (older.get(facts.id) ?? []).flatMap((paper) => named.get(paper.facts.id) ?? []),
    }))
    .sort(inOrder)
}

function titleFor(actor: Actor, { facts, titles: known }: KnownPaper): string {
  const wasFinal = (id: string) =>
    facts.acts.some(({ kind, versionId }) => kind === 'finalised' && versionId === id)
  const version = facts.versions.findLast(
    ({ id, takenBack }) => !takenBack && known[id] !== undefined && (actor.kind === 'person' || wasFinal(id)),
  )
  return (version && known[version.id]) ?? facts.title
}

/**
 * Those that most likely wait for somebody, at most so many: what closes soonest first, then what is under way, then what
 * is over, the last first.
 */
export function mostPressing(papers: readonly PaperOutline[], now: Date, most: number): PaperOutline[] {
  const ranked = papers.map((paper) => ({ paper, rank: rankOf(paper, now) }))
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ paper }) => paper)
}

/** When its next window closes; else a day of its own beyond all that close. */
function rankOf({ facts, stage }: PaperOutline, now: Date): number {
  const ends = facts.windows.map(({ closesAt }) => closesAt.getTime()).filter((end) => end > now.getTime())
  if (ends.length > 0 && stage !== 'withdrawn') return Math.min(...ends)
  const last = Math.max(...facts.acts.map(({ at }) => at.getTime()), facts.createdAt.getTime())
  return (stage === 'final' || stage === 'withdrawn' ? 3 : 2) * Date.UTC(2100, 0) - last
}
