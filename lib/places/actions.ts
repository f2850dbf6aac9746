'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { reviewPlace } from './commands'
import { ReviewPlaceInput } from './schema'

export async function reviewPlaceAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, ReviewPlaceInput, reviewPlace)
  if (state.status === 'done') revalidatePath('/desk/[slug]', 'layout')
  return state
}
