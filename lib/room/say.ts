'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { addCommentAction } from '@/lib/comments/actions'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { sayInRoom } from './commands'
import { SayInput } from './schema'

/**
 * What the composer of a text sends: a comment, in the name that the pressed button says, or something for the room of a
 * member. The page that sent it shows what was acknowledged; without a script it goes to where that is.
 */
export async function commentOrSayAction(before: FormState, form: FormData): Promise<FormState> {
  const memberId = /^room:([0-9a-f-]{36})$/.exec(String(form.get('speaker')))?.[1]
  if (memberId === undefined) return addCommentAction(before, form)
  form.set('memberId', memberId)
  const state = await submit(form, SayInput, sayInRoom)
  if (state.status !== 'done') return state
  const room = `/papers/${state.answer?.slug}/room?member=${memberId}#e-${state.answer?.entryId}`
  if (!form.has('inPlace')) redirect(room as Route)
  return { status: 'done', answer: { ...state.answer, room } }
}
