'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { restoreCopy, savePlainDraft } from './commands'
import { PlainDraftInput, RestoreCopyInput } from './schema'

function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/papers/[slug]/draft', 'layout')
  return state
}

export async function savePlainDraftAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, PlainDraftInput, savePlainDraft))
}

export async function restoreCopyAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, RestoreCopyInput, restoreCopy))
}
