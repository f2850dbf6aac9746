import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import EmailProvider from 'next-auth/providers/email'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { type Seen, sessionAdapter } from './auth-adapter'
import { sessionCookieName } from './cookie'
import { normaliseEmail } from './email'
import { appUrl } from './env'
import { log } from './log'
import { openIdIssuer } from './openid'
import { authSecret, linkMinutes } from './sign-in-link'

const sessionDays = 30

type Profile = { sub: string; iss?: string; email?: string; email_verified?: boolean; name?: string }

function openIdProvider(): OAuthConfig<Profile>[] {
  const oidc = openIdIssuer()
  if (!oidc) return []
  return [
    {
      id: 'oidc',
      name: oidc.name,
      type: 'oauth',
      wellKnown: `${withoutSlash(oidc.issuer)}/.well-known/openid-configuration`,
      authorization: { params: { scope: 'openid email profile' } },
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      // Only an address that the issuer has verified reaches this point (`signIn` below), and only people of the roster.
      allowDangerousEmailAccountLinking: true,
      profile: ({ sub, email, name }) => ({
        id: sub,
        email: normaliseEmail(email ?? ''),
        name: name ?? null,
      }),
    },
  ]
}

const isSecure = () => appUrl().startsWith('https:')

function cookie(name: string, maxAge?: number) {
  const secure = isSecure()
  const options = { httpOnly: true, sameSite: 'lax' as const, path: '/', secure, ...(maxAge && { maxAge }) }
  return { name: secure ? `__Host-${name}` : name, options }
}

const withoutSlash = (address: string | undefined) => address?.replace(/\/$/, '')

/** Whether it is the very issuer of the settings that says so, and it has verified the address. */
function isVouchedFor(profile: Profile | undefined): boolean {
  const issuer = withoutSlash(openIdIssuer()?.issuer)
  return profile?.email_verified === true && withoutSlash(profile.iss) === issuer
}

/** What next-auth tells of a failure, without the request around it: that may hold tokens. */
const errorIn = (about: Error | { error: Error; [name: string]: unknown }) =>
  about instanceof Error ? about : about.error

function options(seen: Seen): NextAuthOptions {
  return {
    secret: authSecret(),
    adapter: sessionAdapter(seen),
    session: {
      strategy: 'database',
      maxAge: sessionDays * 86_400,
      generateSessionToken: () => randomBytes(32).toString('hex'),
    },
    providers: [
      EmailProvider({ maxAge: linkMinutes * 60, sendVerificationRequest: () => {} }),
      ...openIdProvider(),
    ],
    cookies: {
      sessionToken: { ...cookie('session'), name: sessionCookieName() },
      callbackUrl: cookie('auth-return', 900),
      csrfToken: cookie('auth-csrf', 900),
      pkceCodeVerifier: cookie('auth-pkce', 900),
      state: cookie('auth-state', 900),
      nonce: cookie('auth-nonce', 900),
    },
    logger: {
      error: (code, about) => log.warn('signing in failed', { reason: code, error: errorIn(about) }),
      warn: () => {},
      debug: () => {},
    },
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.type === 'oauth' && !isVouchedFor(profile as Profile | undefined)) return false
        return sessionAdapter(seen).isInRoster(user.email ?? '')
      },
    },
  }
}

type Call = {
  nextauth: [action: string, provider: string]
  method: 'GET' | 'POST'
  query?: Record<string, string>
  body?: Record<string, string>
  cookies?: Record<string, string>
}
export type AuthCookie = { name: string; value: string; expires?: Date; maxAge?: number }
type Outcome = { redirect: string; cookies: AuthCookie[] }

/** Runs next-auth's own handler on a request that we put together; the only door to it. */
async function run({ nextauth, method, query, body, cookies }: Call, seen: Seen): Promise<Outcome> {
  process.env.NEXTAUTH_URL = appUrl()
  const headers = new Map<string, unknown>()
  const request = {
    query: { ...query, nextauth },
    method,
    body: body ?? {},
    cookies: cookies ?? {},
    headers: {},
  }
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => headers.set(name.toLowerCase(), value) && response,
    end: () => response,
    json: () => response,
    send: () => response,
  }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options(seen))
  const set = (headers.get('set-cookie') as string[] | undefined) ?? []
  return { redirect: String(headers.get('location') ?? ''), cookies: set.map(readCookie) }
}

function readCookie(line: string): AuthCookie {
  const [pair = '', ...attributes] = line.split('; ')
  const attribute = (name: string) =>
    attributes.find((each) => each.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1)
  const [expires, maxAge] = [attribute('expires'), attribute('max-age')]
  const at = pair.indexOf('=')
  return {
    name: pair.slice(0, at),
    value: decodeURIComponent(pair.slice(at + 1)),
    ...(expires && { expires: new Date(expires) }),
    ...(maxAge && { maxAge: Number(maxAge) }),
  }
}

/** How every cookie of ours is set beside its name, value and age. */
export const cookieOptions = () => cookie('').options

/**
 * Consumes a mailed link, once: answers the session's cookie, or null where the link is spent, too old, or of
 * somebody who is not in the roster.
 */
export async function consumeLink(token: string, email: string, seen: Seen): Promise<AuthCookie | null> {
  const { cookies } = await run(
    { nextauth: ['callback', 'email'], method: 'POST', query: { token, email } },
    seen,
  )
  return cookies.find(({ name }) => name === sessionCookieName()) ?? null
}

/** Where to send somebody who signs in at the issuer, and the cookies that prove later that it was the same browser. */
export async function openIdStart(next: string, seen: Seen): Promise<Outcome> {
  const csrfToken = randomBytes(32).toString('hex')
  const proof = createHash('sha256').update(`${csrfToken}${authSecret()}`).digest('hex')
  return run(
    {
      nextauth: ['signin', 'oidc'],
      method: 'POST',
      body: { csrfToken, callbackUrl: next },
      cookies: { [cookie('auth-csrf').name]: `${csrfToken}|${proof}` },
    },
    seen,
  )
}

/** What the issuer sent back: a session's cookie, or none. `next` is the path asked for at the start. */
export async function openIdFinish(
  query: Record<string, string>,
  sent: Record<string, string>,
  seen: Seen,
): Promise<{ session: AuthCookie | null; next: string }> {
  // Without the session that this browser has: the issuer's word alone decides who comes in.
  const { [sessionCookieName()]: _, ...cookies } = sent
  const outcome = await run({ nextauth: ['callback', 'oidc'], method: 'GET', query, cookies }, seen)
  const session = outcome.cookies.find(({ name }) => name === sessionCookieName()) ?? null
  return { session, next: outcome.redirect }
}

/** The names of the cookies that a sign-in at the issuer leaves behind. */
export const openIdCookies = () =>
  ['auth-return', 'auth-csrf', 'auth-pkce', 'auth-state', 'auth-nonce'].map((name) => cookie(name).name)
