import type { Thread } from '@/lib/comments/threads'
import { escapeHtml } from '@/lib/document/escape'

type Members = Thread['supports']['can']

/** The links by which the reader's members support a suggestion, or no longer; a script finds with them for whom. Safe HTML. */
export function supportLinks({ number, supports: { can, canEnd } }: Thread, place: string): string[] {
  const link = (what: string, words: string, members: Members) =>
    `<a href="?p=${place}&amp;do=${what}-${number}#do" data-do="${what}-${number}"` +
    ` data-members="${escapeHtml(JSON.stringify(members.map(({ id, name }) => ({ id, name }))))}">` +
    `${words} ${oneOf(members)}<span class="unseen"> (suggestion ${number})</span></a>`
  return [
    can.length > 0 ? link('support', 'Support for', can) : '',
    canEnd.length > 0 ? link('unsupport', 'No longer support for', canEnd) : '',
  ]
}

/** The member, or that it is one of several. */
const oneOf = ([first, second]: Members) => (second ? 'a member of yours …' : escapeHtml(first?.name ?? ''))
