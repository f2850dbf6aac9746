import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerUnchanged, forgetViews, standsBy, tagWhole } from '@/lib/platform/repeat-view'

let made = 0
/** What the page says; null: nothing. */
let says: { tag: string; until: number } | null
let during = () => {}

const server = http.createServer((request, response) => {
  if (answerUnchanged(request, response)) return
  const id = `request-${made++}`
  request.headers['x-request-id'] = id
  tagWhole(request, response)
  during()
  if (says) standsBy(id, says.tag, says.until)
  response.setHeader('cache-control', 'no-store')
  response.end('the page')
})

const ask = (headers: Record<string, string> = {}, path = '/papers/a') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers })
const again = async (headers: Record<string, string> = {}, path?: string) =>
  (await ask({ 'if-none-match': 'W/"one"', ...headers }, path)).status

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
})

test('after an event it is', async () => {
  await ask()
  forgetViews()
  expect(await again()).toBe(200)
})

test('an event while it is made is not missed', async () => {
  during = forgetViews
  await ask()
  during = () => {}
  expect(await again()).toBe(200)
})

test('what stands no longer, has another tag, other cookies or another address is made', async () => {
  await ask()
  expect(await again({ cookie: 'session=1' })).toBe(200)
  expect(await again({}, '/papers/b')).toBe(200)
  expect(await again({ 'if-none-match': 'W/"other"' })).toBe(200)
  expect(await again({ rsc: '1' })).toBe(200)
  says = { tag: 'W/"one"', until: Date.now() - 1 }
  forgetViews()
  await ask()
  expect(await again()).toBe(200)
})

test('a page that says nothing has no tag, and is answered as it was', async () => {
  says = null
  const answer = await ask()
  expect([answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([null, 'no-store'])
})
