import 'server-only'
import { inputTime } from '@/lib/comments/time'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { isId } from '@/lib/platform/ids'
import { against } from './against'
import { getRoom } from './room'
import type { EntrySeen } from './seen'
import { saysWordingOnly, wordingInWords, wordingTogether } from './together'

/**
 * Some entries of a room as a representative is about to send them on: their words, what they become and where, what the
 * member has said or has waiting that stands against them, and whether input is taken now. Null for all but its
 * representatives, and where none of the entries is there.
 */
export async function getSending(
  actor: Actor,
  slug: string,
  memberId: string | null,
  entryIds: readonly string[],
  now: Date,
) {
  const room = await getRoom(actor, slug, memberId, now)
  if (!room?.speaks) return null
  const entries = room.entries.filter(({ id }) => isId(id) && entryIds.includes(id))
  if (entries.length === 0) return null
  const { paper, member } = room
  const together = wordingTogether(entries.map(({ wording: tree }) => ({ text: { tree } })))
  const wording = typeof together === 'string' ? null : together
  // Where suggestions are closed and comments are not, wording is said in a comment.
  const kind = wording && inputTime(paper, 'suggestion', now).ok ? 'suggestion' : 'comment'
  const start = {
    paragraph: commonOf(entries, 'paragraph') ?? null,
    type: commonOf(entries, 'type') ?? 'substantive',
  }
  const gone = entries.every(({ label }) => label === 'gone')
  const proposal = { ...start, gone, blocking: false, wording: kind === 'suggestion' ? wording : null }
  return {
    room,
    entries,
    kind: kind as 'suggestion' | 'comment',
    changes: kind === 'suggestion' ? (wording?.changes ?? []) : [],
    start: { ...start, text: textOf(entries, kind === 'comment') },
    contrary: await against(
      db,
      paper,
      member,
      proposal,
      entries.map(({ id }) => id),
    ),
    time: inputTime(paper, kind, now),
    gone: entries.filter(({ may }) => !may.send),
  }
}

export type Sending = NonNullable<Awaited<ReturnType<typeof getSending>>>

/** What all of them have in common; undefined where they differ. */
function commonOf<Key extends 'paragraph' | 'type'>(
  entries: readonly EntrySeen[],
  key: Key,
): EntrySeen[Key] | undefined {
  const [first] = entries
  return first && entries.every((entry) => entry[key] === first[key]) ? first[key] : undefined
}

/** The words of all, one after the other; where their wording can only be said in words, with it. */
function textOf(entries: readonly EntrySeen[], inWords: boolean): string {
  return entries
    .flatMap(({ text, wording }) => [
      !inWords && wording && saysWordingOnly(text ?? '') ? '' : (text ?? ''),
      inWords && wording && !saysWordingOnly(text ?? '') ? wordingInWords(wording.changes) : '',
    ])
    .filter((words) => words !== '')
    .join('\n\n')
}
