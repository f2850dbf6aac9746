'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { askToFreeze, freezeWithoutCall } from './ask'
import { freeze, sendBack, supersedePaper, takeBackAct, withdrawPaper } from './commands'
import { noteDelivery } from './delivery'
import { finalise } from './finalise'
import { askToReopen, reopen } from './reopen'
import {
  AskToFreezeInput,
  AskToReopenInput,
  FinaliseInput,
  FreezeInput,
  FreezeWithoutCallInput,
  NoteDeliveryInput,
  ReasonInput,
  ReopenInput,
  SupersedeInput,
  TakeBackActInput,
} from './schema'

export async function freezeAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, FreezeInput, freeze))
}

export async function freezeWithoutCallAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, FreezeWithoutCallInput, freezeWithoutCall))
}

export async function askToFreezeAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, AskToFreezeInput, askToFreeze))
}

export async function finaliseAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, FinaliseInput, finalise))
}

export async function askToReopenAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, AskToReopenInput, askToReopen))
}

export async function reopenAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, ReopenInput, reopen))
}

export async function noteDeliveryAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, NoteDeliveryInput, noteDelivery))
}

export async function sendBackAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, ReasonInput, sendBack))
}

export async function withdrawPaperAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, ReasonInput, withdrawPaper))
}

export async function supersedePaperAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, SupersedeInput, supersedePaper))
}

export async function takeBackActAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, TakeBackActInput, takeBackAct))
}

function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}
