import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { sendOn } from '@/lib/room/send'
import { bringUpload } from '@/lib/uploads/bring'
import { enterUpload } from '@/lib/uploads/enter'
import { putInRoom } from '@/lib/uploads/into-room'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { inputsOf } from '@/tests/support/comments'
import { paragraphId, publishedPaper, recordedOn, windowOn } from '@/tests/support/papers'
import { sending } from '@/tests/support/room'
import {
  entering,
  fileOf,
  ownFile,
  reads,
  remarked,
  someBytes,
  texts,
  tracked,
  uploadOf,
  waiting,
} from '@/tests/support/uploads'

const file = fileOf(
  texts,
  [tracked(texts, 1, 'should', 'must'), tracked(texts, 2, 'steady', 'firm')],
  [
    remarked(texts, 2, 'steady funding', 'Donors come and go.'),
    remarked(texts, 1, 'a mandate', 'For how long?'),
  ],
)

let fjord: Awaited<ReturnType<typeof memberCalled>>
let ana: PersonActor
let ola: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  ola = await personOf(fjord, 'contributor', 'Ola Berg')
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

async function open(versions: string[][] = [texts]) {
  const paper = await publishedPaper(versions)
  await windowOn(paper, 'comments')
  await windowOn(paper, 'suggestions')
  return paper
}

describe('a member sends its own file', () => {
  test('for the member, by a representative, as the public may see it', async () => {
    const paper = await open()
    const upload = await waiting(ola, ownFile(paper, fjord.id), file)
    await enterUpload(act(ana), entering(upload, { capacity: 'forMember', publicAs: 'text' }))
    for (const input of await inputsOf(paper))
      expect(input).toMatchObject({
        ...{ capacity: 'forMember', personId: ana.personId, memberId: fjord.id, publicAs: 'text' },
        ...{ source: 'file', sourceNote: 'the file at home.docx' },
      })
  })

  test('by nobody else', async () => {
    const paper = await open()
    const upload = await waiting(ola, ownFile(paper, fjord.id), file)
    await expect(enterUpload(act(ola), entering(upload, { capacity: 'forMember' }))).rejects.toThrow(
      'Only a representative',
    )
    await expect(enterUpload(act(ana), entering(upload))).rejects.toThrow('comes into its room first')
    expect(await recordedOn(paper)).toEqual(['windows.set', 'windows.set'])
    expect(await inputsOf(paper)).toEqual([])
  })
})

const entriesOf = (paper: { id: string }) =>
  db.roomEntry.findMany({
    where: { paperId: paper.id },
    include: { texts: true },
    orderBy: [{ paragraph: 'asc' }, { start: 'asc' }],
  })

describe('a member’s own file comes into its room first', () => {
  test('by any of its people: what is ticked, as it says, with who wrote it there; no input, no event', async () => {
    const paper = await open()
    const upload = await waiting(ola, ownFile(paper, fjord.id), file)
    const form = entering(upload)
    const answer = await putInRoom(act(ola), form)
    const entries = await entriesOf(paper)
    expect(answer).toEqual({ entries: entries.length })
    expect(entries.map(({ kind, quote, texts: [text] }) => [kind, quote, text?.body])).toEqual([
      ['suggestion', expect.stringContaining('should'), 'The file gives no reason.'],
      ['comment', 'a mandate', 'For how long?'],
      ['suggestion', expect.stringContaining('steady funding'), 'Donors come and go.'],
    ])
    expect(entries[2]).toMatchObject({
      ...{ memberId: fjord.id, personId: ola.personId, uploadId: upload.id, versionId: upload.versionId },
      ...{ importedAuthor: expect.stringContaining('A. Berg'), sentAs: null },
      texts: [{ tree: { changes: [{ do: 'replace', was: 'steady', words: 'firm' }] } }],
    })
    expect(await inputsOf(paper)).toEqual([])
    expect(await recordedOn(paper)).toEqual(['windows.set', 'windows.set'])
    expect(await uploadOf(upload.id)).toMatchObject({
      roomById: ola.personId,
      enteredAt: null,
      reading: null,
    })
  })

  test('sent twice once; then it is not sent otherwise, and the same file does not come again', async () => {
    const paper = await open()
    const bytes = someBytes()
    const upload = await waiting(ola, ownFile(paper, fjord.id, bytes), file)
    const sent = act(ola)
    await Promise.all([putInRoom(sent, entering(upload)), putInRoom(sent, entering(upload))])
    expect(await entriesOf(paper)).toHaveLength(3)
    const again = entering(await uploadOf(upload.id), { capacity: 'forMember' })
    await expect(enterUpload(act(ana), again)).rejects.toThrow('Ola Berg put this into the room already')
    const brought = await bringUpload(act(ana), ownFile(paper, fjord.id, bytes), reads(file))
    expect(brought).toMatchObject({ uploadId: upload.id, again: true })
  })

  test('also when no window is open; from the room a representative sends a change on as a suggestion', async () => {
    const paper = await publishedPaper([texts])
    const upload = await waiting(ola, ownFile(paper, fjord.id), file)
    await putInRoom(act(ola), entering(upload))
    await windowOn(paper, 'suggestions')
    await clockAt('2025-06-03T12:00:00Z')
    const change = (await entriesOf(paper)).find(({ paragraph }) => paragraph === paragraphId(2))
    await sendOn(act(ana), sending(paper, fjord, [change?.id ?? ''], { kind: 'suggestion' }))
    const [input, ...more] = await inputsOf(paper)
    expect(more).toEqual([])
    expect(input).toMatchObject({
      ...{ kind: 'suggestion', capacity: 'forMember', personId: ana.personId, source: 'page' },
      ...{ importedAuthor: null, uploadId: null },
      texts: [{ tree: { changes: [{ do: 'replace', was: 'steady', words: 'firm' }] } }],
    })
  })

  test('not by somebody of another member, for whom it is not there', async () => {
    const paper = await open()
    const upload = await waiting(ola, ownFile(paper, fjord.id), file)
    const kai = await personOf(await memberCalled('Harbour Names'), 'signatory', 'Kai')
    await expect(putInRoom(act(kai), entering(upload))).rejects.toThrow(Absent)
    expect(await entriesOf(paper)).toEqual([])
  })
})
