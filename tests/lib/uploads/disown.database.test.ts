import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { correctComment } from '@/lib/comments/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { bringUpload } from '@/lib/uploads/bring'
import { disownInputs } from '@/lib/uploads/disown'
import { enterUpload } from '@/lib/uploads/enter'
import {
  act,
  clockAt,
  factsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { inputsOf } from '@/tests/support/comments'
import { publishedPaper, recordedOn, windowOn } from '@/tests/support/papers'
import { entering, fileOf, mailOf, reads, tracked, uploadOf, waiting } from '@/tests/support/uploads'

const texts = [
  'The Forum should become permanent.',
  'Its Secretariat needs steady funding from all who gain by it.',
]
const file = fileOf(texts, [tracked(texts, 1, 'should', 'must'), tracked(texts, 2, 'steady', 'firm')])

let fjord: Awaited<ReturnType<typeof memberCalled>>
let drafter: PersonActor
let ana: PersonActor
let ola: PersonActor
let outsider: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  drafter = await taskforcePerson('Tomas Reyes')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  ola = await personOf(fjord, 'contributor', 'Ola Berg')
  outsider = await personOf(await memberCalled('Harbour Names'), 'signatory')
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

async function entered() {
  const paper = await publishedPaper([texts])
  await windowOn(paper, 'comments')
  await windowOn(paper, 'suggestions')
  const input = mailOf(paper, fjord.id)
  const upload = await waiting(drafter, input, file)
  await enterUpload(act(drafter), entering(upload))
  const [first, second] = await inputsOf(paper)
  return {
    paper,
    input,
    upload,
    first: first?.id ?? '',
    second: second?.id ?? '',
    of: { paperId: paper.id, uploadId: upload.id },
  }
}

describe('what was entered for a member', () => {
  test('is disowned one by one, with the reason in its place, as one event, once', async () => {
    const { paper, of, first } = await entered()
    const sent = act(ana)
    const one = { ...of, inputId: first, reason: 'An old draft.' }
    const answers = await Promise.all([1, 2, 3].map(() => disownInputs(sent, one)))
    expect(answers).toEqual([{ count: 1 }, { count: 1 }, { count: 1 }])
    expect(await inputsOf(paper)).toMatchObject([
      { withdrawnById: ana.personId, withdrawnWhy: 'Not ours: An old draft.' },
      { withdrawnAt: null },
    ])
    expect((await recordedOn(paper)).at(-1)).toBe('input.disowned')
    expect(await factsOf(paper.id, 'input.disowned')).toMatchObject({ inputIds: [first], how: 'notOurs' })
    expect(await uploadOf(of.uploadId)).toMatchObject({ endedAt: null })
  })

  test('is disowned all at once; then the same file can be entered again', async () => {
    const { paper, of, first, input } = await entered()
    await disownInputs(act(ana), { ...of, inputId: first, reason: 'Not this.' })
    expect(await disownInputs(act(ana), { ...of, reason: 'Nor the rest.' })).toEqual({ count: 1 })
    expect((await inputsOf(paper)).map(({ withdrawnWhy }) => withdrawnWhy)).toEqual([
      'Not ours: Not this.',
      'Not ours: Nor the rest.',
    ])
    await expect(disownInputs(act(ana), { ...of, reason: 'Again.' })).rejects.toThrow('withdrawn already')
    expect(await bringUpload(act(drafter), input, reads(file))).toMatchObject({ again: false })
  })

  test('is voided by the Taskforce, as entered in error', async () => {
    const { paper, of } = await entered()
    await disownInputs(act(drafter), { ...of, reason: 'It was of another member.' })
    expect((await inputsOf(paper)).map(({ withdrawnWhy }) => withdrawnWhy)).toEqual([
      'Entered in error: It was of another member.',
      'Entered in error: It was of another member.',
    ])
    expect(await factsOf(paper.id, 'input.disowned')).toMatchObject({ how: 'inError' })
  })

  test('is corrected by a representative, also when comments are closed', async () => {
    const { paper, first } = await entered()
    await clockAt('2025-06-20T12:00:00Z')
    await correctComment(act(ana), {
      paperId: paper.id,
      inputId: first,
      text: 'We would rather keep “should”.',
    })
    expect((await inputsOf(paper))[0]?.texts).toMatchObject([
      { seq: 1, personId: drafter.personId },
      { seq: 2, body: 'We would rather keep “should”.', personId: ana.personId },
    ])
  })

  test('a refusal leaves no trace: other people, what is not there, and input of another upload', async () => {
    const { paper, of, first } = await entered()
    const other = await entered()
    const before = { inputs: await inputsOf(paper), events: await recordedOn(paper) }
    const one = { ...of, inputId: first, reason: 'No.' }
    await expect(disownInputs(act(ola), one)).rejects.toThrow('Only a representative')
    await expect(disownInputs(act(outsider), one)).rejects.toThrow(Absent)
    await expect(disownInputs(act(ana), { ...one, inputId: other.first })).rejects.toThrow(Absent)
    await expect(disownInputs(act(ana), { ...one, uploadId: crypto.randomUUID() })).rejects.toThrow(Absent)
    await expect(
      correctComment(act(drafter), { paperId: paper.id, inputId: first, text: 'Other words.' }),
    ).rejects.toThrow('Only a representative of Fjord Registry')
    expect({ inputs: await inputsOf(paper), events: await recordedOn(paper) }).toEqual(before)
    expect(await db.input.count({ where: { withdrawnAt: { not: null }, paperId: paper.id } })).toBe(0)
  })
})
