'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { dropCall, noteCall } from './commands'
import { DropCallInput, NoteCallInput } from './schema'

export async function noteCallAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, NoteCallInput, noteCall)
  if (state.status === 'done') revalidatePath('/participation')
  return state
}

export async function dropCallAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, DropCallInput, dropCall)
  if (state.status === 'done') revalidatePath('/participation')
  return state
}
