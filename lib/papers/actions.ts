'use server'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { createPaper, describePaper } from './commands'
import { CreatePaperInput, DescribePaperInput } from './schema'

/** Begins a paper and goes to its draft, or to where a file is chosen for it. */
export async function createPaperAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, CreatePaperInput, createPaper)
  const next = form.get('then') === 'import' ? 'draft/import' : 'draft'
  if (state.status === 'done') redirect(`/papers/${state.answer?.slug}/${next}` as Route)
  return state
}

export async function describePaperAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, DescribePaperInput, describePaper)
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}
