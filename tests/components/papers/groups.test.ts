import { describe, expect, test } from 'vitest'
import { foldAt } from '@/components/papers/groups'

describe('how many threads of a place are on the page', () => {
  test.each([
    [0, 0, Number.POSITIVE_INFINITY],
    [300, 30, Number.POSITIVE_INFINITY],
    [1000, 30, 6],
    [1000, 1, 180],
    [10_000, 400, 2],
  ])('%i threads in %i places', (threads, places, expected) => {
    expect(foldAt(threads, places)).toBe(expected)
  })
})
