import { canSeeSilence } from '@/lib/endorsements/rules'
import { type Actor, hasRight } from '@/lib/platform/actor'
import type { CallLists, InCall } from './lists'

/** A list as a reader gets it: how many, the reader's own members among them, and the names where they are this reader's. */
export type ShownList = { count: number; own: string[]; names: string[] | null }
export type ShownLists = Record<keyof CallLists, ShownList>

const named = (list: readonly InCall[]) => list.map(({ memberName }) => memberName)

/**
 * Who said what in a final call is for people of members to know; who is silent, or was not told, is the Taskforce's and
 * the admins' by name, and everyone else's as a number, with their own members.
 */
export function shownLists(actor: Actor, lists: CallLists): ShownLists {
  const show = (list: readonly InCall[], open: boolean): ShownList => ({
    count: list.length,
    own: named(list.filter(({ memberId }) => hasRight(actor, memberId, 'contributor'))),
    names: open ? named(list) : null,
  })
  const silence = canSeeSilence(actor)
  return {
    assent: show(lists.assent, true),
    objecting: show(lists.objecting, true),
    otherwise: show(lists.otherwise, true),
    silentTold: show(lists.silentTold, silence),
    silentUntold: show(lists.silentUntold, silence),
  }
}
