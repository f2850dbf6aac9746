import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Hub, type Stream } from '@/lib/live/hub'

// Streams hear that a paper has a new event, and its number, and nothing else.

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A hub whose papers, sessions and database are as the test says. */
function scene() {
  const seqs = new Map([
    ['one', 7],
    ['two', 3],
  ])
  const ended = new Set<string>()
  const state = { away: false, asked: 0 }
  const hub = new Hub(async () => {
    state.asked += 1
    if (state.away) throw new Error('The database is away.')
    return { sees: ({ session }) => !ended.has(session), lastSeq: seqs }
  })
  const follow = (paperId: string, session: string) => {
    const heard: string[] = []
    const write = (message: string) => heard.push(message) > 0
    const stream: Stream = { paperId, session, write, end: () => heard.push('end') }
    return { heard, stop: hub.follow(stream) }
  }
  const happens = async (paperId: string) => {
    seqs.set(paperId, (seqs.get(paperId) ?? 0) + 1)
    hub.heard(paperId)
    await vi.advanceTimersByTimeAsync(2500)
  }
  return { hub, follow, happens, ended, state, seqs }
}

const moved = (seq: number) => `id: ${seq}\nevent: moved\ndata: ${seq}\n\n`

describe('a stream', () => {
  test('hears at once what the last event is, then of each later one, once', async () => {
    const { follow, happens, hub } = scene()
    const { heard } = follow('one', 'ana')
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).toEqual([moved(7)])
    await happens('one')
    hub.heard('one')
    await vi.advanceTimersByTimeAsync(2500)
    expect(heard).toEqual([moved(7), moved(8)])
  })

  test('hears nothing of other papers, nor once it was stopped', async () => {
    const { follow, happens, hub } = scene()
    const { heard, stop } = follow('one', 'ana')
    await happens('two')
    expect(heard).toEqual([moved(7)])
    stop?.()
    await happens('one')
    expect(heard).toEqual([moved(7)])
    expect(hub.size).toBe(0)
  })

  test('hears once of many events that come together, and of the last of them', async () => {
    const { follow, hub, seqs, state } = scene()
    const { heard } = follow('one', 'ana')
    await vi.advanceTimersByTimeAsync(0)
    for (let n = 8; n <= 50; n++) {
      seqs.set('one', n)
      hub.heard('one')
      await vi.advanceTimersByTimeAsync(10)
    }
    await vi.advanceTimersByTimeAsync(3000)
    expect(heard.at(-1)).toBe(moved(50))
    expect(heard.length).toBeLessThan(5)
    expect(state.asked).toBeLessThan(6)
  })

  test('of somebody whose session ended, or who may see the paper no more, ends with the next word', async () => {
    const { follow, happens, ended } = scene()
    const [mine, theirs] = [follow('one', 'ana'), follow('one', 'per')]
    await vi.advanceTimersByTimeAsync(0)
    ended.add('ana')
    await happens('one')
    expect(mine.heard).toEqual([moved(7), 'end'])
    expect(theirs.heard).toEqual([moved(7), moved(8)])
  })

  test('is kept open, and ended with its session also where nothing happens', async () => {
    const { follow, ended, hub } = scene()
    const { heard } = follow('one', 'ana')
    await hub.beat()
    expect(heard).toContain(':\n\n')
    ended.add('ana')
    await hub.beat()
    expect(heard.at(-1)).toBe('end')
  })

  test('that nobody reads is given up', async () => {
    const { hub } = scene()
    hub.follow({ paperId: 'one', session: 'ana', write: () => false, end: () => {} })
    await vi.advanceTimersByTimeAsync(0)
    expect(hub.size).toBe(0)
  })
})

test('what happened while the database was away is told when it is back', async () => {
  const { follow, happens, state, hub } = scene()
  const { heard } = follow('one', 'ana')
  await vi.advanceTimersByTimeAsync(0)
  state.away = true
  await happens('one')
  expect(heard).toEqual([moved(7)])
  state.away = false
  hub.heard(null)
  await vi.advanceTimersByTimeAsync(5000)
  expect(heard).toEqual([moved(7), moved(8)])
})

test('a session has four streams at most: the oldest is told to rest', async () => {
  const { follow, hub } = scene()
  const streams = Array.from({ length: 5 }, () => follow('one', 'ana'))
  await vi.advanceTimersByTimeAsync(0)
  expect(streams.map(({ heard }) => heard.includes('event: rest\ndata: 0\n\n'))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
  expect(hub.size).toBe(4)
})

test('a process has so many streams at most', () => {
  const { follow } = scene()
  for (let n = 0; n < 2000; n++) expect(follow('one', `session ${n}`).stop).not.toBeNull()
  expect(follow('one', 'one more').stop).toBeNull()
})
