import { expect, test } from 'vitest'
import { isOpenToListeners } from '@/lib/coalition/listeners'

test.each([
  ['https://papers.example.org', false],
  ['http://localhost:3000', false],
  ['http://127.0.0.1:3000', false],
  ['http://[::1]:3000', false],
  ['http://papers.example.org', true],
  ['http://localhost.example.org', true],
])('%s is open to listeners: %s', (address, open) => {
  expect(isOpenToListeners(address)).toBe(open)
})
