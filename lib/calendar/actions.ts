'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { removeMilestone, saveMilestone, saveNonWorkingDay } from './commands'
import { MilestoneGone, MilestoneInput, NonWorkingDayInput } from './schema'

const shown = (state: FormState) => {
  if (state.status === 'done') revalidatePath('/admin/calendar')
  return state
}

export async function saveMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, MilestoneInput, saveMilestone))
}

export async function removeMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, MilestoneGone, removeMilestone))
}

export async function saveNonWorkingDayAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, NonWorkingDayInput, saveNonWorkingDay))
}
