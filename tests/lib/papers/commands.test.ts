import { expect, test } from 'vitest'
import { createPaper, describePaper } from '@/lib/papers/commands'
import { CreatePaperInput, DescribePaperInput } from '@/lib/papers/schema'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'
import {
  act,
  adminPerson,
  eventsOf,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'

const asked = (change: object = {}) =>
  CreatePaperInput.parse({ kind: 'position', title: `On the Forum ${newId()}`, ...change })

const described = (paperId: string, change: object = {}) =>
  DescribePaperInput.parse({ paperId, title: 'Another title', ...change })

async function begun(by: Actor, change: object = {}) {
  const { paperId, slug } = await createPaper(act(by), asked(change))
  return { id: paperId, slug }
}

const topic = (name: string) =>
  db.topic.create({ data: { id: newId(), slug: newId(), name, position: 1, retiredAt: null } })

test('the Taskforce begins a paper with an empty draft under the full procedure', async () => {
  const drafter = await taskforcePerson()
  const { id: topicId } = await topic('IGF mandate')
  const { paperId, slug } = await createPaper(
    act(drafter),
    asked({ title: 'A permanent Forum', topicIds: topicId }),
  )
  const paper = await db.paper.findUniqueOrThrow({
    where: { id: paperId },
    include: { draft: true, topics: true },
  })
  expect(paper).toMatchObject({
    slug,
    title: 'A permanent Forum',
    procedure: 'full',
    createdById: drafter.personId,
  })
  expect(paper.draft).toMatchObject({ revision: 0, language: 'en' })
  expect(paper.topics.map((each) => each.topicId)).toEqual([topicId])
  const [event, ...more] = await eventsOf(paperId)
  expect(event?.type).toBe('paper.created')
  expect(more).toEqual([])
})

test('the same title gives another address, also when asked for at the same instant', async () => {
  const drafter = await taskforcePerson()
  const title = `Same ${newId()}`
  const slugs = await Promise.all([1, 2, 3, 4].map(async () => (await begun(drafter, { title })).slug))
  const [plain] = slugs.toSorted((one, other) => one.length - other.length)
  expect(slugs.toSorted()).toEqual([plain, `${plain}-2`, `${plain}-3`, `${plain}-4`])
})

test('beginning sent twice begins once and answers the same', async () => {
  const sent = act(await taskforcePerson())
  const input = asked()
  expect(await createPaper(sent, input)).toEqual(await createPaper(sent, input))
  expect(await db.paper.count({ where: { title: input.title } })).toBe(1)
})

test('an address that is taken is refused, and leaves no trace', async () => {
  const drafter = await taskforcePerson()
  const { slug } = await begun(drafter)
  const input = asked({ slug })
  await expect(createPaper(act(drafter), input)).rejects.toThrow('Another paper has this address')
  expect(await db.paper.count({ where: { title: input.title } })).toBe(0)
})

test.each([
  ['an admin', adminPerson],
  ['a signatory', async () => personOf(await memberCalled('Fjord Registry'), 'signatory')],
])('%s does not begin a paper', async (_, someone) => {
  const input = asked()
  await expect(createPaper(act(await someone()), input)).rejects.toThrow('Only the Taskforce begins a paper.')
  expect(await db.paper.count({ where: { title: input.title } })).toBe(0)
})

test('a short procedure is for an admin to choose, with a reason', async () => {
  const drafter = await taskforcePerson()
  expect(CreatePaperInput.safeParse({ kind: 'position', title: 'X', procedure: 'short' }).success).toBe(false)
  const input = asked({ procedure: 'short', procedureReason: 'The call closes on Friday.' })
  await expect(createPaper(act(drafter), input)).rejects.toThrow('Only an admin chooses another procedure')
  const { paperId } = await createPaper(act({ ...drafter, admin: true }), input)
  expect(await db.paper.findUnique({ where: { id: paperId } })).toMatchObject({ procedure: 'short' })
})

test('a topic that was taken off the list comes to no other paper', async () => {
  const drafter = await taskforcePerson()
  const { id } = await topic('Old')
  const paper = await begun(drafter, { topicIds: [id] })
  await db.topic.update({ where: { id }, data: { retiredAt: new Date() } })
  await expect(begun(drafter, { topicIds: [id] })).rejects.toThrow('taken off the list')
  await describePaper(act(drafter), described(paper.id, { topicIds: [id] }))
})

test('describing sets title and topics, says so once, and moves the draft on', async () => {
  const drafter = await taskforcePerson()
  const paper = await begun(drafter)
  const { id: topicId } = await topic('Action Lines')
  const sent = act(drafter)
  const input = described(paper.id, { title: 'A better  title', topicIds: [topicId] })
  await describePaper(sent, input)
  await describePaper(sent, input)
  const events = await eventsOf(paper.id)
  expect(events.map((event) => event.type)).toEqual(['paper.created', 'paper.described'])
  const facts = await db.eventFacts.findUniqueOrThrow({
    where: { chainId_seq: { chainId: paper.id, seq: 2 } },
  })
  expect(facts.facts).toMatchObject({ titleDigest: digest('A better title'), topicIds: [topicId] })
  expect(await db.draft.findUnique({ where: { paperId: paper.id } })).toMatchObject({ revision: 1 })
})

test('an admin changes the procedure with a reason, which a later title leaves alone', async () => {
  const drafter = await taskforcePerson()
  const paper = await begun(drafter)
  const reason = { procedure: 'emergency', procedureReason: 'The text is due tonight.' }
  await expect(describePaper(act(drafter), described(paper.id, reason))).rejects.toThrow('Only an admin')
  await describePaper(act(await adminPerson()), described(paper.id, reason))
  await describePaper(act(drafter), described(paper.id, { title: 'Later title' }))
  expect(await db.paper.findUnique({ where: { id: paper.id } })).toMatchObject({
    ...reason,
    title: 'Later title',
  })
})

test('a paper that is not there or not to be seen is not described', async () => {
  const member = await personOf(await memberCalled('Fjord Registry'), 'signatory')
  const paper = await begun(await taskforcePerson())
  await expect(describePaper(act(member), described(paper.id))).rejects.toThrow('')
  await expect(describePaper(act(await adminPerson()), described(newId()))).rejects.toThrow('')
  expect(await eventsOf(paper.id)).toHaveLength(1)
})
