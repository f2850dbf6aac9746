import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { reconfirm, signOn } from '@/lib/endorsements/commands'
import type { SignOn } from '@/lib/endorsements/schema'
import { actByPass, askForCode, endPass, forgetPasses, passForCode } from '@/lib/passes/commands'
import { getPass } from '@/lib/passes/queries'
import { type PersonActor, visitor } from '@/lib/platform/actor'
import { tokenHash } from '@/lib/platform/cookie'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/errors'
import type { Act } from '@/lib/platform/once'
import { visitWith } from '@/lib/platform/session'
import { askForLink } from '@/lib/sign-in/commands'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { publishNext } from '@/tests/support/papers'
import { paperToSign, rowsOf, signEvents, signEventTypes, stanceOn } from '@/tests/support/signing'

type Member = Awaited<ReturnType<typeof memberCalled>>
type Paper = Awaited<ReturnType<typeof paperToSign>>
let fjord: Member
let ingrid: PersonActor
let paper: Paper
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  fjord = await memberCalled('Fjord Registry')
  ingrid = await personOf(fjord, 'signatory', 'Ingrid Dahl')
  paper = await paperToSign()
})

const somewhere = () => `192.0.2.${randomUUID()}`
const addressOf = async ({ personId }: PersonActor) =>
  (await db.person.findUniqueOrThrow({ where: { id: personId } })).email
const ask = async (email: string, memberId = fjord.id, slug = paper.slug, from = somewhere()) => {
  const code = await askForCode(act(visitor), { email, memberId, slug, version: 1 }, from)
  if (!code) throw new Error('no code')
  return code
}

/** The token of a pass that Ingrid has opened. */
async function opened(person = ingrid, member = fjord): Promise<string> {
  const { passId, mail } = await ask(await addressOf(person), member.id)
  return passForCode(passId, mail?.code ?? '', somewhere())
}

const byPass = (token: string, input: SignOn, one: Act = act(visitor)) =>
  actByPass(one, token, input).then((held) => signOn(held, input))

const other = (code: string) => (code === '00000000' ? '00000001' : '00000000')
const expire = (passId: string) =>
  db.$executeRaw`update "SigningPass" set "expiresAt" = clock_timestamp() where id = ${passId}::uuid`

describe('a code', () => {
  test('opens a pass that signs, for the member, in the name of its person', async () => {
    const token = await opened()
    await byPass(token, stanceOn(paper, fjord))
    expect(await rowsOf(paper)).toMatchObject([
      { memberId: fjord.id, personId: ingrid.personId, capacity: 'forMember', endedAt: null },
    ])
    expect(await signEventTypes(paper)).toEqual(['endorsement.given'])
  })

  test('is mailed to nobody who may not sign, and its row names nobody', async () => {
    const lagoon = await memberCalled('Lagoon Registry')
    const gone = await personOf(fjord, 'signatory')
    await db.person.update({ where: { id: gone.personId }, data: { leftAt: new Date() } })
    for (const email of [
      `${randomUUID()}@elsewhere.example`,
      await addressOf(await personOf(fjord, 'representative')),
      await addressOf(await personOf(lagoon, 'signatory')),
      await addressOf(gone),
    ]) {
      const { passId, mail } = await ask(email)
      expect(mail).toBeNull()
      expect(await db.signingPass.findUniqueOrThrow({ where: { id: passId } })).toMatchObject({
        ...{ personId: null, memberId: null, paperId: null, versionId: null },
      })
    }
    expect((await ask(await addressOf(ingrid), fjord.id, 'there-is-no-such-paper')).mail).toBeNull()
  })

  test('is wrong five times, then void; and no code opens what names nobody', async () => {
    const { passId, mail } = await ask(await addressOf(ingrid))
    const code = mail?.code ?? ''
    const tries = Array.from({ length: 8 }, () => passForCode(passId, other(code), somewhere()))
    expect((await Promise.allSettled(tries)).every(({ status }) => status === 'rejected')).toBe(true)
    expect(await db.signingPass.findUnique({ where: { id: passId } })).toMatchObject({ codeTries: 5 })
    await expect(passForCode(passId, code, somewhere())).rejects.toThrow('not right')
    const nobody = await ask('nobody@elsewhere.example')
    await expect(passForCode(nobody.passId, '12345678', somewhere())).rejects.toThrow('not right')
    await expect(passForCode(randomUUID(), code, somewhere())).rejects.toThrow('not right')
  })

  test('is asked for as often as anyone likes, and a link to sign in is still to be had', async () => {
    const email = await addressOf(await personOf(fjord, 'signatory'))
    for (let i = 0; i < 20; i += 1) await ask(email)
    await expect(ask(email)).rejects.toThrow(Refused)
    await expect(askForLink(act(visitor), email, somewhere())).resolves.not.toBeNull()
  })

  test('opens one pass, also for eight at once, and none when it is too old', async () => {
    const { passId, mail } = await ask(await addressOf(ingrid))
    const all = Array.from({ length: 8 }, () => passForCode(passId, mail?.code ?? '', somewhere()))
    expect((await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const late = await ask(await addressOf(ingrid))
    await expire(late.passId)
    await expect(passForCode(late.passId, late.mail?.code ?? '', somewhere())).rejects.toThrow('not right')
  })

  test('is asked for five times in a quarter of an hour for one address from one place, known or not', async () => {
    for (const email of [await addressOf(ingrid), `${randomUUID()}@elsewhere.example`]) {
      const here = somewhere()
      for (let n = 0; n < 5; n++) await ask(email, fjord.id, paper.slug, here)
      await expect(ask(email, fjord.id, paper.slug, here)).rejects.toThrow(Refused)
    }
  })

  test('of a form that was sent twice is mailed once', async () => {
    const asked = { email: await addressOf(ingrid), memberId: fjord.id, slug: paper.slug, version: 1 }
    const one = act(visitor)
    expect(await askForCode(one, asked, somewhere())).not.toBeNull()
    expect(await askForCode(one, asked, somewhere())).toBeNull()
  })

  test('stands nowhere in the database, nor does the token that it opens', async () => {
    const { passId, mail } = await ask(await addressOf(ingrid))
    const token = await passForCode(passId, mail?.code ?? '', somewhere())
    const rows = JSON.stringify(await db.signingPass.findMany())
    expect(rows).not.toContain(mail?.code)
    expect(rows).not.toContain(token)
    expect(rows).toContain(tokenHash(token))
  })
})

describe('a pass', () => {
  test('is no session: whoever holds it is a visitor to every other page and command', async () => {
    const token = await opened()
    expect((await visitWith(token)).actor).toEqual(visitor)
    expect(await db.session.count({ where: { personId: ingrid.personId } })).toBe(0)
  })

  test('holds of its person only the one right: no other member, no Taskforce, no admin', async () => {
    const lagoon = await memberCalled('Lagoon Registry')
    const since = new Date('2024-01-01T00:00:00Z')
    const more = { id: randomUUID(), personId: ingrid.personId, memberId: lagoon.id, from: since }
    await db.membership.create({ data: { ...more, right: 'signatory' } })
    await db.person.update({ where: { id: ingrid.personId }, data: { taskforce: true, admin: true } })
    const token = await opened()
    expect((await getPass(token))?.actor).toEqual({ ...ingrid, taskforce: false, admin: false })
    await expect(byPass(token, stanceOn(paper, lagoon))).rejects.toThrow('another member')
    expect(await rowsOf(paper)).toEqual([])
  })

  test('signs no other paper and no other version, and is not spent by trying', async () => {
    const another = await paperToSign()
    const token = await opened()
    await expect(byPass(token, stanceOn(another, fjord))).rejects.toThrow('another paper')
    const next = await publishNext(paper, ['Something else.'])
    const moved = { versionId: next.id, digest: next.digest }
    await expect(byPass(token, stanceOn(paper, fjord, moved))).rejects.toThrow('another version')
    await expect(byPass(token, stanceOn(paper, fjord))).rejects.toThrow('The text has changed')
    expect((await getPass(token))?.pass).toMatchObject({ spent: false, live: true })
    expect([...(await rowsOf(paper)), ...(await rowsOf(another))]).toEqual([])
    expect(await signEvents(paper)).toEqual([])
  })

  test('signs once, also for eight forms at once; the same form twice acts once', async () => {
    const token = await opened()
    const sent = Array.from({ length: 8 }, () => byPass(token, stanceOn(paper, fjord)))
    const said = await Promise.allSettled(sent)
    expect(said.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const each of said)
      if (each.status === 'rejected') expect(each.reason.message).toContain('used already')
    expect(await rowsOf(paper)).toHaveLength(1)
    const [again, one] = [await opened(), act(visitor)]
    const changed = stanceOn(paper, fjord, { stance: 'abstain' })
    await byPass(again, changed, one)
    await byPass(again, changed, one)
    expect((await rowsOf(paper)).map(({ stance }) => stance)).toEqual(['endorse', 'abstain'])
  })

  test('repeats an earlier stance on the text that stands', async () => {
    await signOn(act(ingrid), stanceOn(paper, fjord))
    const [held] = await rowsOf(paper)
    const next = await publishNext(paper, ['Something else.'])
    const [token, read] = [await opened(), { versionId: next.id, digest: next.digest }]
    const input = { paperId: paper.id, memberId: fjord.id, endorsementId: held?.id ?? '', ...read }
    await reconfirm(await actByPass(act(visitor), token, input), input)
    expect((await rowsOf(paper)).at(-1)).toMatchObject({ basis: 'reconfirmed', versionId: next.id })
  })

  test('is worth nothing when it is too old, ended, unknown, or its person has no right any more', async () => {
    const [old, ended, removed, left] = [await opened(), await opened(), await opened(), await opened()]
    const row = await db.signingPass.findUniqueOrThrow({ where: { tokenHash: tokenHash(old) } })
    await expire(row.id)
    await endPass(ended)
    await expect(byPass(old, stanceOn(paper, fjord))).rejects.toThrow('no longer valid')
    await expect(byPass(ended, stanceOn(paper, fjord))).rejects.toThrow('no longer valid')
    await expect(byPass('0'.repeat(64), stanceOn(paper, fjord))).rejects.toThrow('no longer valid')
    await db.membership.updateMany({
      where: { personId: ingrid.personId },
      data: { right: 'representative' },
    })
    await expect(byPass(removed, stanceOn(paper, fjord))).rejects.toThrow('no longer a signatory')
    await db.person.update({ where: { id: ingrid.personId }, data: { leftAt: new Date() } })
    await expect(byPass(left, stanceOn(paper, fjord))).rejects.toThrow('no longer valid')
    expect(await rowsOf(paper)).toEqual([])
  })

  test('lives by the wall clock, whatever the coalition’s clock says', async () => {
    const token = await opened()
    await clockAt('2025-06-10T12:00:00Z')
    expect((await getPass(token))?.pass.live).toBe(true)
    const row = await db.signingPass.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } })
    const minutes = (row.expiresAt.getTime() - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(14)
    expect(minutes).toBeLessThan(15.1)
  })

  test('is forgotten a day after, and its mail is emptied before', async () => {
    const { passId } = await ask(await addressOf(ingrid))
    await db.notice.create({ data: mailOf(passId) })
    await forgetPasses()
    expect(await db.notice.findFirst({ where: { cause: passId } })).toMatchObject({ text: 'the code' })
    await expire(passId)
    await forgetPasses()
    expect(await db.notice.findFirst({ where: { cause: passId } })).toMatchObject({ text: '', html: '' })
    await db.$executeRaw`
      update "SigningPass" set "expiresAt" = clock_timestamp() - interval '25 hours' where id = ${passId}::uuid`
    await forgetPasses()
    expect(await db.signingPass.findUnique({ where: { id: passId } })).toBeNull()
  })
})

const mailOf = (cause: string) => ({
  ...{
    id: randomUUID(),
    channel: 'mail' as const,
    address: 'ingrid@fjord.example',
    kind: 'signingCode',
    cause,
  },
  ...{ subject: 'Your code', text: 'the code', html: 'the code', createdAt: new Date(), dueAt: new Date() },
})
