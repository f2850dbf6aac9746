import { expect, test } from 'vitest'
import { readTheme, themeCookieName } from '@/lib/platform/theme'

test.each([
  ['light', 'light'],
  ['dark', 'dark'],
  ['auto', 'auto'],
  ['sepia', 'auto'],
  ['', 'auto'],
  [undefined, 'auto'],
  [null, 'auto'],
])('a cookie that says %j means %s', (value, theme) => {
  expect(readTheme(value)).toBe(theme)
})

test('with https the cookie is one that only this host can set', () => {
  expect(themeCookieName('https://papers.example.org')).toBe('__Host-theme')
  expect(themeCookieName('http://localhost:3000')).toBe('theme')
})
