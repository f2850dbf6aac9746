'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { challengeConsensus, proposeConsensus } from './commands'
import { ChallengeInput, ProposeInput } from './schema'

export async function proposeConsensusAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, ProposeInput, proposeConsensus))
}

export async function challengeConsensusAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, ChallengeInput, challengeConsensus))
}

function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/papers/[slug]', 'layout')
  return state
}
