import type { Stance } from '@/prisma/generated/enums'

/**
 * What is known of the notice of a final call to one member: `told`, a mail server took it for at least one of its people
 * and it did not come back, or an admin heard that it arrived; `bounced`, all came back; `failed`, no server took it so far; `waiting`, it has not left;
 * `nobody`, the member has no person to write to; `none`, nothing was written.
 */
export type NoticeState = 'told' | 'bounced' | 'failed' | 'waiting' | 'nobody' | 'none'

/** What one member did in a final call so far, and what is known of its notice. */
export type InCall = {
  memberId: string
  memberName: string
  /** Its live stance; null: none. */
  stance: Stance | null
  /** Whether that stance is on the frozen words, or on others. */
  onFrozen: boolean
  /** The last objection of this call, or of those that it amends; null: none. */
  objection: 'open' | 'lifted' | 'closed' | null
  /** In the coalition when the call opened, and since. */
  onRoster: boolean
  notice: NoticeState
}

export type CallLists = {
  assent: InCall[]
  objecting: InCall[]
  /** Abstains, cannot support it, or stands under other words: it has spoken, and neither assents nor objects. */
  otherwise: InCall[]
  silentTold: InCall[]
  silentUntold: InCall[]
}

const assents: readonly Stance[] = ['endorse', 'endorseWithReservation', 'noObjection']
const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/**
 * Each member of a final call in exactly one list: who objects and has not ended it; who assents to the frozen words in a
 * stance; who said something else, also in an objection that has ended; whose silence counts, because it was told; and whose
 * does not. Who joined after the call opened, and says nothing, is in none.
 */
export function listsOf(members: readonly InCall[]): CallLists {
  const lists: CallLists = { assent: [], objecting: [], otherwise: [], silentTold: [], silentUntold: [] }
  for (const member of [...members].sort((a, b) => byName.compare(a.memberName, b.memberName))) {
    const list = listFor(member)
    if (list) lists[list].push(member)
  }
  return lists
}

function listFor({ stance, onFrozen, objection, onRoster, notice }: InCall): keyof CallLists | null {
  if (objection === 'open') return 'objecting'
  if (stance && onFrozen && assents.includes(stance)) return 'assent'
  if (objection === 'closed') return 'objecting'
  if (stance || objection === 'lifted') return 'otherwise'
  if (!onRoster) return null
  return notice === 'told' ? 'silentTold' : 'silentUntold'
}
