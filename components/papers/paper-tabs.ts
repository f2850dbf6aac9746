import { currentVersion, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, isAdmin, isInside, isTaskforce } from '@/lib/platform/actor'
import { entersMail } from '@/lib/uploads/rules'

export type PaperTab =
  | 'read'
  | 'changes'
  | 'endorsements'
  | 'answers'
  | 'weight'
  | 'history'
  | 'final-call'
  | 'annex'
  | 'room'
  | 'board'
  | 'draft'
  | 'publish'
  | 'describe'
  | 'windows'
  | 'late'
  | 'mail'
  | 'upload'

/**
 * The pages of a paper that this reader has, in their order. What is not there yet is not offered; `annex`: whether its
 * members-only annex is.
 */
export function paperTabs(
  actor: Actor,
  facts: PaperFacts,
  lateWaiting: number,
  now: Date,
  annex: boolean,
): { tab: PaperTab; label: string; href: string }[] {
  const at = `/papers/${facts.slug}`
  const published = currentVersion(facts) !== null
  const several = facts.versions.filter((version) => !version.takenBack).length > 1
  const stage = stageAt(facts, now)
  const ended = stage === 'final' || stage === 'withdrawn'
  const inside = forInside(actor, published, facts)
  const brings = bringing(actor, published, ended)
  return [
    { tab: 'read' as const, label: 'Read', href: at, show: true },
    { tab: 'room' as const, label: 'Member’s room', href: `${at}/room`, show: brings.room },
    { tab: 'board' as const, label: 'Board pack', href: `${at}/board`, show: brings.board },
    { tab: 'changes' as const, label: 'Changes', href: `${at}/changes`, show: several },
    { tab: 'endorsements' as const, label: 'Endorsements', href: `${at}/endorsements`, show: published },
    { tab: 'answers' as const, label: 'Answers', href: `${at}/answers`, show: published },
    {
      tab: 'weight' as const,
      label: 'Who has spoken',
      href: `${at}/weight`,
      show: inside.weight,
    },
    { tab: 'history' as const, label: 'History', href: `${at}/history`, show: published || isInside(actor) },
    { tab: 'final-call' as const, label: 'Final call', href: `${at}/final-call`, show: inside.call },
    { tab: 'annex' as const, label: 'Annex', href: `${at}/annex`, show: annex },
    {
      tab: 'upload' as const,
      label: 'From your file',
      href: `${at}/upload`,
      show: brings.file,
    },
    {
      tab: 'mail' as const,
      label: 'From a mail',
      href: `${at}/mail`,
      show: brings.mail,
    },
    { tab: 'draft' as const, label: 'Draft', href: `${at}/draft`, show: isTaskforce(actor) && !ended },
    { tab: 'publish' as const, label: 'Publish', href: `${at}/publish`, show: isTaskforce(actor) && !ended },
    { tab: 'describe' as const, label: 'About', href: `${at}/describe`, show: isAdmin(actor) && !ended },
    {
      tab: 'windows' as const,
      label: 'Windows',
      href: `${at}/windows`,
      show: (isAdmin(actor) || isTaskforce(actor)) && published,
    },
    {
      tab: 'late' as const,
      label: lateWaiting > 0 ? `Late tray (${lateWaiting})` : 'Late tray',
      href: `${at}/late`,
      show: isAdmin(actor) && published,
    },
  ].flatMap(({ show, ...tab }) => (show ? [tab] : []))
}

/**
 * What is for people of members, the Taskforce and admins: who has spoken; and the final call once there was one. Admins
 * see before what is missing for it.
 */
function forInside(actor: Actor, published: boolean, facts: PaperFacts) {
  const weight = published && isInside(actor)
  return { weight, call: weight && (isAdmin(actor) || facts.acts.some((act) => act.kind === 'frozen')) }
}

/**
 * Whether this reader has a room, which stays once the paper is over, and packs for a board; by which doors they bring input that was written
 * elsewhere, while the paper takes any.
 */
function bringing(actor: Actor, published: boolean, ended: boolean) {
  const takes = published && !ended
  const isOfMember = actor.kind === 'person' && actor.memberships.length > 0
  return {
    room: published && isOfMember,
    board: published && isOfMember,
    file: takes && isOfMember,
    mail: takes && entersMail(actor),
  }
}
