'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { addComment, correctComment, liftBlock, withdrawComment } from './commands'
import { decideLate } from './late'
import { correctReply, replyTo, withdrawReply } from './replies'
import {
  AddCommentInput,
  CorrectCommentInput,
  CorrectReplyInput,
  DecideLateInput,
  LiftBlockInput,
  ReplyInput,
  WithdrawCommentInput,
  WithdrawReplyInput,
} from './schema'

// Nothing of the reading page is rendered again for these: the thread shows what was acknowledged.

export async function addCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, AddCommentInput, addComment)
}

export async function correctCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, CorrectCommentInput, correctComment)
}

export async function withdrawCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, WithdrawCommentInput, withdrawComment)
}

export async function liftBlockAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, LiftBlockInput, liftBlock)
}

export async function replyAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, ReplyInput, replyTo)
}

export async function correctReplyAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, CorrectReplyInput, correctReply)
}

export async function withdrawReplyAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, WithdrawReplyInput, withdrawReply)
}

export async function decideLateAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, DecideLateInput, decideLate)
  if (state.status === 'done') revalidatePath('/papers/[slug]/late', 'page')
  return state
}
