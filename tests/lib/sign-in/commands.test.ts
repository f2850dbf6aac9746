import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/platform/actor'
import { consumeLink } from '@/lib/platform/auth'
import { sessionCookieName, tokenHash } from '@/lib/platform/cookie'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/errors'
import { visitWith } from '@/lib/platform/session'
import { askForLink, tokenForCode } from '@/lib/sign-in/commands'
import { act, foundCoalition } from '@/tests/support/coalition'
import { linkFor, seen, signedIn, someone, somewhere } from '@/tests/support/sign-in'

beforeAll(async () => {
  await foundCoalition()
})

describe('a mailed link', () => {
  test('is asked for five times from one place, and then still from another', async () => {
    const { email } = await someone()
    const [here, there] = [somewhere(), somewhere()]
    const ask = (from: string) => askForLink(act(visitor), email, from)
    for (let i = 0; i < 5; i += 1) await ask(here)
    await expect(ask(here)).rejects.toThrow(Refused)
    await expect(ask(there)).resolves.not.toBeNull()
  })

  test('is asked for twenty times, from wherever', async () => {
    const { email } = await someone()
    for (let i = 0; i < 20; i += 1) await linkFor(email)
    await expect(linkFor(email)).rejects.toThrow(Refused)
  })

  test('signs in its person for thirty days', async () => {
    const { actor, email } = await someone()
    const { token, personId } = await linkFor(email)
    expect(personId).toBe(actor.personId)
    const cookie = await consumeLink(token, email, seen)
    expect(cookie?.name).toBe(sessionCookieName())
    expect((await visitWith(cookie?.value)).actor).toEqual(actor)
    const session = await db.session.findUniqueOrThrow({
      where: { tokenHash: tokenHash(cookie?.value ?? '') },
    })
    expect(session.device).toBe(seen.device)
    expect(Math.round((session.expiresAt.getTime() - session.createdAt.getTime()) / 86_400_000)).toBe(30)
  })

  test('works once, also for two at once', async () => {
    const { actor, email } = await someone()
    const { token } = await linkFor(email)
    const cookies = await Promise.all(Array.from({ length: 8 }, () => consumeLink(token, email, seen)))
    expect(cookies.filter(Boolean)).toHaveLength(1)
    expect(await db.session.count({ where: { personId: actor.personId } })).toBe(1)
    expect(await consumeLink(token, email, seen)).toBeNull()
  })

  test('is refused when it is too old, of another address, or unknown', async () => {
    const { email } = await someone()
    const { token, hash } = await linkFor(email)
    const other = await someone()
    expect(await consumeLink(token, other.email, seen)).toBeNull()
    expect(await consumeLink('0'.repeat(64), email, seen)).toBeNull()
    await db.$executeRaw`update "SignInLink" set "expiresAt" = clock_timestamp() where "tokenHash" = ${hash}`
    expect(await consumeLink(token, email, seen)).toBeNull()
  })

  test('is made for an unknown address as well, and lets nobody in', async () => {
    const stranger = `${randomUUID()}@elsewhere.example`
    const { token, personId } = await linkFor(stranger)
    expect(personId).toBeNull()
    expect(await consumeLink(token, stranger, seen)).toBeNull()
    expect(await db.person.count({ where: { email: stranger } })).toBe(0)
  })

  test('does not let in a person who has left', async () => {
    const { actor, email } = await someone()
    const { token } = await linkFor(email)
    await db.person.update({ where: { id: actor.personId }, data: { leftAt: new Date() } })
    expect(await consumeLink(token, email, seen)).toBeNull()
    expect((await linkFor(email)).personId).toBeNull()
  })

  test('a form sent twice makes one link', async () => {
    const { email } = await someone()
    const same = act(visitor)
    expect(await askForLink(same, email, somewhere())).not.toBeNull()
    expect(await askForLink(same, email, somewhere())).toBeNull()
    expect(await db.signInLink.count({ where: { email } })).toBe(1)
  })

  test('sixty in a quarter of an hour from one client, then a pause', async () => {
    const client = somewhere()
    for (let i = 0; i < 60; i += 1) await askForLink(act(visitor), `${randomUUID()}@a.example`, client)
    await expect(askForLink(act(visitor), `${randomUUID()}@a.example`, client)).rejects.toThrow(Refused)
  })

  test('using one spends its sisters and empties their mails', async () => {
    const { email } = await someone()
    const [first, second] = [await linkFor(email), await linkFor(email)]
    await db.notice.create({ data: notice(email, first.hash) })
    expect(await consumeLink(second.token, email, seen)).not.toBeNull()
    expect(await consumeLink(first.token, email, seen)).toBeNull()
    expect(await db.notice.findFirst({ where: { cause: first.hash } })).toMatchObject({ text: '', html: '' })
  })

  test('that is too old empties its mail when the next one is asked for', async () => {
    const { email } = await someone()
    const { hash } = await linkFor(email)
    await db.notice.create({ data: notice(email, hash) })
    await linkFor(email)
    expect(await db.notice.findFirst({ where: { cause: hash } })).toMatchObject({ text: 'the token' })
    await db.$executeRaw`update "SignInLink" set "expiresAt" = clock_timestamp() where "tokenHash" = ${hash}`
    await linkFor(email)
    expect(await db.notice.findFirst({ where: { cause: hash } })).toMatchObject({ text: '', html: '' })
  })

  test('accepts what the person was invited to', async () => {
    const { actor, email } = await someone()
    const { actor: host } = await someone()
    const invitation = { personId: actor.personId, invitedById: host.personId, at: new Date() }
    await db.invitation.create({ data: { id: randomUUID(), ...invitation } })
    await signedIn(email)
    const accepted = await db.invitation.findFirstOrThrow({ where: { personId: actor.personId } })
    expect(accepted.acceptedAt).not.toBeNull()
  })
})

const notice = (address: string, cause: string) => ({
  id: randomUUID(),
  channel: 'mail' as const,
  address,
  kind: 'signIn',
  cause,
  subject: 'Sign in',
  text: 'the token',
  html: 'the token',
  createdAt: new Date(),
  dueAt: new Date(),
})

describe('the code', () => {
  test('gives a token that signs in, once, in place of the mailed one', async () => {
    const { actor, email } = await someone()
    const { token, code } = await linkFor(email)
    const mine = await tokenForCode(email, code, somewhere())
    await expect(tokenForCode(email, code, somewhere())).rejects.toThrow(Refused)
    expect(await consumeLink(token, email, seen)).toBeNull()
    const cookie = await consumeLink(mine, email, seen)
    expect((await visitWith(cookie?.value)).actor).toEqual(actor)
  })

  test('five wrong ones void it, the right one too; a new mail works', async () => {
    const { email } = await someone()
    const { code } = await linkFor(email)
    const other = code === '00000000' ? '00000001' : '00000000'
    for (let i = 0; i < 5; i += 1)
      await expect(tokenForCode(email, other, somewhere())).rejects.toThrow('not right')
    await expect(tokenForCode(email, code, somewhere())).rejects.toThrow('not right')
    const again = await linkFor(email)
    await expect(tokenForCode(email, again.code, somewhere())).resolves.toMatch(/^[0-9a-f]{64}$/)
  })

  test('wrong ones sent at once are all counted', async () => {
    const { email } = await someone()
    const { code, hash } = await linkFor(email)
    const other = code === '00000000' ? '00000001' : '00000000'
    await Promise.allSettled(Array.from({ length: 10 }, () => tokenForCode(email, other, somewhere())))
    expect(await db.signInLink.findUnique({ where: { tokenHash: hash } })).toMatchObject({ codeTries: 5 })
  })

  test('of another address does not work', async () => {
    const [a, b] = [await someone(), await someone()]
    const { code } = await linkFor(a.email)
    await linkFor(b.email)
    await expect(tokenForCode(b.email, code, somewhere())).rejects.toThrow('not right')
  })
})
