import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { restoreCopy, saveDraft, settleDraft } from '@/lib/drafts/commands'
import { SettleDraftInput } from '@/lib/drafts/schema'
import { db } from '@/lib/platform/db'
import { act, adminPerson, clockAt, eventsOf, taskforcePerson } from '@/tests/support/coalition'
import { begunPaper, bodyOf, save, written } from '@/tests/support/papers'

const draftOf = (paperId: string) => db.draft.findUniqueOrThrow({ where: { paperId } })
const copiesOf = (paperId: string) => db.draftCopy.findMany({ where: { paperId }, orderBy: { id: 'asc' } })

const textOf = (paper: { title: string }, ...texts: string[]) => ({
  title: paper.title,
  language: 'en',
  body: bodyOf(...texts),
})

test('saving replaces the text that was seen, and is no event', async () => {
  const drafter = await taskforcePerson()
  const paper = await begunPaper(drafter)
  const answer = await saveDraft(act(drafter), {
    ...written(paper, 0, 'One.'),
    title: 'A new title',
    language: 'fr',
  })
  expect(answer).toMatchObject({ revision: 1 })
  expect(await draftOf(paper.id)).toMatchObject({
    revision: 1,
    language: 'fr',
    body: bodyOf('One.'),
    updatedById: drafter.personId,
  })
  expect(await db.paper.findUnique({ where: { id: paper.id } })).toMatchObject({ title: 'A new title' })
  expect((await eventsOf(paper.id)).map((event) => event.type)).toEqual(['paper.created'])
})

test('a save that is sent twice saves once and answers the same', async () => {
  const drafter = await taskforcePerson()
  const paper = await begunPaper(drafter)
  const sent = act(drafter)
  const first = await saveDraft(sent, written(paper, 0, 'One.'))
  await save(drafter, paper, 1, 'Two.')
  expect(await saveDraft(sent, written(paper, 0, 'One.'))).toEqual(first)
  expect(await draftOf(paper.id)).toMatchObject({ revision: 2, body: bodyOf('Two.') })
})

test('who was overtaken is told, and nothing is written over', async () => {
  const [ana, ben] = [await taskforcePerson('Ana'), await taskforcePerson('Ben')]
  const paper = await begunPaper(ana)
  await save(ana, paper, 0, 'Ana’s text.')
  await expect(save(ben, paper, 0, 'Ben’s text.')).rejects.toMatchObject({ kind: 'conflict' })
  expect(await draftOf(paper.id)).toMatchObject({ revision: 1, body: bodyOf('Ana’s text.') })
  expect(await copiesOf(paper.id)).toEqual([])
})

test('the text that is already there is no collision', async () => {
  const [ana, ben] = [await taskforcePerson('Ana'), await taskforcePerson('Ben')]
  const paper = await begunPaper(ana)
  await save(ana, paper, 0, 'The same.')
  expect(await save(ben, paper, 0, 'The same.')).toMatchObject({ revision: 1 })
})

test('only the Taskforce saves, and a refusal leaves no trace', async () => {
  const drafter = await taskforcePerson()
  const paper = await begunPaper(drafter)
  const sent = act(await adminPerson())
  await expect(saveDraft(sent, written(paper, 0, 'Mine.'))).rejects.toMatchObject({ name: 'Absent' })
  expect(await draftOf(paper.id)).toMatchObject({ revision: 0 })
  expect(await db.act.findUnique({ where: { key: sent.key } })).toBeNull()
})

test('a copy is kept about every ten minutes of writing', async () => {
  const drafter = await taskforcePerson()
  const paper = await begunPaper(drafter)
  await clockAt('2025-05-20T10:00:00Z')
  await save(drafter, paper, 0, 'At ten.')
  await save(drafter, paper, 1, 'A second later.')
  expect(await copiesOf(paper.id)).toMatchObject([
    { revision: 1, reason: 'periodic', body: bodyOf('At ten.') },
  ])
  await save(drafter, paper, 2, 'Again.')
  await clockAt('2025-05-20T10:11:00Z')
  await save(drafter, paper, 3, 'Eleven minutes later.')
  expect(await copiesOf(paper.id)).toMatchObject([{ revision: 1 }, { revision: 3, body: bodyOf('Again.') }])
})

test('who chooses their own text keeps the other’s as a copy in the other’s name', async () => {
  const [ana, ben] = [await taskforcePerson('Ana'), await taskforcePerson('Ben')]
  const paper = await begunPaper(ana)
  await save(ana, paper, 0, 'Ana’s text.')
  const mine = textOf(paper, 'Ben’s text.')
  const sent = act(ben)
  const input = SettleDraftInput.parse({
    paperId: paper.id,
    revision: 1,
    keep: mine,
    giveUp: textOf(paper, 'Ana’s text.'),
  })
  expect(await settleDraft(sent, input)).toEqual(await settleDraft(sent, input))
  expect(await draftOf(paper.id)).toMatchObject({ revision: 2, body: mine.body, updatedById: ben.personId })
  expect(await copiesOf(paper.id)).toMatchObject([
    { reason: 'replaced', body: bodyOf('Ana’s text.'), personId: ana.personId },
  ])
})

test('who chooses the other’s text keeps their own as a copy, and the draft stays', async () => {
  const [ana, ben] = [await taskforcePerson('Ana'), await taskforcePerson('Ben')]
  const paper = await begunPaper(ana)
  await save(ana, paper, 0, 'Ana’s text.')
  const [theirs, mine] = [textOf(paper, 'Ana’s text.'), textOf(paper, 'Ben’s text.')]
  await settleDraft(
    act(ben),
    SettleDraftInput.parse({ paperId: paper.id, revision: 1, keep: theirs, giveUp: mine }),
  )
  expect(await draftOf(paper.id)).toMatchObject({ revision: 1, body: theirs.body })
  expect(await copiesOf(paper.id)).toMatchObject([{ body: mine.body, personId: ben.personId }])
})

test('a merge keeps both texts that went into it', async () => {
  const [ana, ben] = [await taskforcePerson('Ana'), await taskforcePerson('Ben')]
  const paper = await begunPaper(ana)
  await save(ana, paper, 0, 'Ana’s one.', 'Two.')
  const [keep, giveUp] = [textOf(paper, 'Ana’s one.', 'Ben’s two.'), textOf(paper, 'One.', 'Ben’s two.')]
  await settleDraft(act(ben), SettleDraftInput.parse({ paperId: paper.id, revision: 1, keep, giveUp }))
  expect(await draftOf(paper.id)).toMatchObject({ revision: 2, body: keep.body })
  // Both were kept in one act: they are told apart by whose they are, not by their order.
  const kept = await copiesOf(paper.id)
  expect(kept).toHaveLength(2)
  const of = (person: { personId: string }) => kept.find(({ personId }) => personId === person.personId)?.body
  expect(of(ben)).toEqual(giveUp.body)
  expect(of(ana)).toEqual(bodyOf('Ana’s one.', 'Two.'))
})

test('a third text that came while they chose is not written over', async () => {
  const [ana, ben] = [await taskforcePerson('Ana'), await taskforcePerson('Ben')]
  const paper = await begunPaper(ana)
  await save(ana, paper, 0, 'First.')
  await save(ana, paper, 1, 'Second.')
  const input = {
    paperId: paper.id,
    revision: 1,
    keep: textOf(paper, 'Mine.'),
    giveUp: textOf(paper, 'First.'),
  }
  await expect(settleDraft(act(ben), SettleDraftInput.parse(input))).rejects.toMatchObject({
    kind: 'conflict',
  })
  expect(await draftOf(paper.id)).toMatchObject({ body: bodyOf('Second.') })
  expect((await copiesOf(paper.id)).filter((copy) => copy.reason === 'replaced')).toEqual([])
})

test('a copy becomes the draft again, and what it replaces is kept', async () => {
  const drafter = await taskforcePerson()
  const paper = await begunPaper(drafter)
  await save(drafter, paper, 0, 'Before.')
  await save(drafter, paper, 1, 'After.')
  const [copy] = await copiesOf(paper.id)
  const sent = act(drafter)
  const input = { paperId: paper.id, revision: 2, copyId: copy?.id ?? '' }
  await restoreCopy(sent, input)
  await restoreCopy(sent, input)
  expect(await draftOf(paper.id)).toMatchObject({ revision: 3, body: bodyOf('Before.') })
  expect(await copiesOf(paper.id)).toMatchObject([
    { body: bodyOf('Before.') },
    { body: bodyOf('After.'), reason: 'replaced' },
  ])
})

test('a copy of another paper, and a draft that moved on, are refused', async () => {
  const drafter = await taskforcePerson()
  const [paper, other] = [await begunPaper(drafter), await begunPaper(drafter)]
  await save(drafter, paper, 0, 'One.')
  await save(drafter, paper, 1, 'Two.')
  const [copy] = await copiesOf(paper.id)
  const restore = (paperId: string, revision: number, copyId: string) =>
    restoreCopy(act(drafter), { paperId, revision, copyId })
  await expect(restore(other.id, 0, copy?.id ?? '')).rejects.toMatchObject({ name: 'Absent' })
  await expect(restore(paper.id, 1, copy?.id ?? '')).rejects.toMatchObject({ kind: 'conflict' })
  await expect(restore(paper.id, 2, randomUUID())).rejects.toMatchObject({ name: 'Absent' })
  expect(await draftOf(paper.id)).toMatchObject({ revision: 2 })
})
