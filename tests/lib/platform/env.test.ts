import { expect, test } from 'vitest'
import { appUrl, readSettings } from '@/lib/platform/env'

const read = (environment: Record<string, string>) => {
  const answer = readSettings(environment)
  if (!answer.ok) throw new Error(answer.problems.join('; '))
  return answer.settings
}
const problems = (environment: Record<string, string>) => {
  const answer = readSettings(environment)
  return answer.ok ? [] : answer.problems
}
const secret = 'x'.repeat(32)
const database = 'postgresql://app:hunter2@db:5432/app'

test('nothing needs to be set', () => {
  expect(read({})).toMatchObject({
    PORT: 3000,
    DATA_DIR: '.data',
    DEMO: 'yes',
    LOG_LEVEL: 'info',
    TRUST_PROXY: 0,
  })
})

test('an empty value is one that is not set', () => {
  expect(read({ PORT: '', SMTP_URL: '', DATABASE_URL: '' })).toEqual(read({}))
})

test.each([
  ['a port that is a word', { PORT: 'http' }, /^PORT must be a whole number/],
  ['a port that does not exist', { PORT: '70000' }, /^PORT must be/],
  [
    'another kind of database',
    { DATABASE_URL: 'mysql://x/y', AUTH_SECRET: secret },
    /^DATABASE_URL must look like/,
  ],
  ['a database without a secret', { DATABASE_URL: database }, /^AUTH_SECRET is needed with DATABASE_URL/],
  ['a short secret', { AUTH_SECRET: 'short' }, /^AUTH_SECRET must have at least 32/],
  ['an address with a path', { APP_URL: 'https://example.org/papers' }, /^APP_URL must have no path/],
  [
    'mail without a sender',
    { SMTP_URL: 'smtp://mail', APP_URL: 'https://a.example' },
    /^MAIL_FROM is needed/,
  ],
  [
    'mail without an address to link to',
    { SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@b.example' },
    /^APP_URL is needed/,
  ],
  ['half an issuer', { OIDC_ISSUER: 'https://id.example' }, /^OIDC_CLIENT_ID is needed/],
  ['a level that does not exist', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be/],
])('%s is refused', (_, environment, sentence) => {
  expect(problems(environment)[0]).toMatch(sentence)
})

test('every problem is named at once, and none repeats what was typed', () => {
  const found = problems({ PORT: '0', DATABASE_URL: 'hunter2', AUTH_SECRET: 'hunter2' })
  expect(found).toHaveLength(3) // and not a fourth: a secret is there, though a wrong one
  expect(found.join()).not.toContain('hunter2')
})

test('links begin with the address that people type, or with this machine', () => {
  expect(appUrl(read({ APP_URL: 'https://papers.example.org/' }))).toBe('https://papers.example.org')
  expect(appUrl(read({ PORT: '3101' }))).toBe('http://localhost:3101')
})
