import { expect, test, vi } from 'vitest'
import { onEvent } from '@/lib/jobs/events'
import { db } from '@/lib/platform/db'
import { foundCoalition, taskforcePerson } from '@/tests/support/coalition'
import { begunPaper } from '@/tests/support/papers'

const soon = { timeout: 10_000 }
const listeners = () =>
  db.$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and query like 'LISTEN%'`

test('events are heard with their chain by all who ask over one connection, also after that was lost', async () => {
  await foundCoalition()
  const author = await taskforcePerson()
  const [one, two] = [vi.fn<(chainId: string | null) => void>(), vi.fn()]
  onEvent(one)
  onEvent(two)
  await vi.waitFor(() => expect(one).toHaveBeenCalledWith(null), soon)
  const first = await begunPaper(author)
  await vi.waitFor(() => expect(one).toHaveBeenCalledWith(first.id), soon)
  await vi.waitFor(() => expect(two).toHaveBeenCalledWith(first.id), soon)
  const [listener, ...others] = await listeners()
  expect(others).toEqual([])

  one.mockClear()
  await db.$queryRaw`select pg_terminate_backend(${listener?.pid}::int)`
  // What is said now is lost; that something may have been is told when it listens again.
  const missed = await begunPaper(author)
  await vi.waitFor(() => expect(one).toHaveBeenCalledWith(null), soon)
  expect(one).not.toHaveBeenCalledWith(missed.id)
  const second = await begunPaper(author)
  await vi.waitFor(() => expect(one).toHaveBeenCalledWith(second.id), soon)
})
