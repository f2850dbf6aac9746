'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { closeBlock } from './blocks'
import { dropPrepared, publishDispositions, recordDisposition } from './commands'
import { AnswerInput, CloseBlockInput, PreparedInput } from './schema'

export async function recordDispositionAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, AnswerInput, recordDisposition))
}

export async function publishDispositionsAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, PreparedInput, publishDispositions))
}

export async function dropPreparedAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, PreparedInput, dropPrepared))
}

export async function closeBlockAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, CloseBlockInput, closeBlock))
}

function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/', 'layout')
  return state
}
