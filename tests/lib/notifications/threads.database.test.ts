import { beforeAll, beforeEach, expect, test } from 'vitest'
import { replyTo } from '@/lib/comments/replies'
import { drainOutbox } from '@/lib/notifications/outbox'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { addSuggestion, counterSuggestion } from '@/lib/suggestions/commands'
import { supportSuggestion } from '@/lib/suggestions/support'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { forMember } from '@/tests/support/comments'
import { publishedPaper, windowOn } from '@/tests/support/papers'
import { permanent, suggestionOn } from '@/tests/support/suggestions'

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

async function letters() {
  while ((await drainOutbox(async () => {})) > 0);
  return db.notice.findMany({ where: { kind: 'thread' }, orderBy: { createdAt: 'asc' } })
}

test('who made a suggestion hears of support and of other words once a day, and never of their own', async () => {
  const paper = await publishedPaper()
  await windowOn(paper, 'suggestions')
  const { inputId } = await addSuggestion(act(ana), suggestionOn(paper, forMember(fjord.id)))
  await supportSuggestion(act(mira), { paperId: paper.id, inputId, memberId: harbour.id })
  const reply = {
    ...{ paperId: paper.id, inputId, versionId: paper.versions[0]?.id ?? '', language: 'en' },
    ...{ text: 'Shorter.', changes: [permanent('stay')] },
  }
  const [letter, ...more] = await letters()
  expect(more).toEqual([])
  expect(letter).toMatchObject({
    personId: ana.personId,
    subject: expect.stringContaining('In your threads'),
  })
  expect(letter?.text).toContain('Your suggestion 1 on')
  expect(letter?.text).toContain('is supported by a member')
  const dueIn = (letter?.dueAt.getTime() ?? 0) - (letter?.createdAt.getTime() ?? 0)
  expect(dueIn).toBe(24 * 3_600_000)

  await counterSuggestion(act(mira), { ...reply, speaker: forMember(harbour.id) })
  expect(await letters()).toHaveLength(1)
  await db.notice.updateMany({ where: { kind: 'thread' }, data: { sentAt: new Date() } })
  await counterSuggestion(act(ana), { ...reply, speaker: forMember(fjord.id) })
  expect(await letters()).toHaveLength(1)
  await counterSuggestion(act(mira), { ...reply, speaker: forMember(harbour.id) })
  expect((await letters())[1]?.text).toContain('got other words')
  await db.notice.updateMany({ where: { kind: 'thread' }, data: { sentAt: new Date() } })
  // Only the Taskforce answers.
  const said = { ...{ paperId: paper.id, inputId }, text: 'How?', language: 'en' }
  await replyTo(act(mira), { ...said, speaker: forMember(harbour.id) })
  expect((await letters())[2]?.text).toContain('got a reply.')
})
