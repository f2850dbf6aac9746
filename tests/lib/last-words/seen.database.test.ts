import { beforeEach, expect, test } from 'vitest'
import { recordDisposition } from '@/lib/dispositions/commands'
import { sayLastWord } from '@/lib/last-words/commands'
import { getPaper } from '@/lib/papers/queries'
import { type Actor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { getRecord } from '@/lib/record/queries'
import {
  act,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { publishedPaper } from '@/tests/support/papers'

const now = new Date('2025-06-02T10:00:00Z')

beforeEach(async () => {
  await foundCoalition()
  await clockAt(now.toISOString())
})

/** An input whose author said “not satisfied” with a marked sentence, on a paper that is final since. */
async function said(change: Parameters<typeof commentBy>[2]) {
  const paper = await publishedPaper()
  const author = await personOf(await memberCalled('Fjord Registry'), 'representative')
  const input = await commentBy(author, paper, change)
  const answer = { paperId: paper.id, inputIds: [input.id], kind: 'noted' as const, reason: 'Read.' }
  const { dispositionId } = await recordDisposition(act(await taskforcePerson()), {
    ...answer,
    publish: 'now',
  })
  const of = { paperId: paper.id, inputId: input.id, dispositionId }
  await sayLastWord(act(author), { ...of, heard: 'notSatisfied', why: 'Kestrel marks this sentence.' })
  const by = { personId: author.personId, at: now }
  const version = paper.versions[0]?.id ?? null
  const final = { kind: 'finalised' as const, versionId: version, seq: 1, paperId: paper.id, ...by }
  await db.paperAct.create({ data: { id: crypto.randomUUID(), ...final } })
  return { paper, author }
}

const reads = async (actor: Actor, slug: string) => {
  const record = await getRecord(actor, slug, now)
  const word = record?.events.find((event) => event.type === 'lastWord.said')
  const [input] = record?.input ?? []
  const disposition = input?.disposition as { lastWord?: { heard: string; why: string | null } } | undefined
  return {
    fields: Object.keys(word?.shown ?? {}),
    lastWord: disposition?.lastWord ?? null,
    all: JSON.stringify(record),
  }
}

test.each([
  ['counted', {}, { heard: 'notSatisfied', why: null }, false],
  ['named', { publicAs: 'named' }, { heard: 'notSatisfied', why: null }, true],
  ['text', { publicAs: 'text' }, { heard: 'notSatisfied', why: 'Kestrel marks this sentence.' }, true],
] as const)(
  'a visitor reads the last word of an input that is public as %s, as far as that',
  async (_, change, word, named) => {
    const { paper } = await said(change)
    const seen = await reads(visitor, paper.slug)
    expect(seen.lastWord).toMatchObject(word)
    expect(seen.fields).toContain('heard')
    expect(seen.fields.includes('memberId')).toBe(named)
    expect(seen.fields).not.toContain('personId')
    expect(seen.all.includes('Kestrel')).toBe(word.why !== null)
  },
)

test('said to the Taskforce only, it is the Taskforce’s and its member’s alone', async () => {
  const { paper, author } = await said({ taskforceOnly: true })
  const other = await personOf(await memberCalled('Delta Registrar'), 'signatory')
  for (const stranger of [visitor, other]) {
    const seen = await reads(stranger, paper.slug)
    expect(seen.lastWord).toBeNull()
    expect(seen.fields).not.toContain('heard')
    expect(seen.fields).not.toContain('memberId')
    expect(seen.all).not.toContain('Kestrel')
  }
  for (const reader of [author, await taskforcePerson()])
    expect((await reads(reader, paper.slug)).lastWord).toMatchObject({ heard: 'notSatisfied' })
})

test('an answer waits for a word of who gave the input, until it is said', async () => {
  const paper = await publishedPaper()
  const fjord = await memberCalled('Fjord Registry')
  const [author, colleague] = [await personOf(fjord, 'contributor'), await personOf(fjord, 'representative')]
  const own = await commentBy(author, paper)
  const ofMember = await commentBy(colleague, paper, { capacity: 'forMember' })
  const inputIds = [own.id, ofMember.id]
  const answer = { paperId: paper.id, inputIds, kind: 'noted' as const, reason: 'Read.' }
  const { dispositionId } = await recordDisposition(act(await taskforcePerson()), {
    ...answer,
    publish: 'now',
  })
  const waits = async (reader: typeof author) =>
    (await getPaper(reader, paper.slug))?.standings[0]?.unheard.map(({ number }) => number)
  expect([await waits(author), await waits(colleague)]).toEqual([[1, 2], [2]])
  await sayLastWord(act(author), { paperId: paper.id, inputId: own.id, dispositionId, heard: 'canLive' })
  expect([await waits(author), await waits(colleague)]).toEqual([[2], [2]])
})
