'use server'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { recordDisposition } from '@/lib/dispositions/commands'
import { AnswerInput } from '@/lib/dispositions/schema'
import { acceptAllWording, acceptWording, undoMerge } from '@/lib/merging/commands'
import { AcceptAllInput, AcceptInput, UndoInput } from '@/lib/merging/schema'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { assignInput, retireSentence, saveSentence } from './commands'
import { deskReturn } from './return'
import { AssignInput, RetireSentenceInput, SentenceInput } from './schema'

/**
 * Answers the input in focus; wording that is accepted is put into the draft. The page that sent it goes on by itself;
 * without a script it goes on to the next input. Where another answer came first, the page shows it beside what was typed.
 */
export async function answerOnDeskAction(_: FormState, form: FormData): Promise<FormState> {
  const state = isMerge(form)
    ? await submit(withStanding(form), AcceptInput, acceptWording)
    : await submit(form, AnswerInput, recordDisposition)
  const next = deskReturn(form.get('next'))
  if (state.status === 'done' && next && !form.has('inPlace')) redirect(next as Route)
  if (state.status === 'refused') revalidatePath('/desk/[slug]', 'page')
  return state
}

/** The input proposes wording, and it is to be accepted into the draft. */
function isMerge(form: FormData): boolean {
  const kind = form.get('kind')
  return form.has('standing') && !form.has('byHand') && (kind === 'accepted' || kind === 'acceptedInPart')
}

/** Of what was seen, accepting wording is asked how that stood to the draft. */
function withStanding(form: FormData): FormData {
  const sent = new FormData()
  for (const [name, value] of form) if (name !== 'seen' && name !== 'standing') sent.append(name, value)
  sent.set('inputId', form.get('inputIds') ?? '')
  sent.set('answersSeen', form.get('seen') ?? '')
  sent.set('seen', form.get('standing') ?? '')
  return sent
}

/** Puts the wording of all that is selected into the draft, as it was proposed. */
export async function acceptSelectedAction(_: FormState, form: FormData): Promise<FormState> {
  return merged(await submit(form, AcceptAllInput, acceptAllWording))
}

export async function takeOutAction(_: FormState, form: FormData): Promise<FormState> {
  return merged(await submit(form, UndoInput, undoMerge))
}

/** Also what is refused is seen with the draft as it is now. */
function merged(state: FormState): FormState {
  if (state.status === 'done' || state.status === 'refused') revalidatePath('/desk/[slug]', 'page')
  return state
}

export async function assignInputAction(_: FormState, form: FormData): Promise<FormState> {
  return kept(await submit(form, AssignInput, assignInput))
}

export async function saveSentenceAction(_: FormState, form: FormData): Promise<FormState> {
  return kept(await submit(form, SentenceInput, saveSentence))
}

export async function retireSentenceAction(_: FormState, form: FormData): Promise<FormState> {
  return kept(await submit(form, RetireSentenceInput, retireSentence))
}

function kept(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/desk', 'layout')
  return state
}
