'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { closeBlock } from './blocks'
import { answerTogether, dropPrepared, publishAllPrepared, publishDispositions, undoAnswer } from './commands'
import {
  AnswerTogetherInput,
  CloseBlockInput,
  PreparedInput,
  PublishAllInput,
  UndoAnswerInput,
} from './schema'

export async function answerTogetherAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, AnswerTogetherInput, answerTogether)
  if (state.status === 'refused') revalidatePath('/desk/[slug]', 'page')
  return shown(state)
}

export async function publishDispositionsAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, PreparedInput, publishDispositions))
}

export async function publishAllPreparedAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, PublishAllInput, publishAllPrepared)
  if (state.status === 'refused') revalidatePath('/desk/[slug]', 'page')
  return shown(state)
}

export async function undoAnswerAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, UndoAnswerInput, undoAnswer))
}

export async function dropPreparedAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, PreparedInput, dropPrepared))
}

export async function closeBlockAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, CloseBlockInput, closeBlock))
}

function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/', 'layout')
  return state
}
