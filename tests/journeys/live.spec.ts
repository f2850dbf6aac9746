import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { consulting, pageOf, signing } from './addresses'
import { as, axeInBothSchemes, cast, field, later, listen } from './cast'
import { databasePort, killAll, type Process, startProcess } from './process'

// What others do appears on a page that is open, whichever process they did it through, and moves nothing.

test.afterAll(killAll)

/** Words that nobody said before. */
const words = (about: string) => `${about}, ${randomUUID().slice(0, 8)}.`

/** The page of the paper, through this process; the person is signed in for all of them. */
async function read(page: Page, { port }: Pick<Process, 'port'>, query = ''): Promise<void> {
  const listening = page.waitForRequest(/\/api\/live\?paper=/)
  await page.goto(`http://localhost:${port}${consulting}${query}`)
  await listening
}

/** Says something on the paragraph with this number, through this process. */
async function say(page: Page, { port }: Pick<Process, 'port'>, paragraph: number, text: string) {
  await page.goto(`http://localhost:${port}${consulting}?paragraph=${paragraph}`)
  const form = page.locator('form', { has: page.locator('textarea[name="text"]') })
  await form.locator('textarea[name="text"]').fill(text)
  await form.getByRole('button', { name: /^Comment for/ }).click()
  await expect(page.getByText(/^Recorded as comment/)).toBeVisible()
}

const paragraphOf = (page: Page, number: number) =>
  page.locator('.para', { has: page.locator('.n', { hasText: new RegExp(`^${number}$`) }) })

/** Where every paragraph of the text stands, and how far the page is scrolled. */
const whereAll = (page: Page) =>
  page.evaluate(() => ({
    scrolled: window.scrollY,
    boxes: [...document.querySelectorAll('.para .words')].map((words) => {
      const { x, y, width, height } = words.getBoundingClientRect()
      return [x, y, width, height].map(Math.round).join(' ')
    }),
  }))

async function twoReaders(browser: Browser) {
  const reader = await as(browser, cast.other)
  const writer = await as(browser, cast.representative)
  return { reader, writer, said: listen(reader.context()) }
}

test('a comment given through one process appears to a reader at another, and moves nothing', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const [here, there] = [await startProcess(databasePort()), await startProcess(databasePort())]
  const { reader, writer, said } = await twoReaders(browser)
  await read(reader, here)
  const count = paragraphOf(reader, 2).locator('.w')
  await count.click()
  const panel = reader.locator('details.threads[open]')
  await expect(panel).toBeVisible()
  await paragraphOf(reader, 3).scrollIntoViewIfNeeded()
  const before = await whereAll(reader)
  const spoken = await count.textContent()

  const [one, two] = [words('Said live'), words('Said live beside it')]
  await say(writer, there, 2, one)
  await say(writer, there, 3, two)
  await expect(panel.getByRole('button', { name: '1 new comment: show' })).toBeVisible()
  await expect(paragraphOf(reader, 3).locator('.w')).not.toHaveClass(/add/)
  expect(Number(await count.textContent())).toBeGreaterThanOrEqual(Number(spoken))
  await expect(reader.getByText(/^New in what was said: Paragraph/)).toBeAttached()
  expect(await whereAll(reader)).toEqual(before)
  await expect(reader.getByText(one)).toHaveCount(0)
  expect(await axeInBothSchemes(reader)).toEqual([])

  await panel.getByRole('button', { name: '1 new comment: show' }).click()
  await expect(panel.locator('section', { hasText: one })).toBeFocused()
  await paragraphOf(reader, 3).locator('.w').click()
  await expect(reader.locator('details.threads[open]').getByText(two)).toBeVisible()
  await expect(reader.getByText(two)).toHaveCount(1)
  expect(said).toEqual([])
  for (const process of [here, there]) process.child.kill('SIGTERM')
})

test('while the process of a reader is away nothing is missed, and nothing comes twice', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const [here, there] = [await startProcess(databasePort()), await startProcess(databasePort())]
  const { reader, writer } = await twoReaders(browser)
  await read(reader, here)
  await paragraphOf(reader, 2).locator('.w').click()
  const panel = reader.locator('details.threads[open]')
  const said = [words('Before the cut'), words('During the cut'), words('After the cut')] as const
  await say(writer, there, 2, said[0])
  await expect(panel.getByRole('button', { name: '1 new comment: show' })).toBeVisible()
  here.child.kill('SIGKILL')
  await say(writer, there, 2, said[1])
  const again = await startProcess(databasePort(), { PORT: String(here.port) })
  await expect(panel.getByRole('button', { name: '2 new comments: show' })).toBeVisible({ timeout: 30_000 })
  await say(writer, there, 2, said[2])
  await panel.getByRole('button', { name: '3 new comments: show' }).click()
  for (const each of said) await expect(panel.getByText(each)).toHaveCount(1)
  await expect(panel.locator('.news')).toHaveCount(0)

  // A process with a reader on it still stops at once.
  const stopped = new Promise((resolve) => again.child.once('exit', resolve))
  const began = Date.now()
  again.child.kill('SIGTERM')
  await stopped
  expect(Date.now() - began).toBeLessThan(5000)
  there.child.kill('SIGTERM')
})

test('the stream says that something happened, to those who may see the paper, and nothing else', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const one = await startProcess(databasePort())
  const writer = await as(browser, cast.representative)
  await writer.goto(consulting)
  const stream = writer.waitForRequest(/\/api\/live\?paper=/)
  await writer.reload()
  const address = new URL((await stream).url())
  const heard = new Map<string, string>()
  const streams: AbortController[] = []
  for (const role of ['visitor', 'contributor', 'other', 'taskforce', 'admin'] as const) {
    const page = await pageOf(browser, role)
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const stop = new AbortController()
    streams.push(stop)
    const answer = await fetch(`http://localhost:${one.port}${address.pathname}${address.search}`, {
      headers: { cookie },
      signal: stop.signal,
    })
    expect(answer.status).toBe(role === 'visitor' ? 404 : 200)
    heard.set(role, '')
    const listening = async () => {
      const decoder = new TextDecoder()
      for await (const part of answer.body ?? [])
        heard.set(role, heard.get(role) + decoder.decode(part, { stream: true }))
    }
    listening().catch(() => {})
  }
  const seqs = (role: string) =>
    [...(heard.get(role) ?? '').matchAll(/^data: (\d+)$/gm)].map(([, n]) => Number(n))
  await expect.poll(() => seqs('admin').length).toBe(1)
  await writer.goto(`${consulting}?paragraph=4`)
  const form = writer.locator('form', { has: writer.locator('textarea[name="text"]') })
  await form.locator('textarea[name="text"]').fill('Words that must not be in any stream.')
  await form.getByText('Which words, who may see it, language').click()
  await form.getByLabel('For the Taskforce only').check()
  await form.getByRole('button', { name: /^Comment for/ }).click()
  await expect(writer.getByText(/^Recorded as comment/)).toBeVisible()
  for (const role of ['contributor', 'other', 'taskforce', 'admin']) {
    await expect.poll(() => seqs(role).length).toBe(2)
    // Everyone is told the same: a number, one more than before.
    expect(seqs(role)).toEqual(seqs('admin'))
    expect(
      heard
        .get(role)
        ?.replaceAll(/^(id: \d+|event: moved|data: \d+|retry: 3000|:|)$/gm, '')
        .trim(),
    ).toBe('')
  }
  expect(seqs('admin')[1]).toBe((seqs('admin')[0] ?? 0) + 1)
  expect(heard.get('visitor')).toBe('')
  for (const stream of streams) stream.abort()
  one.child.kill('SIGTERM')
})

test('a change of dates is told in a line at the foot of the window, and moves nothing', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const reader = await as(browser, cast.other)
  const admin = await as(browser, cast.admin)
  const listening = reader.waitForRequest(/\/api\/live\?paper=/)
  await reader.goto(signing)
  await listening
  const before = await whereAll(reader)
  await admin.goto(`${signing}/windows`)
  const window = admin.locator('li', { has: admin.getByRole('heading', { name: /sign/i }) }).first()
  const closes = await window.locator('time').nth(1).getAttribute('datetime')
  await window.getByText('Extend …').click()
  const form = window.locator('form', { has: admin.getByRole('button', { name: 'Extend', exact: true }) })
  await form.getByLabel('Closes', { exact: true }).fill(field(later(new Date(closes ?? ''), 24)))
  await form.getByLabel('Why').fill('A day more for the boards.')
  await form.getByRole('button', { name: 'Extend', exact: true }).click()
  await expect(admin.getByText('A day more for the boards.')).toBeVisible()

  const line = reader.getByRole('region', { name: 'What changed since you opened this page' })
  await expect(line).toContainText('The dates of this paper changed.')
  expect(await whereAll(reader)).toEqual(before)
  expect(await axeInBothSchemes(reader)).toEqual([])
  await line.getByRole('button', { name: 'Not now' }).click()
  await expect(line).toHaveCount(0)
})
