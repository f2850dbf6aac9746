import { beforeAll, describe, expect, test } from 'vitest'
import { tokenHash } from '@/lib/platform/cookie'
import { db } from '@/lib/platform/db'
import { actorsWith, visitWith } from '@/lib/platform/session'
import { endEverySession, endSession, signOut } from '@/lib/sign-in/commands'
import { act, foundCoalition } from '@/tests/support/coalition'
import { signedIn, someone } from '@/tests/support/sign-in'

beforeAll(async () => {
  await foundCoalition()
})

describe('a session', () => {
  test('ends at the next request when its row is gone', async () => {
    const { email } = await someone()
    const token = await signedIn(email)
    expect((await visitWith(token)).actor.kind).toBe('person')
    await signOut(token)
    expect((await visitWith(token)).actor.kind).toBe('visitor')
  })

  test('is ended by its own person only, one or all', async () => {
    const { actor, email } = await someone()
    const { actor: other } = await someone()
    const [a, b] = [await signedIn(email), await signedIn(email)]
    await endSession(act(other), { tokenHash: tokenHash(a) })
    expect((await visitWith(a)).actor.kind).toBe('person')
    await endSession(act(actor), { tokenHash: tokenHash(a) })
    expect((await visitWith(a)).actor.kind).toBe('visitor')
    expect((await visitWith(b)).actor.kind).toBe('person')
    await endEverySession(act(actor))
    expect((await visitWith(b)).actor.kind).toBe('visitor')
  })

  test('holds only while it has not expired and its person has not left', async () => {
    const { actor, email } = await someone()
    const token = await signedIn(email)
    await db.session.updateMany({ where: { tokenHash: tokenHash(token) }, data: { expiresAt: new Date(0) } })
    expect((await visitWith(token)).actor.kind).toBe('visitor')
    const second = await signedIn(email)
    await db.person.update({ where: { id: actor.personId }, data: { leftAt: new Date() } })
    expect((await visitWith(second)).actor.kind).toBe('visitor')
  })

  test('ends when it was not used for two weeks, and is not woken by being tried', async () => {
    const { email } = await someone()
    const token = await signedIn(email)
    const lastUsed = (days: number) =>
      db.$executeRaw`update "Session" set "lastSeenAt" = clock_timestamp() - make_interval(days => ${days}::int)
        where "tokenHash" = ${tokenHash(token)}`
    await lastUsed(13)
    expect((await visitWith(token)).actor.kind).toBe('person')
    await lastUsed(15)
    for (const _ of [1, 2]) expect((await visitWith(token)).actor.kind).toBe('visitor')
    expect((await actorsWith([tokenHash(token)])).size).toBe(0)
  })

  test('its token stands nowhere in the database', async () => {
    const { email } = await someone()
    const token = await signedIn(email)
    const rows = await db.session.findMany()
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})
