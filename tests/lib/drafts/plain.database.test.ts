import { expect, test } from 'vitest'
import { toMarkdown } from '@/lib/document/markdown'
import type { Body } from '@/lib/document/tree'
import { savePlainDraft } from '@/lib/drafts/commands'
import { PlainDraftInput } from '@/lib/drafts/schema'
import { db } from '@/lib/platform/db'
import { act, adminPerson, eventsOf, taskforcePerson } from '@/tests/support/coalition'
import { begunPaper, bodyOf, save } from '@/tests/support/papers'

const draftOf = (paperId: string) => db.draft.findUniqueOrThrow({ where: { paperId } })

const plain = (paper: { id: string; title: string }, revision: number, text: string, change: object = {}) =>
  PlainDraftInput.parse({ paperId: paper.id, revision, title: paper.title, language: 'en', text, ...change })

test('a draft saved as plain text keeps who its paragraphs are, and is no event', async () => {
  const drafter = await taskforcePerson()
  const paper = await begunPaper(drafter)
  const { revision } = await save(
    drafter,
    paper,
    0,
    'The Forum should be permanent.',
    'Its Secretariat needs funds.',
  )
  const written = toMarkdown((await draftOf(paper.id)).body as Body)
  const sent = act(drafter)
  const input = plain(paper, revision, written.replace('permanent', 'made permanent'))
  expect(await savePlainDraft(sent, input)).toEqual(await savePlainDraft(sent, input))
  expect(await draftOf(paper.id)).toMatchObject({
    revision: revision + 1,
    body: bodyOf('The Forum should be made permanent.', 'Its Secretariat needs funds.'),
  })
  expect(await eventsOf(paper.id)).toHaveLength(1)
})

test('overtaken, it is refused until its author says which text it replaces, and that text is kept', async () => {
  const [ana, ben] = [await taskforcePerson('Ana'), await taskforcePerson('Ben')]
  const paper = await begunPaper(ana)
  const { revision } = await save(ana, paper, 0, 'Ana’s text.')
  await expect(savePlainDraft(act(ben), plain(paper, 0, 'Ben’s text.'))).rejects.toMatchObject({
    kind: 'conflict',
  })
  expect(await draftOf(paper.id)).toMatchObject({ revision, body: bodyOf('Ana’s text.') })
  await savePlainDraft(act(ben), plain(paper, 0, 'Ben’s text.', { over: revision }))
  const copies = await db.draftCopy.findMany({ where: { paperId: paper.id } })
  expect(copies).toMatchObject([{ reason: 'replaced', body: bodyOf('Ana’s text.'), personId: ana.personId }])
})

test('the choice to replace one text does not replace a third', async () => {
  const [ana, ben] = [await taskforcePerson('Ana'), await taskforcePerson('Ben')]
  const paper = await begunPaper(ana)
  await save(ana, paper, 0, 'First.')
  await save(ana, paper, 1, 'Second.')
  await expect(savePlainDraft(act(ben), plain(paper, 0, 'Mine.', { over: 1 }))).rejects.toMatchObject({
    kind: 'conflict',
  })
  expect(await draftOf(paper.id)).toMatchObject({ body: bodyOf('Second.') })
})

test('only the Taskforce, and a refusal leaves no trace', async () => {
  const paper = await begunPaper(await taskforcePerson())
  const sent = act(await adminPerson())
  await expect(savePlainDraft(sent, plain(paper, 0, 'x'))).rejects.toMatchObject({ name: 'Absent' })
  const long = plain(paper, 0, 'x'.repeat(20_001))
  await expect(savePlainDraft(act(await taskforcePerson()), long)).rejects.toThrow(
    'longer than 20,000 characters',
  )
  expect(await draftOf(paper.id)).toMatchObject({ revision: 0 })
  expect(await db.act.findUnique({ where: { key: sent.key } })).toBeNull()
})
