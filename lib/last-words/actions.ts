'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { sayLastWord } from './commands'
import { LastWordInput } from './schema'

export async function sayLastWordAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, LastWordInput, sayLastWord)
  if (state.status === 'done') revalidatePath('/', 'layout')
  return state
}
