import { afterEach, expect, test, vi } from 'vitest'
import { keepMarkup, takeMarkup } from '@/lib/platform/markup-store'
import { Newest } from '@/lib/platform/newest'

afterEach(() => vi.useRealTimers())

test('what was used last stays, and a copy stays as it was', () => {
  const kept = new Newest<number>(2)
  kept.put('a', 1)
  kept.put('b', 2)
  const copy = kept.entries()
  expect(kept.get('a')).toBe(1)
  kept.put('c', 3)
  expect([...kept.entries().keys()]).toEqual(['a', 'c'])
  expect(kept.get('b')).toBeUndefined()
  expect(copy.get('b')).toBe(2)
})

test('markup is taken once, and forgotten where the page was given up', () => {
  vi.useFakeTimers()
  const [taken, given] = [keepMarkup('<p>One</p>'), keepMarkup('<p>Two</p>')]
  expect(takeMarkup(taken)).toBe('<p>One</p>')
  expect(takeMarkup(taken)).toBeNull()
  vi.advanceTimersByTime(60_001)
  keepMarkup('<p>Three</p>')
  expect(takeMarkup(given)).toBeNull()
})
