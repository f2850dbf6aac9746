import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { enterUpload } from '@/lib/uploads/enter'
import { act, clockAt, factsOf, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { inputsOf } from '@/tests/support/comments'
import { publishedPaper, recordedOn, windowOn } from '@/tests/support/papers'
import { entering, fileOf, ownFile, remarked, tracked, waiting } from '@/tests/support/uploads'

const one = 'The Forum should become permanent. It needs a mandate that everyone can rely on.'
const two = 'Its Secretariat needs steady funding from all who gain by its work, year after year.'
const texts = [one, two]
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

  test('under their own name, by a contributor; for the member they cannot', async () => {
    const paper = await open()
    const upload = await waiting(ola, ownFile(paper, fjord.id), file)
    await expect(enterUpload(act(ola), entering(upload, { capacity: 'forMember' }))).rejects.toThrow(
      'Only a representative',
    )
    await expect(enterUpload(act(ola), entering(upload))).rejects.toThrow('Send it for Fjord Registry')
    expect(await recordedOn(paper)).toEqual(['windows.set'])
    await enterUpload(act(ola), entering(upload, { capacity: 'ownName' }))
    expect(await factsOf(paper.id, 'input.entered')).toMatchObject({ capacity: 'ownName', source: 'file' })
  })

  test('not where only its representatives send', async () => {
    const paper = await open()
    await db.member.update({ where: { id: fjord.id }, data: { releaseByRepresentative: true } })
    const upload = await waiting(ola, ownFile(paper, fjord.id), file)
    await expect(enterUpload(act(ola), entering(upload, { capacity: 'ownName' }))).rejects.toThrow(
      'only its representatives',
    )
    await db.member.update({ where: { id: fjord.id }, data: { releaseByRepresentative: false } })
  })
})
