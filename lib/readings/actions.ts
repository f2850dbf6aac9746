'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { markRead } from './commands'
import { MarkReadInput } from './schema'

export async function markReadAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, MarkReadInput, markRead)
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}
