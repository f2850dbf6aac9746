'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { changeWindow, setRound, setWindows, takeBackWindows } from './commands'
import { ChangeWindowInput, SetRoundInput, SetWindowsInput, TakeBackWindowsInput } from './schema'

export async function setWindowsAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, SetWindowsInput, setWindows))
}

export async function setRoundAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, SetRoundInput, setRound))
}

export async function changeWindowAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, ChangeWindowInput, changeWindow))
}

export async function takeBackWindowsAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, TakeBackWindowsInput, takeBackWindows))
}

/** A window moves the stage of its paper, which every page of the paper shows. */
function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}
