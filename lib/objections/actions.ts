'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { closeObjection, object, withdrawObjection } from './commands'
import { replyInCall } from './replies'
import { CloseObjectionInput, EndObjectionInput, ObjectionInput, ReplyInCallInput } from './schema'

export async function objectAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, ObjectionInput, object))
}

export async function withdrawObjectionAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, EndObjectionInput, withdrawObjection))
}

export async function closeObjectionAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, CloseObjectionInput, closeObjection))
}

export async function replyInCallAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, ReplyInCallInput, replyInCall))
}

function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}
