'use server'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/lib/platform/form-state'
import { submitWithPicture } from '@/lib/platform/picture-form'
import { submit } from '@/lib/platform/submit'
import { removeBoardDate, saveBoardDate } from './board-dates'
import { saveMember, setRelease } from './commands'
import { setDecides } from './decides'
import { leaveCoalition } from './leaving'
import { mergeMembers } from './merge'
import { rejoinCoalition } from './rejoining'
import {
  BoardDateGone,
  BoardDateInput,
  DecidesInput,
  LeaveInput,
  MemberInput,
  MergeInput,
  RejoinInput,
  ReleaseInput,
} from './schema'

/** A new member leads to its own page; a changed one stays on it. */
export async function saveMemberAction(_: FormState, form: FormData): Promise<FormState> {
  const isNew = !form.get('memberId')
  const state = await submitWithPicture(form, 'logo', MemberInput, saveMember)
  if (state.status !== 'done') return state
  revalidatePath('/members', 'layout')
  revalidatePath('/admin/members', 'layout')
  if (isNew) redirect(`/admin/members/${state.answer?.slug}` as Route)
  return state
}

export async function leaveCoalitionAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, LeaveInput, leaveCoalition)
  if (state.status === 'done') revalidatePath('/', 'layout')
  return state
}

export async function rejoinCoalitionAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, RejoinInput, rejoinCoalition)
  if (state.status === 'done') revalidatePath('/', 'layout')
  return state
}

/** Two that were one lead to the page of the one that is kept. */
export async function mergeMembersAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, MergeInput, mergeMembers)
  if (state.status !== 'done') return state
  revalidatePath('/', 'layout')
  redirect(`/members/${state.answer?.slug}` as Route)
}

export async function setReleaseAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, ReleaseInput, setRelease)
  if (state.status === 'done') revalidatePath('/me')
  return state
}

/** Who may sign what stands on every page of a paper. */
export async function setDecidesAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, DecidesInput, setDecides)
  if (state.status === 'done') revalidatePath('/', 'layout')
  return state
}

export async function saveBoardDateAction(_: FormState, form: FormData): Promise<FormState> {
  return shownOnPage(await submit(form, BoardDateInput, saveBoardDate))
}

export async function removeBoardDateAction(_: FormState, form: FormData): Promise<FormState> {
  return shownOnPage(await submit(form, BoardDateGone, removeBoardDate))
}

function shownOnPage(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/members/[slug]', 'page')
  return state
}
