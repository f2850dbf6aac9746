import { expect, test } from 'vitest'
import { deviceName } from '@/lib/sign-in/device'
import { signInMail } from '@/lib/sign-in/mail'
import { CodeInput, LinkInput, RoleInput, SessionInput, TokenInput } from '@/lib/sign-in/schema'

test('a code is eight digits, with or without the space of the mail', () => {
  const email = 'ana@fjord.example'
  for (const code of ['12345678', '1234 5678', ' 1234-5678 '])
    expect(CodeInput.parse({ email, code }).code).toBe('12345678')
  for (const code of ['1234567', '123456789', 'abcdefgh', '', undefined])
    expect(CodeInput.safeParse({ email, code }).success).toBe(false)
})

test('tokens, people and sessions have their shapes', () => {
  expect(LinkInput.parse({ email: ' ANA@fjord.example' }).email).toBe('ana@fjord.example')
  expect(TokenInput.safeParse({ token: 'x' }).success).toBe(false)
  expect(TokenInput.safeParse({ token: '0'.repeat(64) }).success).toBe(true)
  expect(RoleInput.safeParse({ personId: 'everyone' }).success).toBe(false)
  expect(SessionInput.safeParse({ tokenHash: '*' }).success).toBe(false)
})

test('a mail says who must do what by when, and its text is complete without the rest', () => {
  const mail = signInMail({
    to: 'ana@fjord.example',
    coalition: 'TCCM <b>',
    url: 'https://papers.example/sign-in/confirm?token=abc&next=%2Fpapers',
    code: '12345678',
  })
  expect(mail.subject).toBe('Sign in to TCCM <b> within 10 minutes')
  expect(mail.text).toContain('https://papers.example/sign-in/confirm?token=abc&next=%2Fpapers')
  expect(mail.text).toContain('1234 5678')
  expect(mail.html).toContain('token=abc&amp;next=%2Fpapers')
  expect(mail.html).not.toContain('<b>')
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['curl/8.0', null],
  [null, null],
])('%s is %s', (userAgent, name) => expect(deviceName(userAgent)).toBe(name))
