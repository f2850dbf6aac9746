'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { fixNumbers, releaseNumbers } from './commands'
import { DecideNumbersInput } from './schema'

/** Numbers stand on every page of a paper. */
function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}

export async function fixNumbersAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, DecideNumbersInput, fixNumbers))
}

export async function releaseNumbersAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, DecideNumbersInput, releaseNumbers))
}
