'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { restNoLonger, restOn } from './commands'
import { FoundationInput } from './schema'

function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}

export async function restOnAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, FoundationInput, restOn))
}

export async function restNoLongerAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, FoundationInput, restNoLonger))
}
