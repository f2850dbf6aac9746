import { beforeEach, expect, test } from 'vitest'
import { addComment, correctComment, withdrawInput } from '@/lib/comments/commands'
import { heldSaid } from '@/lib/comments/held'
import { correctReply, replyTo, withdrawReply } from '@/lib/comments/replies'
import { recordDisposition } from '@/lib/dispositions/commands'
import { saveMember } from '@/lib/members/commands'
import { MemberInput } from '@/lib/members/schema'
import { listPapers } from '@/lib/papers/overview'
import { getPaper, getReading } from '@/lib/papers/queries'
import { heldTexts } from '@/lib/papers/texts'
import { renamePerson } from '@/lib/people/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { newId } from '@/lib/platform/ids'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentOn, forMember } from '@/tests/support/comments'
import { publishedPaper, windowOn } from '@/tests/support/papers'

// What this process holds of a paper is never older than the paper: each act is seen at the next view.

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-05-27T10:00:00Z')
})

async function scene() {
  const paper = await publishedPaper()
  await windowOn(paper, 'comments')
  const fjord = await memberCalled('Fjord Registry')
  const ana: PersonActor = await personOf(fjord, 'representative', 'Ana Lund')
  const reader = await taskforcePerson()
  const seen = async () => {
    const reading = await getReading(reader, paper.slug, new Date('2025-05-27T10:00:00Z'))
    return JSON.stringify(reading?.threads)
  }
  return { paper, fjord, ana, reader, seen }
}

test('what was said is held after a view, and read anew after each act', async () => {
  const { paper, fjord, ana, reader, seen } = await scene()
  expect(await seen()).toBe('[]')
  const { inputId } = await addComment(
    act(ana),
    commentOn(paper, forMember(fjord.id), { text: 'The first words.' }),
  )
  const first = await seen()
  expect(first).toContain('The first words.')
  const held = heldSaid.entries()
  expect(await seen()).toBe(first)
  expect(heldSaid.entries()).toEqual(held)

  const of = { paperId: paper.id, inputId }
  await correctComment(act(ana), { ...of, text: 'The better words.' })
  expect(await seen()).toContain('The better words.')
  const speaker = forMember(fjord.id)
  const { replyId } = await replyTo(act(ana), { ...of, speaker, text: 'A reply.', language: 'en' })
  expect(await seen()).toContain('A reply.')
  await correctReply(act(ana), { paperId: paper.id, replyId, text: 'A better reply.' })
  expect(await seen()).toContain('A better reply.')
  await withdrawReply(act(ana), { paperId: paper.id, replyId })
  expect(await seen()).not.toContain('A better reply.')
  const answer = { kind: 'noted' as const, reason: 'Taken as a wish.', publish: 'now' as const }
  await recordDisposition(act(reader), { paperId: paper.id, inputIds: [inputId], ...answer })
  expect(await seen()).toContain('Taken as a wish.')
  await withdrawInput(act(ana), of)
  expect(await seen()).not.toContain('The better words.')
})

test('a member or a person under another name is read anew', async () => {
  const { paper, fjord, ana, seen } = await scene()
  await addComment(act(ana), commentOn(paper, forMember(fjord.id)))
  expect(await seen()).toContain('Ana Lund')
  const admin = await adminPerson()
  await renamePerson(act(ana), { personId: ana.personId, name: 'Ana Lund Berg' })
  expect(await seen()).toContain('Ana Lund Berg')
  const { categories, country, region } = fjord
  const facts = { legalName: 'Fjord AS', displayName: 'Fjord and Friends', categories, country, region }
  await saveMember(
    act(admin),
    MemberInput.parse({ memberId: fjord.id, ...facts, joinedOn: '2024-09-16', associationIds: [] }),
  )
  expect(await seen()).toContain('Fjord and Friends')
})

test('what is not published is not read', async () => {
  const { paper, fjord, ana, reader, seen } = await scene()
  const { inputId } = await addComment(act(ana), commentOn(paper, forMember(fjord.id)))
  await seen()
  const answer = { kind: 'noted' as const, reason: 'Prepared only.', publish: 'later' as const }
  await recordDisposition(act(reader), { paperId: paper.id, inputIds: [inputId], ...answer })
  expect(await seen()).not.toContain('Prepared only.')
})

test('what makes way for others while it is asked for is still shown', async () => {
  const { paper, fjord, ana, seen } = await scene()
  await addComment(act(ana), commentOn(paper, forMember(fjord.id), { text: 'Held, then crowded out.' }))
  await seen()
  const asked = seen()
  const crowd = Array.from({ length: 10_000 }, (_, number) => ({ number, paragraph: 'p', start: 0, end: 1 }))
  for (let n = 0; n < 100; n++) {
    heldSaid.put(`other ${n}`, { mark: '', places: [], apart: [], passages: crowd, inputs: [] })
    heldTexts.put(newId(), { title: '', body: { type: 'doc', content: [] }, coverNote: '' })
  }
  expect(await asked).toContain('Held, then crowded out.')
})

test('the numbers at the head of a paper and in lists follow each act', async () => {
  const { paper, fjord, ana, reader } = await scene()
  const now = new Date('2025-05-27T10:00:00Z')
  const numbers = async () => {
    const [head, lines] = [await getPaper(reader, paper.slug), await listPapers(reader, now, [paper.id])]
    const line = lines.find(({ facts }) => facts.id === paper.id)
    return [head?.counts, line].map((each) => `${each?.inputs} of ${each?.members}, ${each?.unanswered} open`)
  }
  expect(await numbers()).toEqual(['0 of 0, 0 open', '0 of 0, 0 open'])
  const { inputId } = await addComment(act(ana), commentOn(paper, forMember(fjord.id)))
  await addComment(act(ana), commentOn(paper, forMember(fjord.id)))
  expect(await numbers()).toEqual(['2 of 1, 2 open', '2 of 1, 2 open'])
  const answer = { kind: 'noted' as const, reason: 'Taken as a wish.', publish: 'now' as const }
  await recordDisposition(act(reader), { paperId: paper.id, inputIds: [inputId], ...answer })
  expect(await numbers()).toEqual(['2 of 1, 1 open', '2 of 1, 1 open'])
  await withdrawInput(act(ana), { paperId: paper.id, inputId })
  expect(await numbers()).toEqual(['1 of 1, 1 open', '1 of 1, 1 open'])
  expect(await numbers()).toEqual(['1 of 1, 1 open', '1 of 1, 1 open'])
})
