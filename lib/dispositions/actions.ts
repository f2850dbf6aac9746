'use server'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { deskReturn } from '@/lib/desk/return'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { closeBlock } from './blocks'
import {
  answerTogether,
  dropPrepared,
  publishAllPrepared,
  publishDispositions,
  recordDisposition,
  undoAnswer,
} from './commands'
import {
  AnswerInput,
  AnswerTogetherInput,
  CloseBlockInput,
  PreparedInput,
  PublishAllInput,
  UndoAnswerInput,
} from './schema'

/**
 * Answers. The page that sent it goes on by itself; without a script it goes on to the next input. Where another answer
 * came first, the page shows it beside what was typed.
 */
export async function recordDispositionAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, AnswerInput, recordDisposition)
  const next = deskReturn(form.get('next'))
  if (state.status === 'done' && next && !form.has('inPlace')) redirect(next as Route)
  if (state.status === 'refused') revalidatePath('/desk/[slug]', 'page')
  return state
}

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
