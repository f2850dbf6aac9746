import { beforeEach, describe, expect, test } from 'vitest'
import { assignInput, saveSentence } from '@/lib/desk/commands'
import { getDesk } from '@/lib/desk/desk'
import { deskFilterFrom } from '@/lib/desk/filter'
import { listSentences } from '@/lib/desk/queries'
import { pageSize } from '@/lib/desk/queue'
import { recordDisposition } from '@/lib/dispositions/commands'
import { AnswerInput } from '@/lib/dispositions/schema'
import { type Actor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { suppressVersion } from '@/lib/versions/take-back'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { paragraphId, publishedPaper, publishNext, save } from '@/tests/support/papers'

const now = new Date('2025-06-02T10:00:00Z')

beforeEach(async () => {
  await foundCoalition()
  await clockAt(now.toISOString())
})

async function scene() {
  const paper = await publishedPaper()
  const fjord = await memberCalled('Fjord Registry')
  const moor = await memberCalled('Moorland Registry')
  const [ana, ben] = [await personOf(fjord, 'representative'), await personOf(moor, 'contributor')]
  const drafter = await taskforcePerson()
  await commentBy(ana, paper, { type: 'editorial' })
  await commentBy(ben, paper, { blocking: true, type: 'substantive', capacity: 'forMember' })
  await commentBy(ana, paper, { type: 'question', taskforceOnly: true })
  await commentBy(ben, paper, { type: 'support', lateBySeconds: 30 })
  return { paper, fjord, moor, ana, ben, drafter }
}

async function seen(actor: Actor, slug: string, query: Record<string, string | string[]> = {}) {
  const desk = await getDesk(actor, slug, deskFilterFrom(query), now)
  return desk && { ...desk, numbers: desk.groups.flatMap(({ items }) => items.map(({ number }) => number)) }
}

const answer = async (
  by: Awaited<ReturnType<typeof taskforcePerson>>,
  paper: { id: string },
  number: number,
  change = {},
) => {
  const { id } = await db.input.findUniqueOrThrow({
    where: { paperId_number: { paperId: paper.id, number } },
  })
  const said = { paperId: paper.id, inputIds: id, kind: 'noted', reason: 'Thank you.', note: 'Between us.' }
  return recordDisposition(act(by), AnswerInput.parse({ ...said, ...change }))
}

describe('the desk', () => {
  test('is the Taskforce’s alone', async () => {
    const { paper, ana, drafter } = await scene()
    expect(await seen(drafter, paper.slug)).not.toBeNull()
    for (const actor of [visitor, ana, await adminPerson()])
      expect(await getDesk(actor, paper.slug, deskFilterFrom({}), now)).toBeNull()
    expect(await seen(drafter, 'no-such-paper')).toBeNull()
    expect(await listSentences(ana)).toBeNull()
  })

  test('shows what is to be answered; what is late only once it is admitted', async () => {
    const { paper, ben, drafter } = await scene()
    expect((await seen(drafter, paper.slug))?.numbers).toEqual([1, 2, 3])
    const late = await db.input.findFirstOrThrow({ where: { paperId: paper.id, number: 4 } })
    await db.lateDecision.create({
      data: { inputId: late.id, admitted: true, reason: 'Half a minute.', personId: ben.personId, at: now },
    })
    const desk = await seen(drafter, paper.slug, { late: 'yes' })
    expect(desk?.numbers).toEqual([4])
    expect(desk?.counts).toMatchObject({ all: 4, late: 1, undisposed: 4, blocking: 1 })
  })

  test.each<[string, Record<string, string>, number[]]>([
    ['a type', { type: 'editorial' }, [1]],
    ['blocking points', { blocking: 'yes' }, [2]],
    ['suggestions', { kind: 'suggestion' }, []],
    ['comments', { kind: 'comment' }, [1, 2, 3]],
    ['what is mine', { mine: 'yes' }, [3]],
    ['a paragraph', { p: paragraphId(1) }, [1, 2, 3]],
    ['another paragraph', { p: paragraphId(2) }, []],
    ['the whole paper', { p: 'whole' }, []],
  ])('is filtered by %s', async (_, query, numbers) => {
    const { paper, drafter } = await scene()
    await assignInput(act(drafter), { paperId: paper.id, numbers: [3], handlerId: drafter.personId })
    expect((await seen(drafter, paper.slug, query))?.numbers).toEqual(numbers)
  })

  test('is filtered by a member', async () => {
    const { paper, moor, drafter } = await scene()
    const desk = await seen(drafter, paper.slug, { member: moor.id })
    expect(desk?.numbers).toEqual([2])
    expect(desk?.members.map(({ name }) => name)).toEqual(['Fjord Registry', 'Moorland Registry'])
  })

  test('what is prepared leaves what is to be answered, and is published, and counted', async () => {
    const { paper, drafter } = await scene()
    await answer(drafter, paper, 1)
    await answer(drafter, paper, 2, { publish: 'now', kind: 'acceptedInPart' })
    const desk = await seen(drafter, paper.slug)
    expect(desk?.numbers).toEqual([3])
    expect(desk?.counts).toMatchObject({ undisposed: 1, prepared: 1, open: 2, answered: 1, all: 3 })
    expect(desk?.summary).toEqual({ inputs: 3, members: 2, accepted: 1, open: 2 })
    expect((await seen(drafter, paper.slug, { show: 'prepared' }))?.numbers).toEqual([1])
    expect((await seen(drafter, paper.slug, { show: 'answered' }))?.numbers).toEqual([2])
    expect((await seen(drafter, paper.slug, { show: 'open' }))?.numbers).toEqual([1, 3])
    expect(desk?.last).toMatchObject({ kind: 'noted', numbers: [1] })
  })

  test('the words of what was withdrawn are shown to no one, the Taskforce neither', async () => {
    const { paper, ana, drafter } = await scene()
    await db.input.update({
      where: { paperId_number: { paperId: paper.id, number: 1 } },
      data: { withdrawnAt: now, withdrawnById: ana.personId },
    })
    const desk = await seen(drafter, paper.slug, { show: 'all', at: '1' })
    const texts = desk?.groups.flatMap(({ items }) => items.map(({ number, text }) => [number, text]))
    expect(texts).toEqual([
      [1, null],
      [2, 'Say who pays.'],
      [3, 'Say who pays.'],
    ])
  })

  test('the input in focus is shown also where the filter leaves it out', async () => {
    const { paper, drafter } = await scene()
    await answer(drafter, paper, 2)
    const desk = await seen(drafter, paper.slug, { at: '2' })
    expect(desk?.numbers).toEqual([1, 2, 3])
    expect(desk).toMatchObject({ focus: 2, before: 1, after: 3, found: 2 })
    expect((await seen(drafter, paper.slug, { at: '99' }))?.focus).toBe(1)
  })

  test('is cut into pages, and the page of the input in focus is found', async () => {
    const { paper, ana, drafter } = await scene()
    for (let n = 0; n < pageSize; n++) await commentBy(ana, paper)
    const last = pageSize + 4
    const first = await seen(drafter, paper.slug)
    expect(first).toMatchObject({ page: 1, pages: 2, found: pageSize + 3 })
    expect(first?.numbers).toHaveLength(pageSize)
    expect((await seen(drafter, paper.slug, { page: '2' }))?.numbers).toContain(last)
    const there = await seen(drafter, paper.slug, { at: String(last) })
    expect(there).toMatchObject({ page: 2, focus: last, before: last - 1, after: null })
    expect((await seen(drafter, paper.slug, { page: '9' }))?.page).toBe(2)
  })

  test('what is selected is counted, and who would be left out is named', async () => {
    const { paper, drafter } = await scene()
    const desk = await seen(drafter, paper.slug, { pickAll: 'yes' })
    expect(desk?.selection).toMatchObject({
      numbers: [1, 2, 3],
      taken: 2,
      left: 'Left out: 3 (for the Taskforce only, each answered by itself).',
    })
    expect((await seen(drafter, paper.slug, { picked: '2,88' }))?.selection?.numbers).toEqual([2])
  })

  test('stands beside the draft, whose changes name the input behind them', async () => {
    const { paper, drafter } = await scene()
    const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
    await save(
      drafter,
      paper,
      revision,
      'The Forum should be permanent.',
      'Its Secretariat needs steady funding.',
    )
    await answer(drafter, paper, 1, { landedParagraph: paragraphId(1) })
    const desk = await seen(drafter, paper.slug)
    expect(desk?.beside.redline.summary).toMatchObject({ changed: 1, untouched: 1 })
    expect(desk?.causes).toEqual([
      { input: 1, who: 'Fjord Registry', kind: 'noted', paragraph: paragraphId(1) },
    ])
    expect(desk?.groups).toMatchObject([{ paragraph: paragraphId(1), label: '1', undisposed: 2, all: 3 }])
  })

  test('shows no words of the version beside it once they were removed', async () => {
    const { paper, drafter } = await scene()
    const [version] = paper.versions
    const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
    await save(drafter, paper, revision, 'The Forum stays.', 'Its Secretariat needs steady funding.')
    const beside = async () => JSON.stringify((await seen(drafter, paper.slug))?.beside.redline)
    expect(await beside()).toContain('permanent')
    const removal = { paperId: paper.id, versionId: version?.id ?? '', reason: 'A private name.' }
    await suppressVersion(act(await adminPerson()), removal)
    expect(await beside()).not.toContain('permanent')
  })

  test('an input lies where its place is in the current version', async () => {
    const { paper, drafter } = await scene()
    await publishNext(paper, [
      'A new opening.',
      'The Forum should become permanent.',
      'Its Secretariat needs steady funding.',
    ])
    const desk = await seen(drafter, paper.slug)
    expect(desk?.groups.map(({ label }) => label)).toEqual(['2'])
  })

  test('offers the sentences that are not retired', async () => {
    const { paper, drafter } = await scene()
    await saveSentence(act(drafter), { text: 'See paragraph 72 of the Tunis Agenda.' })
    expect((await seen(drafter, paper.slug))?.sentences.map(({ text }) => text)).toContain(
      'See paragraph 72 of the Tunis Agenda.',
    )
  })
})
