import 'server-only'
import type { Route } from 'next'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { openIdCookies, openIdFinish } from '@/lib/platform/auth'
import { appUrl } from '@/lib/platform/env'
import { openIdIssuer } from '@/lib/platform/openid'
import { seen, setCookie, takeSession } from './browser'

/** Lets in whom the issuer names, where its verified address is in the roster; else back to the door. */
export async function finishAtIssuer(query: URLSearchParams): Promise<never> {
  if (!openIdIssuer()) notFound()
  const sent = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]))
  const { session, next } = await openIdFinish(Object.fromEntries(query), sent, await seen())
  for (const name of openIdCookies()) await setCookie({ name, value: '', maxAge: 0 })
  if (session) return takeSession(session, next.startsWith(appUrl()) ? next.slice(appUrl().length) : '/')
  redirect(`/sign-in?error=${next.includes('AccessDenied') ? 'denied' : 'issuer'}` as Route)
}
