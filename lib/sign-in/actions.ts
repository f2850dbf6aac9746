'use server'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { openIdStart } from '@/lib/platform/auth'
import { appUrl } from '@/lib/platform/env'
import type { FormState } from '@/lib/platform/form-state'
import { sendMail } from '@/lib/platform/mail'
import { visit } from '@/lib/platform/session'
import { submit } from '@/lib/platform/submit'
import { clientAddress, enter, leave, rememberAsked, seen, setCookie } from './browser'
import { askForLink, endEverySession, endSession, type Link, tokenForCode, tokenForRole } from './commands'
import { signInMail } from './mail'
import { getLink } from './queries'
import { returnPath } from './return-path'
import { CodeInput, LinkInput, RoleInput, SessionInput, TokenInput } from './schema'

const visitors = { visitors: true }
const spent = 'This link was used before, or is older than ten minutes. Ask for a new one.'

/** Mails a link where the address is in the roster; the page that follows is the same for every address. */
export async function askForLinkAction(_: FormState, form: FormData): Promise<FormState> {
  const client = await clientAddress()
  const asked = { email: '', next: '/', link: null as Link | null }
  const state = await submit(
    form,
    LinkInput,
    async (act, { email, next }) => {
      asked.email = email
      asked.next = returnPath(next)
      asked.link = await askForLink(act, email, client)
    },
    visitors,
  )
  if (state.status !== 'done') return state
  await rememberAsked({ email: asked.email, next: asked.next })
  const { coalition } = await visit()
  const { link } = asked
  // After the answer, so that its time does not tell who is in the roster.
  if (link?.personId)
    after(() => mailLink(link, asked.email, asked.next, coalition?.shortName ?? 'the coalition'))
  redirect('/sign-in/sent' as Route)
}

async function mailLink({ token, code, hash, personId }: Link, to: string, next: string, coalition: string) {
  const url = new URL('/sign-in/confirm', appUrl())
  url.search = String(new URLSearchParams({ token, ...(next !== '/' && { next }) }))
  const mail = signInMail({ to, coalition, url: url.href, code })
  await sendMail(mail, { kind: 'signIn', cause: hash, personId })
}

/** Spends a mailed link: only this post does, so that a scanner that opens the page spends nothing. */
export async function confirmLinkAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(
    form,
    TokenInput,
    async (_act, { token, next }) => {
      const link = await getLink(token)
      if (link?.live) await enter(token, link.email, next)
    },
    visitors,
  )
  return state.status === 'done' ? { status: 'refused', why: spent, values: {} } : state
}

export async function enterCodeAction(_: FormState, form: FormData): Promise<FormState> {
  const client = await clientAddress()
  const right = { token: '', email: '', next: '/' }
  const state = await submit(
    form,
    CodeInput,
    async (_act, { email, code, next }) => {
      Object.assign(right, { email, next, token: await tokenForCode(email, code, client) })
    },
    visitors,
  )
  if (state.status !== 'done') return state
  await enter(right.token, right.email, right.next)
  return { status: 'refused', why: spent, values: {} }
}

/** In a demo: comes in as one of its people. Anywhere else there is no such thing. */
export async function enterRoleAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    form,
    RoleInput,
    async (_act, { personId, next }) => {
      const { token, email } = await tokenForRole(personId)
      await enter(token, email, next)
    },
    visitors,
  )
}

export async function openIdAction(form: FormData): Promise<void> {
  const { redirect: to, cookies } = await openIdStart(returnPath(form.get('next')), await seen())
  for (const cookie of cookies) await setCookie(cookie)
  const isOurs = to === '' || to.startsWith(appUrl())
  redirect((isOurs ? '/sign-in?error=issuer' : to) as Route)
}

export async function signOutAction(): Promise<void> {
  await leave()
  redirect('/' as Route)
}

export async function endSessionAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, SessionInput, endSession)
  if (state.status === 'done') revalidatePath('/me')
  return state
}

export async function endEverySessionAction(): Promise<void> {
  const { actor } = await visit()
  if (actor.kind === 'person') await endEverySession({ actor, key: '' })
  await leave()
  redirect('/sign-in?ended=all' as Route)
}
