'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/submit'
import { changePerson, invitePerson, leaveRoster, renamePerson } from './commands'
import { endDeputy, endMembership, giveRight, nameDeputy } from './rights'
import {
  DeputyInput,
  InviteInput,
  MembershipInput,
  PersonGone,
  PersonInput,
  RenameInput,
  RightInput,
} from './schema'

/** Rights and names stand on every page. */
const shown = (state: FormState) => {
  if (state.status === 'done') revalidatePath('/', 'layout')
  return state
}

export async function invitePersonAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, InviteInput, invitePerson))
}

export async function renamePersonAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, RenameInput, renamePerson))
}

export async function changePersonAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, PersonInput, changePerson))
}

export async function leaveRosterAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, PersonGone, leaveRoster))
}

export async function giveRightAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, RightInput, giveRight))
}

export async function endMembershipAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, MembershipInput, endMembership))
}

export async function nameDeputyAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, DeputyInput, nameDeputy))
}

export async function endDeputyAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await submit(form, MembershipInput, endDeputy))
}
