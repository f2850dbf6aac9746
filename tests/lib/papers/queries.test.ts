import { beforeAll, describe, expect, test } from 'vitest'
import { getPaper } from '@/lib/papers/queries'
import { visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import {
  adminPerson,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { publishedPaper } from '@/tests/support/papers'

beforeAll(async () => {
  await foundCoalition()
})

const finalise = (paper: Awaited<ReturnType<typeof publishedPaper>>, closesEarlier = false) =>
  db.paperAct.create({
    data: {
      id: newId(),
      paperId: paper.id,
      seq: 1,
      kind: 'finalised',
      versionId: paper.versions.at(-1)?.id ?? '',
      closesEarlier,
      personId: paper.author.personId,
      at: new Date('2025-06-20T10:00:00Z'),
    },
  })

describe('the head of a paper', () => {
  test('is absent for visitors until the paper is final', async () => {
    const paper = await publishedPaper()
    expect(await getPaper(visitor, paper.slug)).toBeNull()
    await finalise(paper)
    expect((await getPaper(visitor, paper.slug))?.shown?.number).toBe(1)
  })

  test('is absent where there is no such paper', async () => {
    expect(await getPaper(await adminPerson(), 'no-such-paper')).toBeNull()
  })

  test('shows a paper without a version to the Taskforce and admins only', async () => {
    const paper = await publishedPaper([])
    const member = await memberCalled('Fjord Registry')
    expect(await getPaper(await personOf(member, 'signatory'), paper.slug)).toBeNull()
    expect((await getPaper(await taskforcePerson(), paper.slug))?.shown).toBeNull()
    expect(await getPaper(await adminPerson(), paper.slug)).not.toBeNull()
  })

  test('says what changed since the version before', async () => {
    const paper = await publishedPaper([
      ['One.', 'Two.'],
      ['One.', 'Two, changed.', 'Three.'],
    ])
    const head = await getPaper(await taskforcePerson(), paper.slug)
    expect(head?.shown?.changed).toEqual({ since: 1, words: '1 paragraph changed, 1 added' })
  })

  test('says nothing to visitors of versions that were closed when finalising', async () => {
    const paper = await publishedPaper([['One.'], ['One, changed.']])
    await finalise(paper, true)
    expect((await getPaper(visitor, paper.slug))?.shown).toMatchObject({ number: 2, changed: null })
  })

  test('says what each of the reader’s members has said, and of no other member', async () => {
    const paper = await publishedPaper()
    const fjord = await memberCalled('Fjord Registry')
    await memberCalled('Harbour Names')
    const head = await getPaper(await personOf(fjord, 'signatory'), paper.slug)
    expect(head?.standings).toEqual([
      {
        memberId: fjord.id,
        memberName: 'Fjord Registry',
        releaseByRepresentative: false,
        spoken: 0,
        ownNames: 0,
        answeredBlocks: [],
        newAnswers: [],
        unheard: [],
        endorsement: null,
        intention: null,
      },
    ])
  })
})
