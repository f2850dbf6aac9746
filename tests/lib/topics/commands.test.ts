import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type PersonActor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { saveTopic } from '@/lib/topics/commands'
import { listAllTopics, listTopics } from '@/lib/topics/queries'
import { TopicInput } from '@/lib/topics/schema'
import { act, adminPerson, eventsOf, foundCoalition, taskforcePerson } from '@/tests/support/coalition'
import { leavesNoTrace } from '@/tests/support/refused'

let chainId = ''
let admin: PersonActor
beforeAll(async () => {
  chainId = (await foundCoalition()).id
  admin = await adminPerson()
})
beforeEach(async () => {
  await db.topic.deleteMany()
})

const add = (name: string) => saveTopic(act(admin), { name })
const names = async () => (await listTopics()).map(({ name }) => name)
const idOf = async (name: string) => (await db.topic.findFirstOrThrow({ where: { name } })).id

test('a topic is added at the end, with one event; sent twice, once', async () => {
  const before = (await eventsOf(chainId)).length
  const same = act(admin)
  await saveTopic(same, { name: 'Action Lines' })
  await saveTopic(same, { name: 'Action Lines' })
  await add('Value of the IGF')
  expect(await names()).toEqual(['Action Lines', 'Value of the IGF'])
  const events = (await eventsOf(chainId)).slice(before)
  expect(events.map(({ type }) => type)).toEqual(['topic.saved', 'topic.saved'])
})

test('it is renamed, moved and retired; its address and its papers stay', async () => {
  for (const name of ['A', 'B', 'C']) await add(name)
  await saveTopic(act(admin), { topicId: await idOf('C'), name: 'Sea', position: 1 })
  expect(await names()).toEqual(['Sea', 'A', 'B'])
  await saveTopic(act(admin), { topicId: await idOf('A'), name: 'A', retired: 'on' })
  expect(await names()).toEqual(['Sea', 'B'])
  const all = await listAllTopics(admin)
  expect(all?.map(({ slug, position }) => [slug, position])).toEqual([
    ['c', 1],
    ['a', 2],
    ['b', 3],
  ])
})

test('it is refused to others, with a name that is there, and where it is gone', async () => {
  await add('Action Lines')
  for (const actor of [visitor, await taskforcePerson()]) {
    await leavesNoTrace(() => saveTopic(act(actor), { name: 'X' }), 'Only an admin')
    expect(await listAllTopics(actor)).toBeNull()
  }
  await leavesNoTrace(() => add('action lines'), 'There is a topic with this name.')
  await leavesNoTrace(() => saveTopic(act(admin), { topicId: randomUUID(), name: 'X' }), Absent)
})

test('its name is some text', () => {
  expect(TopicInput.parse({ name: ' A ', position: '3' })).toEqual({ name: 'A', position: 3 })
  for (const wrong of [{}, { name: ' ' }, { name: 'x'.repeat(121) }, { name: 'A', position: '0' }])
    expect(TopicInput.safeParse(wrong).success).toBe(false)
})
