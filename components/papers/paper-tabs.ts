import { currentVersion, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, isAdmin, isInside, isTaskforce } from '@/lib/platform/actor'

export type PaperTab =
  | 'read'
  | 'changes'
  | 'endorsements'
  | 'answers'
  | 'history'
  | 'draft'
  | 'publish'
  | 'windows'
  | 'late'

/** The pages of a paper that this reader has, in their order. What is not there yet is not offered. */
export function paperTabs(
  actor: Actor,
  facts: PaperFacts,
  lateWaiting: number,
  now: Date,
): { tab: PaperTab; label: string; href: string }[] {
  const at = `/papers/${facts.slug}`
  const published = currentVersion(facts) !== null
  const several = facts.versions.filter((version) => !version.takenBack).length > 1
  const stage = stageAt(facts, now)
  const ended = stage === 'final' || stage === 'withdrawn'
  return [
    { tab: 'read' as const, label: 'Read', href: at, show: true },
    { tab: 'changes' as const, label: 'Changes', href: `${at}/changes`, show: several },
    { tab: 'endorsements' as const, label: 'Endorsements', href: `${at}/endorsements`, show: published },
    { tab: 'answers' as const, label: 'Answers', href: `${at}/answers`, show: published },
    { tab: 'history' as const, label: 'History', href: `${at}/history`, show: published || isInside(actor) },
    { tab: 'draft' as const, label: 'Draft', href: `${at}/draft`, show: isTaskforce(actor) && !ended },
    { tab: 'publish' as const, label: 'Publish', href: `${at}/publish`, show: isTaskforce(actor) && !ended },
    { tab: 'windows' as const, label: 'Windows', href: `${at}/windows`, show: isAdmin(actor) && published },
    {
      tab: 'late' as const,
      label: lateWaiting > 0 ? `Late tray (${lateWaiting})` : 'Late tray',
      href: `${at}/late`,
      show: isAdmin(actor) && published,
    },
  ].flatMap(({ show, ...tab }) => (show ? [tab] : []))
}
