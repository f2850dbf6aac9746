'use server'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type FormState, readForm } from '@/lib/platform/form-state'
import { visit } from '@/lib/platform/session'
import { submit } from '@/lib/platform/submit'
import { returnPath } from '@/lib/sign-in/return-path'
import { agreeInRoom, askToSend, correctEntry, declineEntry, sayInRoom, withdrawEntry } from './commands'
import { contraryTo } from './contrary'
import { replyInRoom, withdrawRoomReply } from './replies'
import {
  AgreeInput,
  CorrectEntryInput,
  DeclineInput,
  EntryInput,
  RoomReplyInput,
  SayInput,
  SendOnInput,
  VisitInput,
  WithdrawRoomReplyInput,
} from './schema'
import { sendOn } from './send'
import { visitRoom } from './visit'

export async function sayInRoomAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, SayInput, sayInRoom))
}

export async function correctEntryAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, CorrectEntryInput, correctEntry))
}

export async function withdrawEntryAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, EntryInput, withdrawEntry))
}

export async function replyInRoomAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, RoomReplyInput, replyInRoom))
}

export async function withdrawRoomReplyAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, WithdrawRoomReplyInput, withdrawRoomReply))
}

export async function agreeInRoomAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, AgreeInput, agreeInRoom))
}

export async function askToSendAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, EntryInput, askToSend))
}

export async function declineEntryAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, DeclineInput, declineEntry))
}

export async function visitRoomAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, VisitInput, visitRoom))
}

/**
 * Sends on, and goes back to the room, where the entries say what they became. Where it was refused, the form is told what
 * stands against it as it was sent: another kind of comment, or another place, contradicts other things.
 */
export async function sendOnAction(_: FormState, form: FormData): Promise<FormState> {
  const state = shown(await submit(form, SendOnInput, sendOn))
  if (state.status === 'refused')
    return { ...state, values: { ...state.values, ...(await contraryIn(form)) } }
  if (state.status !== 'done') return state
  redirect(`${returnPath(form.get('back'))}&sent=${state.answer?.number}` as Route)
}

async function contraryIn(form: FormData): Promise<{ contrary: string }> {
  const [{ actor }, input] = [await visit(), SendOnInput.safeParse(readForm(form))]
  const found = input.success ? await contraryTo(actor, input.data).catch(() => []) : []
  return { contrary: JSON.stringify(found.map(({ key, words }) => ({ key, words }))) }
}

function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}
