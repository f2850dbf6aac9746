import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withdrawInput } from '@/lib/comments/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { bringUpload } from '@/lib/uploads/bring'
import { dropUpload } from '@/lib/uploads/commands'
import { enterUpload } from '@/lib/uploads/enter'
import {
  act,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { inputsOf } from '@/tests/support/comments'
import { publishedPaper, recordedOn, windowOn } from '@/tests/support/papers'
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

const file = fileOf(
  texts,
  [tracked(texts, 1, 'should', 'must'), tracked(texts, 2, 'steady', 'firm')],
  [remarked(texts, 1, 'a mandate', 'For how long?')],
)

let fjord: Awaited<ReturnType<typeof memberCalled>>
let drafter: PersonActor
let ana: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  drafter = await taskforcePerson('Tomas Reyes')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

describe('the same file by both doors', () => {
  test('what the member sent itself is not entered for it again', async () => {
    const paper = await publishedPaper([texts])
    await windowOn(paper, 'comments')
    await windowOn(paper, 'suggestions')
    const bytes = someBytes()
    const own = await waiting(ana, ownFile(paper, fjord.id, bytes), file)
    const mail = mailOf(paper, fjord.id, { file: { name: 'a.docx', bytes } })
    // What only waits at home is not told to the Taskforce.
    const first = await bringUpload(act(drafter), mail, reads(file))
    await dropUpload(act(drafter), { paperId: paper.id, uploadId: first.uploadId })
    await enterUpload(act(ana), entering(own, { capacity: 'forMember' }))
    await expect(bringUpload(act(drafter), mail, reads(file))).rejects.toThrow(
      'Fjord Registry sent this very file itself, on Tue 3 June 2025, 12:00 UTC: inputs 1 to 3.',
    )
  })
})

describe('the same file waiting behind both doors', () => {
  const both = async () => {
    const paper = await publishedPaper([texts])
    await windowOn(paper, 'comments')
    await windowOn(paper, 'suggestions')
    const bytes = someBytes()
    const mail = mailOf(paper, fjord.id, { file: { name: 'a.docx', bytes } })
    const mailed = await waiting(drafter, mail, file)
    return { paper, mailed, own: await waiting(ana, ownFile(paper, fjord.id, bytes), file) }
  }

  test('is entered by one of them: the Taskforce comes after the member, and leaves no trace', async () => {
    const { paper, mailed, own } = await both()
    await enterUpload(act(ana), entering(own, { capacity: 'forMember' }))
    const recorded = await recordedOn(paper)
    await expect(enterUpload(act(drafter), entering(mailed))).rejects.toThrow(
      'Fjord Registry sent this very file itself, on Tue 3 June 2025, 12:00 UTC: inputs 1 to 3.',
    )
    expect(await inputsOf(paper)).toHaveLength(3)
    expect(await recordedOn(paper)).toEqual(recorded)
  })

  test('is entered by one of them: the member comes after the Taskforce', async () => {
    const { paper, mailed, own } = await both()
    await enterUpload(act(drafter), entering(mailed))
    await expect(enterUpload(act(ana), entering(own, { capacity: 'forMember' }))).rejects.toThrow(
      'Tomas Reyes entered this very file for Fjord Registry from a mail',
    )
    expect(await inputsOf(paper)).toHaveLength(3)
  })

  test('is entered by one of them, also where both do it at once', async () => {
    const { paper, mailed, own } = await both()
    const settled = await Promise.allSettled([
      enterUpload(act(drafter), entering(mailed)),
      enterUpload(act(ana), entering(own, { capacity: 'forMember' })),
    ])
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await inputsOf(paper)).toHaveLength(3)
  })
})

describe('what was entered and withdrawn in its threads', () => {
  const withdrawn = async (paper: { id: string }, inputs: readonly { id: string }[]) => {
    for (const { id } of inputs)
      await withdrawInput(act(ana), { paperId: paper.id, inputId: id, reason: 'Not meant so.' })
  }
  const sent = async () => {
    const paper = await publishedPaper([texts])
    await windowOn(paper, 'comments')
    await windowOn(paper, 'suggestions')
    const input = ownFile(paper, fjord.id)
    const first = await waiting(ana, input, file)
    await enterUpload(act(ana), entering(first, { capacity: 'forMember' }))
    return { paper, input, first }
  }

  test('altogether: the same file comes again, and is entered again', async () => {
    const { paper, input, first } = await sent()
    await withdrawn(paper, await inputsOf(paper))
    const again = await waiting(ana, input, file)
    expect(again.id).not.toBe(first.id)
    expect(await uploadOf(first.id)).toMatchObject({ endedById: ana.personId, enteredById: ana.personId })
    await enterUpload(act(ana), entering(again, { capacity: 'forMember' }))
    expect(await inputsOf(paper)).toHaveLength(6)
  })

  test('in part: the same file is found where it is', async () => {
    const { paper, input, first } = await sent()
    await withdrawn(paper, (await inputsOf(paper)).slice(1))
    const again = await bringUpload(act(ana), input, reads(file))
    expect(again).toMatchObject({ uploadId: first.id, again: true })
    expect(await uploadOf(first.id)).toMatchObject({ endedAt: null })
  })

  test('altogether by one door: the other may bring and enter the same file', async () => {
    const { paper, input, first } = await sent()
    await withdrawn(paper, await inputsOf(paper))
    const mail = mailOf(paper, fjord.id, { file: input.file })
    await enterUpload(act(drafter), entering(await waiting(drafter, mail, file)))
    expect(await inputsOf(paper)).toHaveLength(6)
    await expect(bringUpload(act(ana), input, reads(file))).rejects.toThrow(
      'Tomas Reyes entered this very file',
    )
    // What is refused leaves no trace.
    expect(await uploadOf(first.id)).toMatchObject({ endedAt: null })
  })
})
