import { expect, test } from 'vitest'
import { logLine } from '@/lib/platform/log'

const at = new Date('2025-06-01T12:00:00Z')
const line = (msg: string, fields = {}) => JSON.parse(logLine('info', msg, fields, at))

test('a line says how grave it is, when, what, in which request, and what else is known', () => {
  expect(line('request', { requestId: 'r-1', status: 200, path: '/papers' })).toEqual({
    level: 'info',
    at: '2025-06-01T12:00:00.000Z',
    msg: 'request',
    requestId: 'r-1',
    status: 200,
    path: '/papers',
  })
})

test.each([
  ['an address in a message', { text: 'no mailbox for Ada@Fjord.example today' }, 'Fjord'],
  ['a field that is named as a secret', { sessionToken: 'abc123' }, 'abc123'],
  ['a header of a request', { headers: { cookie: 'session=abc123' } }, 'abc123'],
  ['a field with an address', { email: 'ada' }, 'ada'],
  ['the password of a database', { text: 'postgresql://app:hunter2@db:5432/app' }, 'hunter2'],
  ['a token in an address', { path: '/sign-in/link?token=abc123&x=1' }, 'abc123'],
  ['the message of an error', { error: new Error('550 ada@fjord.example unknown') }, 'fjord'],
  [
    'the cause of an error',
    { error: new Error('x', { cause: new Error('AUTH ada@fjord.example') }) },
    'fjord',
  ],
])('%s is hidden', (_, fields, secret) => {
  expect(JSON.stringify(line('x', fields))).not.toContain(secret)
})

test('a line break in a message stays inside its line', () => {
  expect(logLine('warn', 'one\ntwo', {}, at)).not.toContain('\n')
})

test('a thing that holds itself does not hang the log', () => {
  const thing: { self?: unknown } = {}
  thing.self = thing
  expect(line('x', { thing }).thing).toBeDefined()
})
