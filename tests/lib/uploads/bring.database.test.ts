import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent, Refused } from '@/lib/platform/errors'
import { bringUpload } from '@/lib/uploads/bring'
import { chooseItems, dropUpload, matchUpload } from '@/lib/uploads/commands'
import { enterUpload } from '@/lib/uploads/enter'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { inputsOf } from '@/tests/support/comments'
import { paragraphId, publishedPaper, recordedOn } from '@/tests/support/papers'
import {
  entering,
  fileOf,
  mailOf,
  ownFile,
  reads,
  remarked,
  someBytes,
  texts,
  tracked,
  uploadOf,
  waiting,
} from '@/tests/support/uploads'

const [one, two] = texts
const file = fileOf(
  texts,
  [tracked(texts, 1, 'should', 'must'), tracked(texts, 2, 'steady', 'firm')],
  [remarked(texts, 1, 'a mandate', 'For how long?')],
)

let fjord: Awaited<ReturnType<typeof memberCalled>>
let harbour: typeof fjord
let drafter: PersonActor
let ana: PersonActor
let ola: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  harbour = await memberCalled('Harbour Names')
  drafter = await taskforcePerson('Tomas Reyes')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  ola = await personOf(fjord, 'contributor', 'Ola Berg')
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

describe('bringing what came', () => {
  test('keeps the file, matched to the version it was made from, with all it says, and tells nobody', async () => {
    const paper = await publishedPaper([
      ['A first try at the Forum, in other words altogether.', two],
      texts,
      [one.replace('relied', 'x'), 'A third version has another second paragraph, on other things.'],
    ])
    const upload = await waiting(drafter, mailOf(paper, fjord.id), file)
    expect(upload).toMatchObject({
      source: 'mail',
      versionId: paper.versions[1]?.id,
      sender: 'Kari Solheim',
      fileName: 'comments.docx',
      revision: 0,
      enteredAt: null,
      likeness: [{ id: paper.versions[1]?.id, score: 1 }, {}, {}],
    })
    expect(upload.items.map(({ type, chosen }) => [type, chosen])).toEqual([
      ['substantive', true],
      ['question', true],
      ['substantive', true],
    ])
    expect(new TextDecoder().decode(upload.file?.bytes)).toMatch(/^file \d+$/)
    expect(await recordedOn(paper)).toEqual([])
    expect(await inputsOf(paper)).toEqual([])
  })

  test('sent many times at once it is kept once', async () => {
    const paper = await publishedPaper([texts])
    const sent = act(drafter)
    const input = mailOf(paper, fjord.id)
    const answers = await Promise.all([1, 2, 3, 4].map(() => bringUpload(sent, input, reads(file))))
    expect(new Set(answers.map(({ uploadId }) => uploadId)).size).toBe(1)
    expect(await db.upload.count({ where: { paperId: paper.id } })).toBe(1)
  })

  test('the same file by two people at once is kept once, and both find it', async () => {
    const paper = await publishedPaper([texts])
    const bytes = someBytes()
    const input = mailOf(paper, fjord.id, { file: { name: 'a.docx', bytes } })
    const admin = await adminPerson()
    const found = await Promise.all([drafter, admin].map((by) => bringUpload(act(by), input, reads(file))))
    expect(found.map(({ again }) => again).sort()).toEqual([false, true])
    expect(new Set(found.map(({ uploadId }) => uploadId)).size).toBe(1)
  })

  test('the same file of another member, or on another paper, is another', async () => {
    const [paper, other] = [await publishedPaper([texts]), await publishedPaper([texts])]
    const sameFile = { file: { name: 'a.docx', bytes: someBytes() } }
    for (const input of [
      mailOf(paper, fjord.id, sameFile),
      mailOf(paper, harbour.id, sameFile),
      mailOf(other, fjord.id, sameFile),
    ])
      expect(await bringUpload(act(drafter), input, reads(file))).toMatchObject({ again: false })
  })

  test('a file that is like no version waits until someone says which', async () => {
    const paper = await publishedPaper([texts])
    const other = fileOf(['Minutes of a meeting about a quite different thing, long ago.'], [])
    const upload = await waiting(drafter, mailOf(paper, fjord.id), other)
    expect(upload).toMatchObject({ versionId: null, items: [] })
    await expect(enterUpload(act(drafter), entering(upload))).rejects.toThrow('which version')
  })

  test('a file that cannot be read is kept with the reason', async () => {
    const paper = await publishedPaper([texts])
    const broken = async () => ({ ok: false as const, why: 'This file is protected by a password.' })
    const { uploadId } = await bringUpload(act(drafter), mailOf(paper, fjord.id), broken)
    const unread = { unreadable: 'This file is protected by a password.', items: [] }
    expect(await uploadOf(uploadId)).toMatchObject(unread)
  })

  test('a file that could not be read makes way for the next try with it', async () => {
    const paper = await publishedPaper([texts])
    const input = mailOf(paper, fjord.id)
    const busy = async () => ({ ok: false as const, why: 'Other files are being read just now.' })
    const first = await bringUpload(act(drafter), input, busy)
    expect(await bringUpload(act(drafter), input, reads(file))).toMatchObject({ again: false })
    expect(await uploadOf(first.uploadId)).toMatchObject({ endedById: drafter.personId, file: null })
  })

  test('the words of a mail speak of the version of that day', async () => {
    const paper = await publishedPaper([texts, [two, one]])
    const words = { file: undefined, text: 'Para 2: who pays?' }
    const { uploadId } = await bringUpload(act(drafter), mailOf(paper, fjord.id, words), reads(file))
    const upload = await uploadOf(uploadId)
    expect(upload).toMatchObject({ versionId: paper.versions[1]?.id, fileName: null, file: null })
    expect(upload.items).toMatchObject([
      { type: 'question', pieces: [{ paragraph: paragraphId(2), words: 'who pays?' }] },
    ])
  })

  test('a refusal leaves no trace, and the file is not even read', async () => {
    const paper = await publishedPaper([texts])
    const before = await db.upload.count()
    const unread = async () => Promise.reject(new Error('was read'))
    await expect(bringUpload(act(ana), mailOf(paper, fjord.id), unread)).rejects.toThrow('Only the Taskforce')
    await expect(bringUpload(act(ana), ownFile(paper, harbour.id), unread)).rejects.toThrow('do not belong')
    await expect(bringUpload(act(drafter), mailOf(paper, crypto.randomUUID()), unread)).rejects.toThrow(
      Absent,
    )
    await expect(
      bringUpload(act(drafter), mailOf({ id: crypto.randomUUID() }, fjord.id), unread),
    ).rejects.toThrow(Absent)
    expect(await db.upload.count()).toBe(before)
  })
})

describe('what waits', () => {
  test('can be matched to another version: it is found anew there', async () => {
    const paper = await publishedPaper([texts, [two, one]])
    const upload = await waiting(drafter, mailOf(paper, fjord.id), file)
    const versionId = paper.versions.find(({ id }) => id !== upload.versionId)?.id ?? ''
    await matchUpload(act(drafter), { paperId: paper.id, uploadId: upload.id, revision: 0, versionId })
    expect(await uploadOf(upload.id)).toMatchObject({ versionId, revision: 1, items: [{}, {}, {}] })
  })

  test('is chosen by one and seen by the other; on choices that were changed nothing is chosen', async () => {
    const paper = await publishedPaper([texts])
    const upload = await waiting(ola, ownFile(paper, fjord.id), file)
    const choose = entering(upload, { chosen: [2], types: { 2: 'editorial' } })
    await chooseItems(act(ola), choose)
    expect((await uploadOf(upload.id)).items.map(({ chosen, type }) => [chosen, type])).toEqual([
      [false, 'substantive'],
      [true, 'editorial'],
      [false, 'substantive'],
    ])
    await expect(chooseItems(act(ana), choose)).rejects.toThrow('Someone changed these choices')
    expect(await recordedOn(paper)).toEqual([])
  })

  test('is nobody’s else: a member’s file is not there for the Taskforce, a mail not for its member', async () => {
    const paper = await publishedPaper([texts])
    const own = await waiting(ana, ownFile(paper, fjord.id), file)
    const mail = await waiting(drafter, mailOf(paper, fjord.id), file)
    const outsiders = [drafter, await adminPerson(), await personOf(harbour, 'signatory')]
    for (const actor of outsiders) {
      await expect(chooseItems(act(actor), entering(own))).rejects.toThrow(Absent)
      await expect(dropUpload(act(actor), { paperId: paper.id, uploadId: own.id })).rejects.toThrow(Absent)
      await expect(enterUpload(act(actor), entering(own))).rejects.toThrow(Absent)
    }
    await expect(enterUpload(act(ana), entering(mail))).rejects.toThrow(Absent)
  })

  test('goes with its file and its items when it is dropped, once, and can come again', async () => {
    const paper = await publishedPaper([texts])
    const input = ownFile(paper, fjord.id)
    const upload = await waiting(ana, input, file)
    const sent = act(ola)
    await Promise.all([1, 2].map(() => dropUpload(sent, { paperId: paper.id, uploadId: upload.id })))
    expect(await uploadOf(upload.id)).toMatchObject({
      reading: null,
      file: null,
      items: [],
      endedById: ola.personId,
    })
    await expect(dropUpload(act(ola), { paperId: paper.id, uploadId: upload.id })).rejects.toThrow(Refused)
    expect(await bringUpload(act(ana), input, reads(file))).toMatchObject({ again: false })
  })
})
