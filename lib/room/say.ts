'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { addCommentAction } from '@/lib/comments/actions'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { suggestAction } from '@/lib/suggestions/actions'
import { sayInRoom } from './commands'
import { SayInput, SuggestInRoomForm } from './schema'

/**
 * What the composer of a text sends: a comment, in the name that the pressed button says, or something for the room of a
 * member. The page that sent it shows what was acknowledged; without a script it goes to where that is.
 */
export async function commentOrSayAction(before: FormState, form: FormData): Promise<FormState> {
  const memberId = roomIn(form)
  if (memberId === null) return addCommentAction(before, form)
  return acknowledged(await submit(form, SayInput, sayInRoom), form, memberId)
}

/** The same for other words: a suggestion, or one that is talked about in the room first. */
export async function suggestOrSayAction(before: FormState, form: FormData): Promise<FormState> {
  const memberId = form.has('more') ? null : roomIn(form)
  if (memberId === null) return suggestAction(before, form)
  const state = await submit(form, SuggestInRoomForm, (act, { reason: text, ...input }) =>
    sayInRoom(act, { ...input, text }),
  )
  return acknowledged(state, form, memberId)
}

/** The member in whose room it is said, as the pressed button says; the form then names it. Null where it is said openly. */
function roomIn(form: FormData): string | null {
  const memberId = /^room:([0-9a-f-]{36})$/.exec(String(form.get('speaker')))?.[1] ?? null
  if (memberId !== null) form.set('memberId', memberId)
  return memberId
}

function acknowledged(state: FormState, form: FormData, memberId: string): FormState {
  if (state.status !== 'done') return state
  const room = `/papers/${state.answer?.slug}/room?member=${memberId}#e-${state.answer?.entryId}`
  if (!form.has('inPlace')) redirect(room as Route)
  return { status: 'done', answer: { ...state.answer, room } }
}
