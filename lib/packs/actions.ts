'use server'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { changePack, makePack, removePack } from './commands'
import { ChangePackInput, MakePackInput, RemovePackInput } from './schema'

/** Makes a pack, and goes to it. */
export async function makePackAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, MakePackInput, makePack)
  if (state.status !== 'done') return state
  revalidatePath('/papers/[slug]', 'layout')
  redirect(`/papers/${state.answer?.slug}/board/${state.answer?.packId}` as Route)
}

export async function changePackAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, ChangePackInput, changePack)
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}

/** Removes a pack, and goes back to the others. */
export async function removePackAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, RemovePackInput, removePack)
  if (state.status !== 'done') return state
  revalidatePath('/papers/[slug]', 'layout')
  redirect(`/papers/${state.answer?.slug}/board` as Route)
}
