import { expect, test } from 'vitest'
import { Turns } from '@/lib/imports/turns'

function held() {
  let finish = () => {}
  const done = new Promise<string>((resolve) => {
    finish = () => resolve('done')
  })
  return { run: () => done, finish: () => finish() }
}

test('so many run at once, the next when one of them is done, and no more wait than may', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 1, longest: 60_000 })
  const [first, second] = [held(), held()]
  const one = turns.take(first.run)
  const two = turns.take(second.run)
  expect(await turns.take(async () => 'third')).toBeNull()
  first.finish()
  second.finish()
  expect([await one, await two]).toEqual(['done', 'done'])
  expect(await turns.take(async () => 'fourth')).toBe('fourth')
})

test('who waited too long is sent away, and takes nobody’s turn', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 1, longest: 1 })
  const first = held()
  const one = turns.take(first.run)
  expect(await turns.take(async () => 'late')).toBeNull()
  first.finish()
  await one
  expect(await turns.take(async () => 'next')).toBe('next')
})

test('one that fails gives its turn on', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 0, longest: 1 })
  await expect(turns.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await turns.take(async () => 'next')).toBe('next')
})
