import { beforeEach, describe, expect, test } from 'vitest'
import { addComment, withdrawInput } from '@/lib/comments/commands'
import { decideLate } from '@/lib/comments/late'
import { recordDisposition } from '@/lib/dispositions/commands'
import { sayLastWord } from '@/lib/last-words/commands'
import { drainOutbox } from '@/lib/notifications/outbox'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { addSuggestion } from '@/lib/suggestions/commands'
import { supportSuggestion, withdrawSupport } from '@/lib/suggestions/support'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentOn, forMember, ownName } from '@/tests/support/comments'
import { paragraphId, publishedPaper, windowOn } from '@/tests/support/papers'

const drainAll = async () => {
  while ((await drainOutbox(async () => {})) > 0);
}
const lettersTo = (person: PersonActor) =>
  db.notice.findMany({ where: { personId: person.personId, kind: 'disagreement' } })
const told = () => db.notice.count({ where: { kind: 'disagreement' } })

let fjord: Awaited<ReturnType<typeof memberCalled>>
let ana: PersonActor
let ola: PersonActor
let siri: PersonActor
let paper: Awaited<ReturnType<typeof publishedPaper>>

beforeEach(async () => {
  await foundCoalition()
  await drainAll()
  await db.notice.deleteMany({ where: { kind: 'disagreement' } })
  fjord = await memberCalled('Fjord Registry')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  ola = await personOf(fjord, 'contributor', 'Ola Berg')
  siri = await personOf(fjord, 'contributor', 'Siri Vik')
  paper = await publishedPaper()
  await windowOn(paper, 'comments')
  await windowOn(paper, 'suggestions')
  await clockAt('2025-06-03T12:00:00Z')
})

const own = (by: PersonActor, change: Parameters<typeof commentOn>[2] = {}) =>
  addComment(act(by), commentOn(paper, ownName(fjord.id), change))

const wording = (words: string, memberId: string, capacity: 'ownName' | 'forMember' = 'ownName') => ({
  ...{ paperId: paper.id, versionId: paper.versions[0]?.id ?? '', speaker: { capacity, memberId } },
  ...{ blocking: false, taskforceOnly: false, publicAs: 'counted' as const, language: 'en' },
  ...{ type: 'substantive' as const, reason: 'It is clearer.' },
  changes: [{ do: 'replace' as const, paragraph: paragraphId(1), start: 10, end: 16, was: 'should', words }],
})

describe('two people of a member who openly say different things', () => {
  test('are told of to its representative, with both, and to nobody else', async () => {
    await own(ola, { type: 'support' })
    await drainAll()
    expect(await told()).toBe(0)
    await own(siri, { text: 'Heather lantern.' })
    await drainAll()
    const [letter, ...more] = await lettersTo(ana)
    expect(more).toEqual([])
    expect(letter?.text).toContain('Ola Berg, under own name, would keep it (input 1)')
    expect(letter?.text).toContain('Siri Vik, under own name, gave a comment (input 2)')
    expect(letter?.text).not.toContain('Heather')
    expect(await told()).toBe(1)
  })

  test('once for each two of them', async () => {
    await own(ola, { type: 'support' })
    await own(siri)
    await own(siri, { text: 'And more.' })
    await drainAll()
    expect(await lettersTo(ana)).toHaveLength(2)
  })

  test.each([
    ['the same person twice', async () => [await own(ola, { type: 'support' }), await own(ola)]],
    ['two who both want a change', async () => [await own(ola), await own(siri)]],
    [
      'on different paragraphs',
      async () => [await own(ola, { type: 'support' }), await own(siri, { paragraph: paragraphId(2) })],
    ],
    [
      'what was withdrawn meanwhile',
      async () => {
        const { inputId } = await own(ola, { type: 'support' })
        await withdrawInput(act(ola), { paperId: paper.id, inputId })
        return own(siri)
      },
    ],
    [
      'people of different members',
      async () => {
        const harbour = await memberCalled('Harbour Names')
        const kai = await personOf(harbour, 'representative', 'Kai')
        await own(ola, { type: 'support' })
        return addComment(act(kai), commentOn(paper, forMember(harbour.id)))
      },
    ],
  ])('nobody is told of %s', async (_, say) => {
    await say()
    await drainAll()
    expect(await told()).toBe(0)
  })

  test('what came late counts once it is admitted', async () => {
    await own(ola, { type: 'support' })
    await clockAt('2025-06-06T13:00:00Z')
    const { inputId } = await own(siri)
    await drainAll()
    expect(await told()).toBe(0)
    const decided = { paperId: paper.id, inputIds: [inputId], admitted: true, reason: 'The line broke.' }
    await decideLate(act(await adminPerson()), decided)
    await drainAll()
    expect(await lettersTo(ana)).toHaveLength(1)
  })

  test('by other words for the same, or by supporting such words of another member; once', async () => {
    const harbour = await memberCalled('Harbour Names')
    const kai = await personOf(harbour, 'representative', 'Kai')
    const theirs = await addSuggestion(act(kai), wording('must', harbour.id, 'forMember'))
    await addSuggestion(act(ola), wording('shall', fjord.id))
    await drainAll()
    expect(await told()).toBe(0)
    const support = { paperId: paper.id, inputId: theirs.inputId, memberId: fjord.id }
    await supportSuggestion(act(ana), support)
    await drainAll()
    const [letter, ...more] = await lettersTo(ana)
    expect(more).toEqual([])
    expect(letter?.text).toContain('Ana Lund, for the member, supports suggestion 1')
    await withdrawSupport(act(ana), support)
    await supportSuggestion(act(ana), support)
    await drainAll()
    expect(await told()).toBe(1)
  })

  test('by opposite last words to one answer', async () => {
    const [one, two] = [await own(ola), await own(siri)]
    const inputIds = [one.inputId, two.inputId]
    const answer = { paperId: paper.id, inputIds, kind: 'noted' as const, reason: 'We saw it.' }
    const handler = await taskforcePerson()
    const { dispositionId } = await recordDisposition(act(handler), { ...answer, publish: 'now' })
    const word = (by: PersonActor, inputId: string, heard: 'satisfied' | 'canLive' | 'notSatisfied') =>
      sayLastWord(act(by), { paperId: paper.id, inputId, dispositionId, heard })
    await word(ola, one.inputId, 'satisfied')
    await word(siri, two.inputId, 'canLive')
    await drainAll()
    expect(await told()).toBe(0)
    await word(siri, two.inputId, 'notSatisfied')
    await drainAll()
    const [letter, ...more] = await lettersTo(ana)
    expect(more).toEqual([])
    expect(letter?.text).toContain('Ola Berg is satisfied, and Siri Vik is not')
  })
})
