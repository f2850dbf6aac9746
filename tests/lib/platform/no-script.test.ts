import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import compression from 'compression'
import { describe, expect, test } from 'vitest'
import { speakWithoutScript, withWords } from '@/lib/platform/no-script'

const empty =
  '<!DOCTYPE html><html id="__next_error__"><head></head><body><script src="/a.js"></script></body></html>'
const link = '</>; rel=preconnect, </_next/static/chunks/a.css>; rel=preload; as="style"; nonce="x"'

describe('the words of an empty document', () => {
  test('say that nothing is there, in the style of the app', () => {
    const html = withWords(empty, 404, link)
    expect(html).toContain('<body><noscript><link rel="stylesheet" href="/_next/static/chunks/a.css">')
    expect(html).toContain('There is nothing here for you to see')
    expect(html).toContain('<script src="/a.js"></script>')
  })

  test('say that something broke', () => {
    expect(withWords(empty, 500, '')).toContain('This did not work')
  })

  test('are not put into any other document', () => {
    const page = '<!DOCTYPE html><html lang="en"><body><h1>Nothing here</h1></body></html>'
    expect(withWords(page, 404, link)).toBe(page)
  })
})

test.each([
  ['a page that is there', 200, 'text/html', false],
  ['a page that is not there', 404, 'text/html; charset=utf-8', true],
  ['a page that broke', 500, 'text/html', true],
  ['data about a page that is not there', 404, 'application/json', false],
])('an answer, compressed: %s', async (_, status, type, speaks) => {
  const compressed = compression({ threshold: 0 })
  const server = createServer((request, response) => {
    compressed(request as never, response as never, () => speakWithoutScript(response))
    response.writeHead(status, { 'content-type': type })
    response.write(empty.slice(0, 70))
    response.end(empty.slice(70))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const text = await answer.text()
  server.close()
  expect(answer.headers.get('content-encoding')).toMatch(/gzip|br|deflate/)
  expect(text.includes('<noscript>')).toBe(speaks)
  expect(text.replace(/<noscript>.*<\/noscript>/, '')).toBe(empty)
})
