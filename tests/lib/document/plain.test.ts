import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { renderPlain } from '@/lib/document/plain'

vi.setConfig({ testTimeout: 60_000 })

const linked = (url: string, href = url) => `<a href="${href}" rel="nofollow ugc noopener">${url}</a>`

test.each([
  ['Fine.', '<p dir="auto">Fine.</p>'],
  ['One\ntwo\r\n\r\nthree', '<p dir="auto">One<br>two</p><p dir="auto">three</p>'],
  ['\n\n  \n', ''],
  ['<img src=x onerror=alert(1)>', '<p dir="auto">&lt;img src=x onerror=alert(1)&gt;</p>'],
  ['See https://example.org/a.', `<p dir="auto">See ${linked('https://example.org/a')}.</p>`],
  ['(https://example.org/a_(b))', `<p dir="auto">(${linked('https://example.org/a_(b)')})</p>`],
  ['https://example.org/?a=1&b=2', `<p dir="auto">${linked('https://example.org/?a=1&amp;b=2')}</p>`],
  [
    'http://a.example, http://b.example!',
    `<p dir="auto">${linked('http://a.example')}, ${linked('http://b.example')}!</p>`,
  ],
  ['javascript:alert(1) ftp://a.example', '<p dir="auto">javascript:alert(1) ftp://a.example</p>'],
  ['https://a.example@evil.example/', '<p dir="auto">https://a.example@evil.example/</p>'],
])('%j is shown as %j', (text, html) => {
  expect(renderPlain(text)).toBe(html)
})

test('no text makes any other tag', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('<', '>', '"', "'", '&', 'https://a.example/', ' ', '\n', 'on=', ')', 'é', '\u0000'),
      ),
      (parts) => {
        const html = renderPlain(parts.join(''))
        expect(
          html.replace(
            /<p dir="auto">|<\/p>|<br>|<a href="https:[^"<>]*" rel="nofollow ugc noopener">|<\/a>/g,
            '',
          ),
        ).not.toMatch(/[<>"']/)
      },
    ),
  )
})
