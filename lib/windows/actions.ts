'use server'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { changeWindow, setWindows } from './commands'
import { addToRound, changeRound, setRound } from './rounds'
import {
  AddToRoundInput,
  ChangeRoundInput,
  ChangeWindowInput,
  SetRoundInput,
  SetWindowsInput,
  TakeBackWindowsInput,
} from './schema'
import { takeBackWindows } from './take-back'

export async function setWindowsAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, SetWindowsInput, setWindows))
}

export async function setRoundAction(_: FormState, form: FormData): Promise<FormState> {
  const state = shown(await submit(form, SetRoundInput, setRound))
  if (state.status === 'done') redirect(`/rounds/${state.answer?.roundId}` as Route)
  return state
}

export async function addToRoundAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, AddToRoundInput, addToRound))
}

export async function changeRoundAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, ChangeRoundInput, changeRound))
}

export async function changeWindowAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, ChangeWindowInput, changeWindow))
}

export async function takeBackWindowsAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, TakeBackWindowsInput, takeBackWindows))
}

/** A window moves the stage of its paper, which every page of the paper shows. */
function shown(state: FormState): FormState {
  if (state.status === 'done') {
    revalidatePath('/papers/[slug]', 'layout')
    revalidatePath('/rounds/[id]', 'page')
  }
  return state
}
