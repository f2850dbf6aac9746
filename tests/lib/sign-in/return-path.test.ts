import { describe, expect, test } from 'vitest'
import { returnPath } from '@/lib/sign-in/return-path'

describe('where to go after signing in', () => {
  test.each(['/', '/papers', '/papers/a-stable-footing?p=para00000001', '/papers/x#answers', '/papers/é'])(
    '%s is a page of this site',
    (path) => expect(returnPath(path)).toBe(path === '/papers/é' ? '/papers/%C3%A9' : path),
  )

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/ /evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/sign-in',
    '/sign-in/confirm?token=x',
    '/api/health',
    '/setup?token=x',
    '',
    `/${'a'.repeat(1000)}`,
    `/papers?q=${'é'.repeat(300)}`,
    undefined,
    ['/papers'],
  ])('%j leads home', (path) => expect(returnPath(path)).toBe('/'))
})
