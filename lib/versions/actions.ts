'use server'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { challengeClass, confirmClass, correctClass } from './classes'
import { publishVersion } from './commands'
import {
  ChallengeClassInput,
  ConfirmClassInput,
  CorrectClassInput,
  EndVersionInput,
  PublishInput,
} from './schema'
import { suppressVersion, takeBackVersion } from './take-back'

/** Publishes, and goes to the version that came of it. */
export async function publishVersionAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, PublishInput, publishVersion)
  if (state.status !== 'done') return state
  revalidatePath('/papers/[slug]', 'layout')
  const { slug, number } = state.answer ?? {}
  redirect(`/papers/${slug}/versions/${number}` as Route)
}

/** The forms about a version are on its page and on the paper's, and change both. */
function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}

export async function takeBackVersionAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, EndVersionInput, takeBackVersion))
}

export async function suppressVersionAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, EndVersionInput, suppressVersion))
}

export async function confirmClassAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, ConfirmClassInput, confirmClass))
}

export async function challengeClassAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, ChallengeClassInput, challengeClass))
}

export async function correctClassAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, CorrectClassInput, correctClass))
}
