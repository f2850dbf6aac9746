'use server'
import { goOn } from '@/lib/comments/go-on'
import { type FormState, readForm } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { addSuggestion, correctSuggestion, counterSuggestion } from './commands'
import { CorrectSuggestionForm, CounterForm, SuggestForm, SupportInput } from './schema'
import { supportSuggestion, withdrawSupport } from './support'

/**
 * A suggestion. The page that sent it shows what was acknowledged; without a script it goes to the thread. With `more`
 * nothing is sent: the form comes back with what was typed, and one paragraph more.
 */
export async function suggestAction(_: FormState, form: FormData): Promise<FormState> {
  if (form.has('more')) return oneMore(form)
  const state = await submit(form, SuggestForm, addSuggestion)
  return form.has('inPlace')
    ? state
    : goOn(state, form, state.status === 'done' ? state.answer?.number : null)
}

export async function correctSuggestionAction(_: FormState, form: FormData): Promise<FormState> {
  return form.has('more')
    ? oneMore(form)
    : goOn(await submit(form, CorrectSuggestionForm, correctSuggestion), form)
}

/** A reply with other words. */
export async function counterAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, CounterForm, counterSuggestion)
  return form.has('inPlace') ? state : goOn(state, form)
}

export async function supportAction(_: FormState, form: FormData): Promise<FormState> {
  return goOn(await submit(form, SupportInput, supportSuggestion), form)
}

export async function withdrawSupportAction(_: FormState, form: FormData): Promise<FormState> {
  return goOn(await submit(form, SupportInput, withdrawSupport), form)
}

function oneMore(form: FormData): FormState {
  return {
    status: 'refused',
    why: 'Nothing is sent yet: the paragraph was added to the form below.',
    values: readForm(form),
  }
}
