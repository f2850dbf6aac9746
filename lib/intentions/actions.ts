'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { endIntention, stateIntention } from './commands'
import { EndIntentionInput, StateIntentionInput } from './schema'

export async function stateIntentionAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, StateIntentionInput, stateIntention)
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}

export async function endIntentionAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, EndIntentionInput, endIntention)
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}
