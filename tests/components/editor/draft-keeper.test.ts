import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DraftKeeper, type Sent, type World } from '@/components/editor/draft-keeper'
import type { Written } from '@/lib/drafts/merge'

const written = (text: string): Written => ({
  title: 'T',
  language: 'en',
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: 'para00000001' }, content: [{ type: 'text', text }] }],
  },
})
const theirs = (text: string, revision: number) => ({
  ...written(text),
  revision,
  by: 'Ana',
  savedAt: '2025-05-20T10:00:00.000Z',
})
const saved = (revision: number): Sent => ({
  status: 200,
  body: { revision, savedAt: '2025-05-20T10:00:00.000Z' },
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A keeper before a server that answers as told, in order; the last answer goes on. */
function kept(...answers: (Sent | 'lost')[]) {
  const keys: string[] = []
  const sent: { key: string; revision: number; text: string }[] = []
  let here: string | null = null
  const answer = async () => {
    const next = answers.length > 1 ? answers.shift() : answers[0]
    if (!next || next === 'lost') throw new TypeError('Failed to fetch')
    return next
  }
  const textOf = (text: Written) => JSON.stringify(text.body).match(/"text":"([^"]*)"/)?.[1] ?? ''
  const world: World = {
    save: async (key, { revision, ...text }) => {
      sent.push({ key, revision, text: textOf(text) })
      return answer()
    },
    settle: async (key, { revision, keep }) => {
      sent.push({ key, revision, text: textOf(keep) })
      return answer()
    },
    keepHere: (copy) => {
      here = copy && textOf(copy.text)
    },
    newKey: () => {
      keys.push(`key ${keys.length + 1}`)
      return keys.at(-1) ?? ''
    },
  }
  const keeper = new DraftKeeper(world, { ...written('old'), revision: 3, at: null })
  const type = (text: string) => keeper.touch(() => written(text))
  return { keeper, type, sent, here: () => here }
}

test('a second after the last key the text is saved, over the revision that was seen', async () => {
  const { keeper, type, sent } = kept(saved(4))
  type('n')
  await vi.advanceTimersByTimeAsync(900)
  type('new')
  await vi.advanceTimersByTimeAsync(900)
  expect(sent).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(sent).toEqual([{ key: 'key 1', revision: 3, text: 'new' }])
  expect(keeper.state()).toEqual({ is: 'saved', at: '2025-05-20T10:00:00.000Z' })
})

test('who never pauses is saved every five seconds all the same', async () => {
  const { type, sent } = kept(saved(4))
  for (let i = 0; i < 14; i++) {
    type(`text ${i}`)
    await vi.advanceTimersByTimeAsync(400)
  }
  expect(sent.length).toBe(1)
})

test('until it is acknowledged this browser has a copy, and then no more', async () => {
  const { keeper, type, here } = kept('lost', saved(4))
  type('new')
  await vi.advanceTimersByTimeAsync(1100)
  expect(keeper.state()).toEqual({ is: 'offline' })
  expect(here()).toBe('new')
  await vi.advanceTimersByTimeAsync(5100)
  expect(keeper.isSafe()).toBe(true)
  expect(here()).toBeNull()
})

test('what got no answer is sent again as it was, with its key, before what is newer', async () => {
  const { keeper, type, sent } = kept('lost', saved(4), saved(5))
  type('first')
  await vi.advanceTimersByTimeAsync(1100)
  type('second')
  await vi.advanceTimersByTimeAsync(9000)
  expect(sent).toEqual([
    { key: 'key 1', revision: 3, text: 'first' },
    { key: 'key 1', revision: 3, text: 'first' },
    { key: 'key 2', revision: 4, text: 'second' },
  ])
  expect(keeper.isSafe()).toBe(true)
})

test('typed while it was being saved, the rest follows', async () => {
  const { keeper, type, sent } = kept(saved(4), saved(5))
  type('first')
  const flushed = keeper.flush()
  type('second')
  await flushed
  expect(keeper.state()).toEqual({ is: 'unsaved' })
  await vi.advanceTimersByTimeAsync(1100)
  expect(sent.map(({ revision, text }) => [revision, text])).toEqual([
    [3, 'first'],
    [4, 'second'],
  ])
})

test.each([
  [401, 'signedOut'],
  [500, 'failing'],
  [503, 'failing'],
])('after %i it says so, keeps the text and tries again', async (status, is) => {
  const { keeper, type, here } = kept({ status, body: {} }, saved(4))
  type('new')
  await keeper.flush()
  expect(keeper.state()).toEqual({ is })
  expect(here()).toBe('new')
  await vi.advanceTimersByTimeAsync(5100)
  expect(keeper.isSafe()).toBe(true)
})

test('what is refused says why, and is tried again once it changed', async () => {
  const { keeper, type, here } = kept({ status: 422, body: { why: 'Too long.' } }, saved(4))
  type('new')
  await keeper.flush()
  expect(keeper.state()).toEqual({ is: 'refused', why: 'Too long.' })
  expect(here()).toBe('new')
  type('shorter')
  await vi.advanceTimersByTimeAsync(1100)
  expect(keeper.isSafe()).toBe(true)
})

test('overtaken, it holds both texts and sends nothing until a person has chosen', async () => {
  const collision: Sent = { status: 409, body: { theirs: theirs('theirs', 4) } }
  const { keeper, type, sent, here } = kept(collision, saved(5))
  type('mine')
  await keeper.flush()
  expect(keeper.state()).toMatchObject({ is: 'collided', mine: written('mine'), base: written('old') })
  expect(here()).toBe('mine')
  await keeper.flush()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(sent).toHaveLength(1)
  expect(await keeper.settle(written('merged'))).toBe(true)
  expect(sent.at(-1)).toMatchObject({ revision: 4, text: 'merged' })
  expect(keeper.isSafe()).toBe(true)
  expect(here()).toBeNull()
})

test('a third text that came while they chose is shown in its turn', async () => {
  const { keeper, type } = kept(
    { status: 409, body: { theirs: theirs('second', 4) } },
    { status: 409, body: { theirs: theirs('third', 5) } },
  )
  type('mine')
  await keeper.flush()
  expect(await keeper.settle(written('mine'))).toBe(false)
  expect(keeper.state()).toMatchObject({ is: 'collided', mine: written('mine'), theirs: { revision: 5 } })
})
