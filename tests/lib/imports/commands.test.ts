import { describe, expect, test } from 'vitest'
import type { ReadFile } from '@/lib/document/import/imported'
import { readBytes } from '@/lib/document/import/read'
import type { Body } from '@/lib/document/tree'
import { bringImport, letImportGo, settleNotes, takeImport } from '@/lib/imports/commands'
import { getImport, listDraftNotes, listImports } from '@/lib/imports/queries'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { del, ins, linesOf, p, r, word } from '@/tests/lib/document/import/word'
import { act, adminPerson, eventsOf, taskforcePerson } from '@/tests/support/coalition'
import { begunPaper, save } from '@/tests/support/papers'

const bytes = Uint8Array.from(
  word({
    comments: `<w:comment w:id="1" w:author="Bo Lund">${p('Since when?')}</w:comment>`,
    body: p(
      `${r('The Forum should become ')}${del('permanent')}${ins('lasting')}${r(', as we ')}<w:commentRangeStart w:id="1"/>${r('said')}<w:commentRangeEnd w:id="1"/>${r('.')}`,
    ),
  }),
)
const file = { name: 'Draft.docx', bytes }
const read = async (data: Uint8Array, name: string): Promise<ReadFile> => readBytes(data, name)

async function begun() {
  const drafter = await taskforcePerson()
  const paper = await begunPaper(drafter)
  await save(drafter, paper, 0, 'The Forum should become permanent, as we said.')
  return { drafter, paper }
}

const brought = (drafter: PersonActor, paperId: string) => bringImport(act(drafter), { paperId, file }, read)

const taking = (paperId: string, importId: string, more = {}) => ({
  ...{ paperId, importId, revision: 1, how: 'replace' as const, changes: 'notes' as const, language: 'fr' },
  ...more,
})

const draftOf = async (paperId: string) => {
  const { body, ...draft } = await db.draft.findUniqueOrThrow({ where: { paperId } })
  return { ...draft, lines: linesOf(body as Body) }
}

describe('bringing a file', () => {
  test('keeps what was read to be looked at, changes no draft, and is no event', async () => {
    const { drafter, paper } = await begun()
    const { importId, slug } = await brought(drafter, paper.id)
    expect(slug).toBe(paper.slug)
    expect(await getImport(drafter, paper.id, importId)).toMatchObject({
      fileName: 'Draft.docx',
      kind: 'docx',
      imported: { proposals: [{ inserted: 'lasting' }] },
    })
    expect((await listImports(drafter, paper.id)).map(({ id }) => id)).toEqual([importId])
    expect(await draftOf(paper.id)).toMatchObject({ revision: 1 })
    expect((await eventsOf(paper.id)).map(({ type }) => type)).toEqual(['paper.created'])
  })

  test('a pasted text is read like a file', async () => {
    const { drafter, paper } = await begun()
    const { importId } = await bringImport(act(drafter), { paperId: paper.id, text: 'One.\n\nTwo.' }, read)
    expect(await getImport(drafter, paper.id, importId)).toMatchObject({ fileName: null, kind: 'text' })
  })

  test('sent twice it is kept once', async () => {
    const { drafter, paper } = await begun()
    const sent = act(drafter)
    const first = await bringImport(sent, { paperId: paper.id, file }, read)
    expect(await bringImport(sent, { paperId: paper.id, file }, read)).toEqual(first)
    expect(await db.draftImport.count({ where: { paperId: paper.id } })).toBe(1)
  })

  test('what cannot be read is refused with the reader’s sentence and leaves no trace', async () => {
    const { drafter, paper } = await begun()
    const broken = { name: 'x.docx', bytes: new TextEncoder().encode('no Word file') }
    await expect(bringImport(act(drafter), { paperId: paper.id, file: broken }, read)).rejects.toThrow(
      'it holds 12 bytes',
    )
    expect(await db.draftImport.count({ where: { paperId: paper.id } })).toBe(0)
  })

  test('for whoever is not of the Taskforce there is neither draft nor file', async () => {
    const { drafter, paper } = await begun()
    const admin = await adminPerson()
    await expect(brought(admin, paper.id)).rejects.toMatchObject({ name: 'Absent' })
    const { importId } = await brought(drafter, paper.id)
    expect(await getImport(admin, paper.id, importId)).toBeNull()
    expect(await listImports(admin, paper.id)).toEqual([])
    expect(await listDraftNotes(admin, paper.id)).toEqual([])
  })
})

describe('taking it over', () => {
  test('replaces the text, keeps the old one, and makes notes of changes and comments', async () => {
    const { drafter, paper } = await begun()
    const before = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
    const { importId } = await brought(drafter, paper.id)
    expect(await takeImport(act(drafter), taking(paper.id, importId))).toEqual({ revision: 2, notes: 2 })
    expect(await draftOf(paper.id)).toMatchObject({
      revision: 2,
      language: 'fr',
      lines: ['1: The Forum should become permanent, as we said.'],
    })
    expect(await db.draftCopy.findMany({ where: { paperId: paper.id } })).toMatchObject([
      { reason: 'replaced', body: before.body },
    ])
    const notes = await listDraftNotes(drafter, paper.id)
    const [first] = (before.body as Body).content
    const id = first?.type === 'paragraph' ? first.attrs.id : null
    expect(notes.map(({ kind, paragraph, fileName }) => [kind, paragraph, fileName])).toEqual([
      ['change', id, 'Draft.docx'],
      ['comment', id, 'Draft.docx'],
    ])
    expect(await listImports(drafter, paper.id)).toEqual([])
    expect((await eventsOf(paper.id)).map(({ type }) => type)).toEqual(['paper.created'])
  })

  test('with all changes accepted, behind the text', async () => {
    const { drafter, paper } = await begun()
    const { importId } = await brought(drafter, paper.id)
    await takeImport(act(drafter), taking(paper.id, importId, { how: 'append', changes: 'accepted' }))
    expect((await draftOf(paper.id)).lines).toEqual([
      '1: The Forum should become permanent, as we said.',
      '2: The Forum should become lasting, as we said.',
    ])
  })

  test('sent twice it is taken once', async () => {
    const { drafter, paper } = await begun()
    const { importId } = await brought(drafter, paper.id)
    const sent = act(drafter)
    const first = await takeImport(sent, taking(paper.id, importId))
    expect(await takeImport(sent, taking(paper.id, importId))).toEqual(first)
    expect(await listDraftNotes(drafter, paper.id)).toHaveLength(2)
  })

  test('over a draft that someone saved meanwhile it is refused, and nothing is lost', async () => {
    const { drafter, paper } = await begun()
    const { importId } = await brought(drafter, paper.id)
    await save(drafter, paper, 1, 'Another text.')
    await expect(takeImport(act(drafter), taking(paper.id, importId))).rejects.toMatchObject({
      kind: 'conflict',
    })
    expect((await draftOf(paper.id)).lines).toEqual(['1: Another text.'])
    expect(await listDraftNotes(drafter, paper.id)).toEqual([])
    expect(await getImport(drafter, paper.id, importId)).not.toBeNull()
  })

  test('a file that is gone is refused with what would help', async () => {
    const { drafter, paper } = await begun()
    await expect(takeImport(act(drafter), taking(paper.id, newId()))).rejects.toThrow('Choose it again')
  })
})

test('a file that is not wanted is let go, also twice', async () => {
  const { drafter, paper } = await begun()
  const { importId } = await brought(drafter, paper.id)
  const sent = act(drafter)
  await letImportGo(sent, { paperId: paper.id, importId })
  await letImportGo(sent, { paperId: paper.id, importId })
  expect(await listImports(drafter, paper.id)).toEqual([])
})

test('notes that were dealt with go, and no others', async () => {
  const { drafter, paper } = await begun()
  const { importId } = await brought(drafter, paper.id)
  await takeImport(act(drafter), taking(paper.id, importId))
  const [first, second] = await listDraftNotes(drafter, paper.id)
  const other = await begun()
  await settleNotes(act(other.drafter), { paperId: other.paper.id, noteIds: [second?.id ?? ''] })
  await settleNotes(act(drafter), { paperId: paper.id, noteIds: [first?.id ?? ''] })
  expect((await listDraftNotes(drafter, paper.id)).map(({ id }) => id)).toEqual([second?.id])
})
