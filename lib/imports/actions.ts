'use server'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { letImportGo, settleNotes, takeImport } from './commands'
import { LetGoInput, SettleNotesInput, TakeImportInput } from './schema'

/** Takes the file over and goes to the draft. */
export async function takeImportAction(slug: string, _: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, TakeImportInput, takeImport)
  if (state.status !== 'done') return state
  revalidatePath('/papers/[slug]/draft', 'layout')
  redirect(`/papers/${slug}/draft` as Route)
}

/** Lets the file go and goes back to where another is chosen. */
export async function letImportGoAction(slug: string, _: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, LetGoInput, letImportGo)
  if (state.status !== 'done') return state
  redirect(`/papers/${slug}/draft/import` as Route)
}

export async function settleNotesAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, SettleNotesInput, settleNotes)
  if (state.status === 'done') revalidatePath('/papers/[slug]/draft', 'layout')
  return state
}
