import type { Thread } from '@/lib/comments/threads'
import { escapeHtml } from '@/lib/document/escape'
import { type Proposal, touched } from '@/lib/document/proposal'
import { counted, formatDate, listed } from '@/lib/platform/format'
import type { Carried } from '@/lib/suggestions/carried'
import { type Paragraphs, proposalHtml } from './proposal-html'

/** What is known of the texts that a suggestion is shown on. */
export type ProposalTexts = {
  /** The number of the version with this identity, and of the one that is shown. */
  numberOf: (versionId: string) => number | null
  shown: { id: string; number: number }
  paragraphsOf: (versionId: string) => Paragraphs
  carried: (proposal: Proposal) => Carried | null
}

/** What a suggestion proposes, on the text that is shown where it still fits there, and how it stands to that. Safe HTML. */
export function proposedHtml(proposal: Proposal, own: string | null, texts: ProposalTexts): string {
  const { shown, paragraphsOf, carried } = texts
  const stands = carried(proposal)
  const [changes, versionId] =
    stands?.is === 'fits' ? [stands.now, shown.id] : [proposal.changes, proposal.versionId]
  return proposalHtml(changes, paragraphsOf(versionId), own) + carriedHtml(proposal, stands, texts)
}

function carriedHtml(
  { versionId }: Proposal,
  stands: Carried | null,
  { numberOf, shown }: ProposalTexts,
): string {
  if (!stands) return ''
  const on = `Made on version ${numberOf(versionId) ?? '?'}`
  const words = {
    fits: `${on}; it still fits version ${shown.number}, and is shown on it.`,
    landed: `${on}; version ${shown.number} says so already.`,
    collides: `${on}, and shown on that. The words that it changes read otherwise in version ${shown.number}.`,
    gone: `${on}, and shown on that. The words that it changes are not in version ${shown.number}.`,
  }
  return `<p class="tiny muted">${words[stands.is]}</p>`
}

/** What is shown in the text: the name that its address has (`14`, or `14-2` for a reply to it), and its words on screen. */
type InText = { name: string; words: string; proposal: Proposal | null | undefined }

/** The link that shows in the text what a suggestion, or a reply to one, makes of it; empty where it does not fit the one that is shown. */
export function inTextHtml({ name, words, proposal }: InText, place: string, texts: ProposalTexts): string {
  if (!proposal) return ''
  const stands = texts.carried(proposal)
  const fitting = stands?.is === 'fits' ? stands.now : null
  const changes = proposal.versionId === texts.shown.id ? proposal.changes : fitting
  if (!changes) return ''
  const first = touched(changes).find((paragraph) => paragraph !== null)
  const at = first ? `p-${escapeHtml(first)}` : 'preview'
  return `<a href="?p=${place}&amp;show=${name}#${at}">Show in the text<span class="unseen"> (${words})</span></a>`
}

/** By how many members it is supported, with their names for those who may read them; empty where by none. */
export function supportsHtml({ supports: { count, names, ended } }: Thread): string {
  if (count === 0 && ended.length === 0) return ''
  const by = count > 0 ? `Supported by ${counted(count, 'member')}` : 'No longer supported'
  if (names.length === 0 && ended.length === 0) return `<p class="tiny"><b>${by}</b></p>`
  const now = names.length > 0 ? `<p>${escapeHtml(listed(names))}</p>` : ''
  const before = ended
    .map(
      ({ member, at, left }) =>
        `${member}, until ${formatDate(new Date(at))}${left ? ', when it left the coalition' : ''}`,
    )
    .map((words) => `<p class="muted">${escapeHtml(words)}</p>`)
  return `<details class="fold tiny"><summary><b>${by}</b></summary>${now}${before.join('')}</details>`
}
