import 'server-only'
import type { Route } from 'next'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type AuthCookie, consumeLink, cookieOptions } from '@/lib/platform/auth'
import { sessionCookieName } from '@/lib/platform/cookie'
import { networkOf } from '@/lib/platform/incoming'
import { linkMinutes } from '@/lib/platform/sign-in-link'
import { signOut } from './commands'
import { deviceName } from './device'
import { returnPath } from './return-path'

/** What the browser that asked for a link remembers until it has signed in: for which address, and where to go then. */
export type Asked = { email: string; next: string }

const askedCookie = () => (cookieOptions().secure ? '__Host-asked' : 'asked')

export async function rememberAsked(asked: Asked): Promise<void> {
  const jar = await cookies()
  jar.set(askedCookie(), JSON.stringify(asked), { ...cookieOptions(), maxAge: linkMinutes * 60 })
}

export async function readAsked(): Promise<Asked | null> {
  const kept = (await cookies()).get(askedCookie())?.value
  try {
    const { email, next } = JSON.parse(kept ?? '') as Record<string, unknown>
    return typeof email === 'string' ? { email, next: returnPath(next) } : null
  } catch {
    return null
  }
}

/** The network of whom the server saw, for throttling. */
export async function clientAddress(): Promise<string> {
  return networkOf((await headers()).get('x-client-address') ?? 'unknown')
}

export async function seen() {
  return { device: deviceName((await headers()).get('user-agent')) }
}

export async function setCookie({ name, value, expires, maxAge }: AuthCookie): Promise<void> {
  const age = { ...(expires && { expires }), ...(maxAge !== undefined && { maxAge }) }
  ;(await cookies()).set(name, value, { ...cookieOptions(), ...age })
}

/** Puts a session in this browser in place of the one it had, and goes where it was asked to. */
export async function takeSession(session: AuthCookie, next: unknown): Promise<never> {
  const before = (await cookies()).get(sessionCookieName())?.value
  if (before) await signOut(before)
  await setCookie(session)
  await setCookie({ name: askedCookie(), value: '', maxAge: 0 })
  redirect(returnPath(next) as Route)
}

/** Spends a link and signs this browser in; answers false where the link was spent before, or is too old. */
export async function enter(token: string, email: string, next: unknown): Promise<false> {
  const session = await consumeLink(token, email, await seen())
  return session ? takeSession(session, next) : false
}

/** Takes the session from this browser and ends it. */
export async function leave(): Promise<void> {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (token) await signOut(token)
  await setCookie({ name: sessionCookieName(), value: '', maxAge: 0 })
}
