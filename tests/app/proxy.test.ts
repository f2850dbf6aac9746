import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { proxy } from '@/proxy'

beforeAll(() => {
  vi.stubEnv('APP_URL', 'https://papers.example.org')
  vi.stubEnv('DATABASE_URL', '')
})

function answer(path: string, headers: Record<string, string> = {}) {
  return proxy(new NextRequest(`http://localhost:3000${path}`, { headers })).headers
}

const kinds: [string, string, Record<string, string>][] = [
  ['a page', '/papers', {}],
  ['data for a page', '/papers', { rsc: '1' }],
  ['a link fetched ahead', '/papers', { rsc: '1', 'next-router-prefetch': '1' }],
  ['a page fetched ahead', '/papers', { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender' }],
  ['a route handler', '/papers/igf/record.json', {}],
  ['a static file', '/_next/static/chunks/1.js', {}],
  ['an address that is not there', '/nothing/here', {}],
]

describe.each(kinds)('%s', (_, path, sent) => {
  test('carries every security header', () => {
    const headers = answer(path, sent)
    expect(headers.get('content-security-policy')).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic';/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8};/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
  })

  test('carries an id, the same for the app and for the one who asks', () => {
    const headers = answer(path, sent)
    expect(headers.get('x-request-id')).toBeTruthy()
    expect(headers.get('x-middleware-request-x-request-id')).toBe(headers.get('x-request-id'))
  })
})

test('the app draws with the very policy that the browser is told', () => {
  const headers = answer('/papers')
  const policy = headers.get('content-security-policy')
  expect(headers.get('x-middleware-request-content-security-policy')).toBe(policy)
  expect(policy).toContain(`'nonce-${headers.get('x-middleware-request-x-nonce')}'`)
})

test('what a stranger sends as nonce or policy is not taken over', () => {
  const headers = answer('/papers', {
    'x-nonce': 'guessed',
    'content-security-policy': "script-src 'nonce-guessed'",
  })
  expect(headers.get('x-middleware-request-x-nonce')).not.toBe('guessed')
  expect(headers.get('x-middleware-request-content-security-policy')).not.toContain('guessed')
})

test('an id that was sent along is kept', () => {
  expect(answer('/papers', { 'x-request-id': 'edge-1234-5678' }).get('x-request-id')).toBe('edge-1234-5678')
})

test('the list for frames is the one answer that another site may show', () => {
  const headers = answer('/papers/igf/endorsements/embed')
  expect(headers.get('content-security-policy')).toContain('frame-ancestors *')
  expect(headers.get('x-frame-options')).toBeNull()
})
