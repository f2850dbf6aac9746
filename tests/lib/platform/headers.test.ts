import { expect, test } from 'vitest'
import {
  contentSecurityPolicy,
  dress,
  isEmbeddable,
  newNonce,
  requestId,
  securityHeaders,
} from '@/lib/platform/headers'

const facts = { nonce: 'abc', https: false }

function directive(policy: string, name: string): string | undefined {
  return policy
    .split('; ')
    .find((line) => line === name || line.startsWith(`${name} `))
    ?.slice(name.length)
    .trim()
}

test('scripts run by nonce alone, and nothing is allowed by default', () => {
  const policy = contentSecurityPolicy(facts)
  expect(directive(policy, 'default-src')).toBe("'none'")
  expect(directive(policy, 'script-src')).toBe("'nonce-abc' 'strict-dynamic'")
  expect(directive(policy, 'base-uri')).toBe("'none'")
  expect(directive(policy, 'frame-ancestors')).toBe("'none'")
  expect(policy).not.toMatch(/unsafe|\*/)
})

test('an OpenID issuer joins the targets of forms, and only there', () => {
  const policy = contentSecurityPolicy({ ...facts, formTargets: ['https://id.example.org'] })
  expect(directive(policy, 'form-action')).toBe("'self' https://id.example.org")
  expect(policy.split('https://id.example.org')).toHaveLength(2)
})

test('only development may evaluate code and style inline', () => {
  const policy = contentSecurityPolicy({ ...facts, development: true })
  expect(directive(policy, 'script-src')).toContain("'unsafe-eval'")
  expect(directive(policy, 'style-src')).toBe("'self' 'unsafe-inline'")
})

test('https is demanded only of an app that lives on https', () => {
  expect(securityHeaders(facts)).not.toHaveProperty('strict-transport-security')
  expect(directive(contentSecurityPolicy(facts), 'upgrade-insecure-requests')).toBeUndefined()
  const secure = { ...facts, https: true }
  expect(securityHeaders(secure)['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  expect(directive(contentSecurityPolicy(secure), 'upgrade-insecure-requests')).toBe('')
})

test('every answer refuses sniffing, framing and foreign embedding', () => {
  expect(securityHeaders(facts)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'strict-origin-when-cross-origin',
  })
})

test('one kind of address may be shown in a frame, by anyone, and does nothing there', () => {
  const { answer } = dress(null, '/papers/a-paper/endorsements/embed', { https: false })
  const policy = answer['content-security-policy'] ?? ''
  expect(directive(policy, 'frame-ancestors')).toBe('*')
  expect(directive(policy, 'default-src')).toBe("'none'")
  expect(directive(policy, 'form-action')).toBe("'none'")
  expect(policy).not.toMatch(/script|unsafe/)
  expect(answer).not.toHaveProperty('x-frame-options')
})

test.each([
  ['/papers/a-paper/endorsements/embed', true],
  ['/papers/a-paper/endorsements', false],
  ['/papers/a-paper/endorsements/embed/x', false],
  ['/papers/a-paper/endorsements/embed.json', false],
  ['/papers/a/b/endorsements/embed', false],
  ['/papers/a-paper/sign/endorsements/embed', false],
  ['/sign', false],
  ['/', false],
])('%s may be shown in a frame: %s', (path, may) => {
  expect(isEmbeddable(path)).toBe(may)
  const { answer } = dress(null, path, { https: false })
  expect(answer['content-security-policy']?.includes("frame-ancestors 'none'")).toBe(!may)
  expect(answer['x-frame-options']).toBe(may ? undefined : 'DENY')
})

test.each([
  ['0198f2a1-6b3c-7def-8123-456789abcdef', true],
  ['edge:1234567', true],
  ['short', false],
  ['has spaces in it', false],
  ['line\nbreak-line', false],
  ['x'.repeat(65), false],
  ['', false],
  [null, false],
])('a sent request id %j is kept: %s', (sent, kept) => {
  const id = requestId(sent)
  expect(id === sent).toBe(kept)
  expect(id).toMatch(/^[\w.:-]{8,64}$/)
})

test('nonces are long, and no two alike', () => {
  const nonces = Array.from({ length: 100 }, newNonce)
  expect(new Set(nonces).size).toBe(100)
  for (const nonce of nonces) expect(atob(nonce)).toHaveLength(16)
})
