'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { addComment, correctComment, liftBlock, withdrawInput } from './commands'
import { goOn } from './go-on'
import { decideLate } from './late'
import { correctReply, replyTo, withdrawReply } from './replies'
import {
  AddCommentInput,
  CorrectCommentInput,
  CorrectReplyInput,
  DecideLateInput,
  LiftBlockInput,
  ReplyInput,
  WithdrawInput,
  WithdrawReplyInput,
} from './schema'

/** A comment. The page that sent it shows what was acknowledged; without a script it goes to the thread. */
export async function addCommentAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, AddCommentInput, addComment)
  return form.has('inPlace')
    ? state
    : goOn(state, form, state.status === 'done' ? state.answer?.number : null)
}

export async function replyAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, ReplyInput, replyTo)
  return form.has('inPlace') ? state : goOn(state, form)
}

export async function correctCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return goOn(await submit(form, CorrectCommentInput, correctComment), form)
}

export async function withdrawInputAction(_: FormState, form: FormData): Promise<FormState> {
  return goOn(await submit(form, WithdrawInput, withdrawInput), form)
}

export async function liftBlockAction(_: FormState, form: FormData): Promise<FormState> {
  return goOn(await submit(form, LiftBlockInput, liftBlock), form)
}

export async function correctReplyAction(_: FormState, form: FormData): Promise<FormState> {
  return goOn(await submit(form, CorrectReplyInput, correctReply), form)
}

export async function withdrawReplyAction(_: FormState, form: FormData): Promise<FormState> {
  return goOn(await submit(form, WithdrawReplyInput, withdrawReply), form)
}

export async function decideLateAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, DecideLateInput, decideLate)
  if (state.status === 'done') revalidatePath('/papers/[slug]/late', 'page')
  return state
}
