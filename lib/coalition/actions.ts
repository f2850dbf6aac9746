'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submitWithPicture } from '@/lib/platform/picture-form'
import { submit } from '@/lib/platform/submit'
import { enter } from '@/lib/sign-in/browser'
import { tokenForFounder } from '@/lib/sign-in/commands'
import { changeSettings, foundCoalition, moveClock } from './commands'
import { ClockInput, FoundInput, SettingsInput } from './schema'

/** Founds the coalition; whoever held the one-time link is signed in as its first admin, also where mail is not set up. */
export async function foundCoalitionAction(_: FormState, form: FormData): Promise<FormState> {
  let email = ''
  const state = await submitWithPicture(
    form,
    'logo',
    FoundInput,
    async (act, input) => {
      await foundCoalition(act, input)
      email = input.adminEmail
    },
    { visitors: true },
  )
  if (state.status === 'done') await enter(await tokenForFounder(email), email, '/admin')
  return state
}

export async function changeSettingsAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submitWithPicture(form, 'logo', SettingsInput, changeSettings)
  if (state.status === 'done') revalidatePath('/', 'layout')
  return state
}

export async function moveClockAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, ClockInput, moveClock)
  if (state.status === 'done') revalidatePath('/', 'layout')
  return state
}
