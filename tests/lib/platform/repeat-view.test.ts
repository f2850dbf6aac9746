import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lastingHeaders } from '@/lib/platform/headers'
import { answerUnchanged, forgetViews, standsBy, tagWhole } from '@/lib/platform/repeat-view'

let made = 0
/** What the page says; null: nothing. */
let says: { tag: string; until: number } | null
let during = () => {}

const server = http.createServer((request, response) => {
  if (answerUnchanged(request, response, lastingHeaders(true))) return
  const id = `request-${made++}`
  request.headers['x-request-id'] = id
  tagWhole(request, response)
  during()
  if (says) standsBy(id, says.tag, says.until)
  response.setHeader('cache-control', 'no-store')
  response.setHeader('content-security-policy', "default-src 'none'")
  response.end('the page')
})

const ask = (headers: Record<string, string> = {}, path = '/papers/a') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers })
/** Asks as one who has the page: the status, and how often a page was made for it. */
const again = async (headers: Record<string, string> = {}, path?: string) => {
  const before = made
  const { status } = await ask({ 'if-none-match': 'W/"one"', ...headers }, path)
  return `${status}, made ${made - before} times`
}

beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)))
afterAll(() => server.close())
beforeEach(() => {
  forgetViews()
  says = { tag: 'W/"one"', until: Date.now() + 60_000 }
  during = () => {}
})

test('a page that was sent is not made again while nothing happens', async () => {
  const first = await ask()
  expect(first.headers.get('etag')).toBe('W/"one"')
  expect(first.headers.get('cache-control')).toBe('private, no-cache')
  const before = made
  const second = await ask({ 'if-none-match': 'W/"one"' })
  expect([second.status, await second.text(), made]).toEqual([304, '', before])
  expect(second.headers.get('content-security-policy')).toBe(null)
  expect(second.headers.get('strict-transport-security')).toMatch(/^max-age=63072000/)
})

test('after an event it is; who has just that page is told so', async () => {
  await ask()
  forgetViews()
  const answer = await ask({ 'if-none-match': 'W/"one"' })
  expect([answer.status, await answer.text(), made > 1]).toEqual([304, '', true])
  expect(answer.headers.get('content-security-policy')).toBe(null)
  expect(await again()).toBe('304, made 0 times')
  says = { tag: 'W/"two"', until: Date.now() + 60_000 }
  forgetViews()
  expect(await again()).toBe('200, made 1 times')
})

test('an event while it is made is not missed', async () => {
  during = forgetViews
  await ask()
  during = () => {}
  expect(await again()).toBe('304, made 1 times')
})

test('what stands no longer, has another tag, other cookies or another address is made', async () => {
  await ask()
  expect(await again({ cookie: 'session=1' })).toBe('304, made 1 times')
  expect(await again({}, '/papers/b')).toBe('304, made 1 times')
  expect(await again({ 'if-none-match': 'W/"other"' })).toBe('200, made 1 times')
  expect(await again({ rsc: '1' })).toBe('200, made 1 times')
  says = { tag: 'W/"one"', until: Date.now() - 1 }
  forgetViews()
  await ask()
  expect(await again()).toBe('304, made 1 times')
})

test('a page that says nothing has no tag, and is answered as it was', async () => {
  says = null
  const answer = await ask()
  expect([answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([null, 'no-store'])
})
