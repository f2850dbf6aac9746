import http from 'node:http'
import https from 'node:https'
import { expect, test } from '@playwright/test'
import { generate } from 'selfsigned'
import { freePort } from '@/scripts/ports.mjs'
import { signIn } from './cast'
import { databasePort, killAll, startProcess } from './process'

// As it is operated: a proxy ends TLS, and APP_URL says https.

let site: string
let proxy: https.Server

test.beforeAll(async () => {
  const port = await freePort()
  site = `https://localhost:${port}`
  const app = await startProcess(databasePort(), { APP_URL: site, TRUST_PROXY: '1' })
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
  })
  proxy = https.createServer({ key, cert }, (request, response) => {
    const headers = {
      ...request.headers,
      'x-forwarded-for': request.socket.remoteAddress,
      'x-forwarded-host': request.headers.host,
      'x-forwarded-proto': 'https',
    }
    const to = { host: '127.0.0.1', port: app.port, path: request.url, method: request.method, headers }
    const sent = http.request(to, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    request.pipe(sent)
  })
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve))
})

test.afterAll(() => {
  proxy.close()
  killAll()
})

test('cookies are bound to this host, and the browser is told to come by https only', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: site, ignoreHTTPSErrors: true })
  const page = await context.newPage()
  await signIn(page, 'Ana Lund')
  const session = (await context.cookies()).find(({ name }) => name.endsWith('session'))
  expect(session).toMatchObject({
    name: '__Host-session',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
  })
  const answer = await page.goto('/papers')
  expect(answer?.headers()['strict-transport-security']).toMatch(/max-age=\d{8,}/)
  expect(answer?.headers()['content-security-policy']).toContain('upgrade-insecure-requests')

  await page.getByRole('button', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect((await context.cookies()).every(({ name, secure }) => name.startsWith('__Host-') && secure)).toBe(
    true,
  )
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
  expect((await context.cookies()).some(({ name }) => name.endsWith('session'))).toBe(false)
})

test('a form that another site sends does nothing', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: site, ignoreHTTPSErrors: true })
  const page = await context.newPage()
  await signIn(page, 'Ana Lund')
  await page.goto('/me')
  for (const origin of ['https://evil.example', 'null']) {
    const answer = await context.request.post('/me', {
      headers: { origin, 'next-action': '0'.repeat(42) },
      data: '[]',
    })
    expect(answer.status()).toBeGreaterThanOrEqual(400)
  }
  await page.reload()
  await expect(page.getByRole('link', { name: 'Ana Lund', exact: true })).toBeVisible()
})
