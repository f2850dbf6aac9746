import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openIdFinish, openIdStart } from '@/lib/platform/auth'
import { sessionCookieName } from '@/lib/platform/cookie'
import { db } from '@/lib/platform/db'
import { visitWith } from '@/lib/platform/session'
import { foundCoalition } from '@/tests/support/coalition'
import { startIssuer } from '@/tests/support/issuer'
import { someone } from '@/tests/support/sign-in'

const seen = { device: null }
let issuer: Awaited<ReturnType<typeof startIssuer>>

beforeAll(async () => {
  issuer = await startIssuer()
  Object.assign(process.env, {
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: 'client',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_NAME: 'the issuer',
  })
  await foundCoalition()
})
afterAll(() => issuer.stop())

async function start() {
  const { redirect, cookies } = await openIdStart('/papers', seen)
  return {
    address: new URL(redirect),
    jar: Object.fromEntries(cookies.map(({ name, value }) => [name, value])),
  }
}

type Claims = Parameters<typeof issuer.grant>[1]

async function signIn(claims: Claims, more: Record<string, string> = {}) {
  const { address, jar } = await start()
  return openIdFinish(issuer.grant(address, claims), { ...jar, ...more }, seen)
}

const claimsFor = (email: string) => ({ sub: randomUUID(), email, email_verified: true })

test('whoever has a verified address of the roster comes in, and goes where it was asked', async () => {
  const { actor, email } = await someone()
  const { address } = await start()
  expect(address.searchParams.get('code_challenge_method')).toBe('S256')
  expect(address.searchParams.get('redirect_uri')).toMatch(/\/api\/auth\/callback\/oidc$/)
  const { session, next } = await signIn(claimsFor(email))
  expect((await visitWith(session?.value)).actor).toEqual(actor)
  expect(new URL(next).pathname).toBe('/papers')
})

test('who calls itself by the name of another issuer is not believed', async () => {
  const { email } = await someone()
  issuer.callItself('https://login.elsewhere.example')
  expect((await signIn(claimsFor(email))).session).toBeNull()
  issuer.callItself()
  expect((await signIn(claimsFor(email))).session).not.toBeNull()
})

test('an account stays that person’s when the issuer changes the address', async () => {
  const { actor, email } = await someone()
  const claims = claimsFor(email)
  await signIn(claims)
  const { session } = await signIn({ ...claims, email: 'renamed@elsewhere.example' })
  expect((await visitWith(session?.value)).actor).toEqual(actor)
})

test('nobody else comes in, and nobody is added', async () => {
  const { actor, email } = await someone()
  const people = await db.person.count()
  const refused = [
    { ...claimsFor(email), email_verified: false },
    { sub: randomUUID(), email },
    claimsFor('stranger@elsewhere.example'),
    { sub: randomUUID(), email_verified: true },
  ]
  for (const claims of refused) expect((await signIn(claims)).session).toBeNull()
  await db.person.update({ where: { id: actor.personId }, data: { leftAt: new Date() } })
  expect((await signIn(claimsFor(email))).session).toBeNull()
  expect(await db.person.count()).toBe(people)
  expect(await db.externalAccount.count({ where: { personId: actor.personId } })).toBe(0)
})

test('what comes back must belong to this browser: its state, its nonce, its proof', async () => {
  const { email } = await someone()
  const claims = claimsFor(email)
  const { address, jar } = await start()
  const back = issuer.grant(address, claims)
  expect((await openIdFinish({ ...back, state: 'another' }, jar, seen)).session).toBeNull()
  for (const name of Object.keys(jar).filter((each) => /state|pkce|nonce/.test(each))) {
    const { [name]: _, ...less } = jar
    expect((await openIdFinish(issuer.grant(address, claims), less, seen)).session).toBeNull()
  }
  const replayed = issuer.grant(address, claims, { nonce: 'another' })
  expect((await openIdFinish(replayed, jar, seen)).session).toBeNull()
  expect((await openIdFinish(back, jar, seen)).session).not.toBeNull()
})

test('a browser that is signed in as somebody else does not lend that person an account', async () => {
  const [first, second] = [await someone(), await someone()]
  const { session } = await signIn(claimsFor(first.email))
  const held = { [sessionCookieName()]: session?.value ?? '' }
  const again = await signIn(claimsFor(second.email), held)
  expect((await visitWith(again.session?.value)).actor).toEqual(second.actor)
  expect((await signIn(claimsFor('stranger@elsewhere.example'), held)).session).toBeNull()
  expect(await db.externalAccount.count({ where: { personId: first.actor.personId } })).toBe(1)
})
