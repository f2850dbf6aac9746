'use server'
import { revalidatePath } from 'next/cache'
import { submitSigning } from '@/lib/passes/submit'
import { submitWithFile } from '@/lib/platform/file-form'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import {
  declineCarryOver,
  liftReservation,
  reconfirm,
  signOn,
  signOnBehalf,
  signSecond,
  voidEndorsement,
  withdrawEndorsement,
} from './commands'
import { mostEvidenceBytes } from './evidence-kind'
import { takeBackFirst } from './first-signature'
import { prepareEndorsement } from './prepare'
import {
  DeclineInput,
  PrepareInput,
  ReconfirmInput,
  SignOnBehalfInput,
  SignOnInput,
  SignSecondInput,
  TakeBackFirstInput,
  VoidInput,
  WithdrawInput,
  WithdrawOnBehalfInput,
} from './schema'

export async function signOnAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submitSigning(form, SignOnInput, signOn))
}

export async function signOnBehalfAction(_: FormState, form: FormData): Promise<FormState> {
  const file = { field: 'evidenceFile', most: mostEvidenceBytes }
  return shown(await submitWithFile(form, file, SignOnBehalfInput, signOnBehalf))
}

export async function reconfirmAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submitSigning(form, ReconfirmInput, reconfirm))
}

export async function liftReservationAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, ReconfirmInput, liftReservation))
}

export async function withdrawAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, WithdrawInput, withdrawEndorsement))
}

export async function withdrawOnBehalfAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, WithdrawOnBehalfInput, withdrawEndorsement))
}

export async function declineAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, DeclineInput, declineCarryOver))
}

export async function voidAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, VoidInput, voidEndorsement))
}

export async function prepareAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, PrepareInput, prepareEndorsement))
}

export async function signSecondAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submitSigning(form, SignSecondInput, signSecond))
}

export async function takeBackFirstAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, TakeBackFirstInput, takeBackFirst))
}

/** Who stands under a text is shown on every page of its paper. */
function shown(state: FormState): FormState {
  if (state.status === 'done') {
    revalidatePath('/papers/[slug]', 'layout')
    revalidatePath('/sign')
  }
  return state
}
