'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { forgetPlan, planPlace, reviewPlace } from './commands'
import { ForgetPlanInput, PlanPlaceInput, ReviewPlaceInput } from './schema'

export async function reviewPlaceAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, ReviewPlaceInput, reviewPlace)
  if (state.status === 'done') revalidatePath('/desk/[slug]', 'layout')
  return state
}

/** What is decided on the draft is shown on the Taskforce's own pages alone. */
function planned(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/papers/[slug]/publish', 'layout')
  return state
}

export async function planPlaceAction(_: FormState, form: FormData): Promise<FormState> {
  return planned(await submit(form, PlanPlaceInput, planPlace))
}

export async function forgetPlanAction(_: FormState, form: FormData): Promise<FormState> {
  return planned(await submit(form, ForgetPlanInput, forgetPlan))
}
