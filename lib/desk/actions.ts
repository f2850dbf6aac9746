'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { assignInput, retireSentence, saveSentence } from './commands'
import { AssignInput, RetireSentenceInput, SentenceInput } from './schema'

export async function assignInputAction(_: FormState, form: FormData): Promise<FormState> {
  return kept(await submit(form, AssignInput, assignInput))
}

export async function saveSentenceAction(_: FormState, form: FormData): Promise<FormState> {
  return kept(await submit(form, SentenceInput, saveSentence))
}

export async function retireSentenceAction(_: FormState, form: FormData): Promise<FormState> {
  return kept(await submit(form, RetireSentenceInput, retireSentence))
}

function kept(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/desk', 'layout')
  return state
}
