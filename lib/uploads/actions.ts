'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { chooseItems, dropUpload, matchUpload } from './commands'
import { disownInputs } from './disown'
import { enterUpload } from './enter'
import { putInRoom } from './into-room'
import { ChooseInput, DisownInput, DropInput, EnterInput, MatchInput } from './schema'

export async function matchUploadAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, MatchInput, matchUpload))
}

/** What becomes of what is ticked, as the pressed button says: kept for later, put into the member's room, or entered. */
export async function chooseOrEnterAction(_: FormState, form: FormData): Promise<FormState> {
  const pressed = form.get('do')
  if (pressed === 'keep') return shown(await submit(form, ChooseInput, chooseItems))
  if (pressed === 'room') return shown(await submit(form, ChooseInput, putInRoom))
  if (pressed === 'forMember') form.set('capacity', pressed)
  return shown(await submit(form, EnterInput, enterUpload))
}

export async function dropUploadAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, DropInput, dropUpload))
}

export async function disownInputsAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, DisownInput, disownInputs))
}

function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}
