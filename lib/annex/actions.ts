'use server'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { PlainDraftInput, RestoreCopyInput } from '@/lib/drafts/schema'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { publishAnnex, suppressAnnex, takeBackAnnex } from './commands'
import { restoreAnnexCopy, savePlainAnnexDraft } from './draft'
import { EndAnnexInput, PublishAnnexInput } from './schema'

/** Publishes, and goes to the annex as members now see it. */
export async function publishAnnexAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, PublishAnnexInput, publishAnnex)
  if (state.status !== 'done') return state
  revalidatePath('/papers/[slug]', 'layout')
  redirect(`/papers/${state.answer?.slug}/annex` as Route)
}

function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}

export async function takeBackAnnexAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, EndAnnexInput, takeBackAnnex))
}

export async function suppressAnnexAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, EndAnnexInput, suppressAnnex))
}

export async function savePlainAnnexDraftAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, PlainDraftInput, savePlainAnnexDraft))
}

export async function restoreAnnexCopyAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, RestoreCopyInput, restoreAnnexCopy))
}
