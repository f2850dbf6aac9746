import { describe, expect, test } from 'vitest'
import { asciiDomain, normaliseEmail } from '@/lib/platform/email'

describe('an e-mail address as it is stored', () => {
  test.each([
    ['Ana@Fjord.Example', 'ana@fjord.example'],
    ['  ana@fjord.example ', 'ana@fjord.example'],
    ['ana+tccm@fjord.example', 'ana+tccm@fjord.example'],
    ['ａｎａ@fjord.example', 'ana@fjord.example'],
    ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
    ['ana@XN--BCHER-KVA.example', 'ana@xn--bcher-kva.example'],
    ['ana＠fjord.example', 'ana@fjord.example'],
  ])('%s becomes %s', (text, stored) => expect(normaliseEmail(text)).toBe(stored))

  test.each([
    'ana',
    '@fjord.example',
    'ana@',
    'ana@fjord',
    'ana@fjord.example@evil.example',
    '"ana"@fjord.example',
    'ana@fjord.example,eve@evil.example',
    'ana@fjord.example\nbcc: eve@evil.example',
    'ana lund@fjord.example',
    'Ana <ana@fjord.example>',
    'ana..lund@fjord.example',
    'ana@-fjord.example',
    'ana@10.0.0.1',
    'ana@[::1]',
    `${'a'.repeat(65)}@fjord.example`,
    `ana@${'a.'.repeat(130)}example`,
    'ana\u200b@fjord.example',
  ])('%j is none', (text) => expect(normaliseEmail(text)).toBeNull())
})

test('a domain is more than one label, and no number', () => {
  expect(asciiDomain('Fjord.Example')).toBe('fjord.example')
  expect(asciiDomain('localhost')).toBeNull()
  expect(asciiDomain('127.0.0.1')).toBeNull()
  expect(asciiDomain('fjord.example/x')).toBeNull()
})
