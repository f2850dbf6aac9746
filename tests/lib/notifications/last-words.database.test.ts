import { beforeEach, expect, test } from 'vitest'
import { recordDisposition } from '@/lib/dispositions/commands'
import { sayLastWord } from '@/lib/last-words/commands'
import { drainOutbox } from '@/lib/notifications/outbox'
import { db } from '@/lib/platform/db'
import {
  act,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { publishedPaper } from '@/tests/support/papers'

const drainAll = async () => {
  while ((await drainOutbox(async () => {})) > 0);
}

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
  await drainAll()
})

async function answered() {
  const [paper, handler] = [await publishedPaper(), await taskforcePerson('The handler')]
  const author = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  const input = await commentBy(author, paper)
  const answer = {
    paperId: paper.id,
    inputIds: [input.id],
    kind: 'notAccepted' as const,
    reason: 'It stays.',
  }
  const { dispositionId } = await recordDisposition(act(handler), { ...answer, publish: 'now' })
  return { paper, handler, author, of: { paperId: paper.id, inputId: input.id, dispositionId } }
}

const lettersTo = (personId: string, kind: string) => db.notice.findMany({ where: { personId, kind } })

test('the letter of an answer leads to the place where its author says whether it heard them', async () => {
  const { paper, author } = await answered()
  await drainAll()
  const [letter] = await lettersTo(author.personId, 'answered')
  expect(letter?.text).toContain(`/papers/${paper.slug}/answers?input=1`)
  expect(letter?.text).toContain('satisfied, can live with it, or not satisfied')
})

test('the handler, and nobody else, hears of “not satisfied”, without its words', async () => {
  const { handler, author, of } = await answered()
  await sayLastWord(act(author), { ...of, heard: 'notSatisfied', why: 'Nobody says who pays.' })
  await drainAll()
  expect(await db.notice.count({ where: { kind: 'notSatisfied' } })).toBe(1)
  const [letter] = await lettersTo(handler.personId, 'notSatisfied')
  expect(letter?.text).toContain('input 1')
  expect(letter?.text).not.toContain('who pays')
})

test('a handler who is not of the Taskforce any more hears nothing', async () => {
  const { handler, author, of } = await answered()
  await db.person.update({ where: { id: handler.personId }, data: { taskforce: false } })
  await sayLastWord(act(author), { ...of, heard: 'notSatisfied' })
  await drainAll()
  expect(await lettersTo(handler.personId, 'notSatisfied')).toEqual([])
})

test('of the other words no mail is sent', async () => {
  const { author, of } = await answered()
  await drainAll()
  const before = await db.notice.count()
  await sayLastWord(act(author), { ...of, heard: 'satisfied' })
  await sayLastWord(act(author), { ...of, heard: 'canLive' })
  await drainAll()
  expect(await db.notice.count()).toBe(before)
})
