import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { leaveCoalition } from '@/lib/members/leaving'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { addSuggestion } from '@/lib/suggestions/commands'
import { supportSuggestion, withdrawSupport } from '@/lib/suggestions/support'
import {
  act,
  adminPerson,
  clockAt,
  eventsOf,
  factsOf,
  foundCoalition,
  memberCalled,
  personOf,
} from '@/tests/support/coalition'
import { forMember } from '@/tests/support/comments'
import { publishedPaper, recordedOn, windowOn } from '@/tests/support/papers'
import { suggestionOn } from '@/tests/support/suggestions'

let fjord: Awaited<ReturnType<typeof memberCalled>>
let harbour: typeof fjord
let ana: PersonActor
let mira: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  harbour = await memberCalled('Harbour Names')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  mira = await personOf(harbour, 'representative', 'Mira Osei')
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

async function suggested(change = {}) {
  const paper = await publishedPaper()
  await windowOn(paper, 'suggestions')
  const { inputId } = await addSuggestion(act(ana), suggestionOn(paper, forMember(fjord.id), change))
  return { paper, inputId, support: { paperId: paper.id, inputId, memberId: harbour.id } }
}
const supportsOf = (inputId: string) => db.support.findMany({ where: { inputId }, orderBy: { at: 'asc' } })
const supportEvents = async (paper: { id: string }) =>
  (await recordedOn(paper)).filter((type) => type.startsWith('support.'))

describe('supporting a suggestion', () => {
  test('is kept for the member, and recorded once', async () => {
    const { paper, inputId, support } = await suggested()
    await supportSuggestion(act(mira), support)
    expect(await supportsOf(inputId)).toMatchObject([
      { memberId: harbour.id, personId: mira.personId, endedAt: null },
    ])
    expect(await supportEvents(paper)).toEqual(['support.given'])
    expect(await factsOf(paper.id, 'support.given')).toMatchObject({ inputId, memberId: harbour.id })
  })

  test('for a member that left while it waited for the paper is refused, and leaves no trace', async () => {
    const { paper, inputId, support } = await suggested()
    const dune = await memberCalled('Dune Names')
    const leo = await personOf(dune, 'representative', 'Leo Marsh')
    await db.member.update({ where: { id: dune.id }, data: { leftAt: new Date('2025-06-03T12:00:00Z') } })
    await expect(supportSuggestion(act(leo), { ...support, memberId: dune.id })).rejects.toThrow('has left')
    expect(await supportsOf(inputId)).toEqual([])
    expect(await supportEvents(paper)).toEqual([])
  })

  test('sent twice, or by two representatives at once, is one support', async () => {
    const { paper, inputId, support } = await suggested()
    const sent = act(mira)
    const other = await personOf(harbour, 'signatory')
    const all = [supportSuggestion(sent, support), supportSuggestion(sent, support)]
    await Promise.allSettled([...all, supportSuggestion(act(other), support)])
    expect(await supportsOf(inputId)).toHaveLength(1)
    expect(await supportEvents(paper)).toHaveLength(1)
  })

  test('refused it leaves no trace: one’s own, a contributor, another member, for the Taskforce only', async () => {
    const { paper, inputId, support } = await suggested()
    await expect(supportSuggestion(act(ana), { ...support, memberId: fjord.id })).rejects.toThrow('own')
    const contributor = await personOf(harbour, 'contributor')
    await expect(supportSuggestion(act(contributor), support)).rejects.toThrow('Only a representative')
    await expect(supportSuggestion(act(ana), support)).rejects.toThrow('Only a representative of Harbour')
    expect(await supportsOf(inputId)).toEqual([])
    expect(await supportEvents(paper)).toEqual([])
    const hidden = await suggested({ taskforceOnly: true })
    await expect(supportSuggestion(act(mira), hidden.support)).rejects.toThrow(Absent)
  })
})

describe('a support that ends', () => {
  test('taken back it stays as ended, and can be given again', async () => {
    const { paper, inputId, support } = await suggested()
    await supportSuggestion(act(mira), support)
    await withdrawSupport(act(mira), support)
    await expect(withdrawSupport(act(mira), support)).rejects.toThrow('does not support')
    await supportSuggestion(act(mira), support)
    expect((await supportsOf(inputId)).map(({ endedAt }) => endedAt !== null)).toEqual([true, false])
    expect(await supportEvents(paper)).toEqual(['support.given', 'support.withdrawn', 'support.given'])
  })

  test('it ends when its member leaves, in the one event of its leaving', async () => {
    const leaver = await memberCalled('Moorland Net')
    const donal = await personOf(leaver, 'signatory', 'Donal Keane')
    const { paper, inputId, support } = await suggested()
    await supportSuggestion(act(donal), { ...support, memberId: leaver.id })
    await supportSuggestion(act(mira), support)
    await leaveCoalition(act(await adminPerson()), { memberId: leaver.id })
    const live = (await supportsOf(inputId)).filter(({ endedAt }) => endedAt === null)
    expect(live.map(({ memberId }) => memberId)).toEqual([harbour.id])
    expect((await eventsOf(paper.id)).at(-1)?.type).toBe('member.left')
    expect(await factsOf(paper.id, 'member.left')).toMatchObject({ supportedIds: [inputId] })
  })
})
