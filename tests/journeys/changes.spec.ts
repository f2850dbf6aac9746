import { type Browser, expect, type Page, test } from '@playwright/test'
import { consulting } from './addresses'
import { as, axeInBothSchemes, cast, listen } from './cast'

// What changed between two texts, with the input that caused it; and what each person has read, which nobody else sees.

const changes = `${consulting}/changes?from=1&to=2`

const hash = (page: Page) => page.evaluate(() => location.hash)

test('a change leads to the input that caused it, and the answer back to the change', async ({ browser }) => {
  const page = await as(browser, cast.signatory)
  const said = listen(page.context())
  await page.goto(changes)
  const cause = page.locator('.causes a').first()
  await expect(cause).toHaveText(/^input \d+ of /)
  await cause.click()
  await expect(page).toHaveURL(/\/answers\?input=\d+$/)
  await page.getByRole('link', { name: 'See the change' }).first().click()
  await expect(page).toHaveURL(/\/changes\?to=2#c-/)
  await expect(page.locator(await hash(page))).toBeVisible()
  expect(said).toEqual([])
})

test('n and p lead from change to change, and nobody is kept from typing them', async ({ browser }) => {
  const page = await as(browser, cast.signatory)
  await page.goto(changes)
  await expect(page.getByText('next change')).toBeVisible()
  await page.keyboard.press('n')
  const first = await hash(page)
  expect(first).toMatch(/^#[ct]-/)
  await page.keyboard.press('n')
  const second = await hash(page)
  expect(second).not.toBe(first)
  await page.keyboard.press('p')
  expect(await hash(page)).toBe(first)
  await page.locator('select[name="from"]').focus()
  await page.keyboard.press('n')
  expect(await hash(page)).toBe(first)
})

test('beside each other where there is room, in one where there is none, and so the address says', async ({
  browser,
}) => {
  const page = await as(browser, cast.signatory)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(changes)
  await page.getByRole('link', { name: 'Side by side' }).click()
  await expect(page).toHaveURL(/view=side/)
  const [old, now] = [page.locator('.sides > .old').first(), page.locator('.sides > .now').first()]
  await expect(old).toBeVisible()
  await expect(now.locator('del').first()).toBeHidden()
  expect(await axeInBothSchemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page).toHaveURL(/view=side/)
  await page.setViewportSize({ width: 390, height: 800 })
  await expect(old).toBeHidden()
  expect(await axeInBothSchemes(page)).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
})

test('as data, it is what the page compares', async ({ browser }) => {
  const page = await as(browser, cast.signatory)
  const json = await (await page.request.get(`${consulting}/changes.json?from=1&to=2`)).json()
  expect(json).toMatchObject({ format: 1, from: { version: 1 }, to: { version: 2 } })
  await page.goto(changes)
  await expect(page.locator(`#c-${json.sections[0].first}`)).toBeVisible()
})

test('a text in view for ten seconds is read; while it is hidden, or only asked for, it is not', async ({
  browser,
}) => {
  test.setTimeout(60_000)
  const slug = `what-is-in-view-${Date.now()}`
  await publish(await begin(browser, slug), slug, 'All members meet once a year in Geneva.\n')
  const page = await as(browser, cast.contributor)
  const sent: string[] = []
  page.on('request', (request) => request.url().endsWith('/read') && sent.push(request.method()))
  await page.clock.install()
  await page.goto(`/papers/${slug}`)
  await page.getByRole('button', { name: 'I have read this version' }).waitFor()
  await page.clock.runFor(9000)
  expect(sent).toEqual([])
  const answer = page.waitForResponse((response) => response.url().endsWith('/read'))
  await page.clock.runFor(1500)
  expect((await answer).status()).toBe(200)
  expect(sent).toEqual(['POST'])
  await page.reload()
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'I have read this version' })).toHaveCount(0)
})

test('a beacon from elsewhere, or of nobody, is refused, and asking reads nothing', async ({
  browser,
  request,
}) => {
  const page = await as(browser, cast.other)
  const body = { key: crypto.randomUUID(), input: { versionId: crypto.randomUUID() } }
  const address = `/api/papers/${crypto.randomUUID()}/read`
  const origin = new URL(page.url()).origin
  const post = (of: typeof request, from: string) =>
    of.post(address, { headers: { origin: from }, data: body })
  expect((await post(page.request, 'https://elsewhere.example')).status()).toBe(403)
  expect((await post(request, origin)).status()).toBe(401)
  expect((await post(page.request, origin)).status()).toBe(404)
  expect((await page.request.get(address)).status()).toBe(405)
})

/** Without scripts, as the drafter: a paper of its own with this text as its next version. */
async function publish(page: Page, slug: string, text: string): Promise<void> {
  await page.goto(`/papers/${slug}/draft`)
  const words = page.locator('textarea[name="text"]')
  await words.fill(text)
  await page.locator('form', { has: words }).locator('button[type="submit"]').first().click()
  await page.goto(`/papers/${slug}/publish`)
  await page.locator('[name="coverNote"]').fill('A new text.')
  const saidClass = page.locator('[name="saidClass"]')
  if (await saidClass.count()) await saidClass.first().check()
  await page.locator('main button[type="submit"]').last().click()
  await expect(page).toHaveURL(/\/versions\/\d+$/)
}

async function begin(browser: Browser, slug: string): Promise<Page> {
  const page = await as(browser, cast.drafter, { javaScriptEnabled: false })
  await page.goto('/papers/new')
  await page.locator('[name="title"]').fill(`A paper at ${slug}`)
  await page.locator('[name="slug"]').fill(slug)
  await page.locator('main form').first().locator('button[type="submit"]').last().click()
  return page
}

test('without scripts, a person says what they have read, and is told what changed since: that person alone', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const slug = `what-is-read-${Date.now()}`
  const drafter = await begin(browser, slug)
  await publish(drafter, slug, 'All members meet once a year in Geneva.\n\nEach of them has one vote.\n')
  const reader = await as(browser, cast.contributor, { javaScriptEnabled: false })
  await reader.goto(`/papers/${slug}`)
  await reader.getByRole('button', { name: 'I have read this version' }).click()
  await expect(reader.getByRole('button', { name: 'I have read this version' })).toHaveCount(0)
  await publish(drafter, slug, 'All members meet twice a year in Geneva.\n\nEach of them has one vote.\n')

  await reader.goto(`/papers/${slug}`)
  await expect(reader.getByText('Changed since you read version 1: 1 paragraph changed.')).toBeVisible()
  const mark = reader.getByRole('link', { name: 'Paragraph 1 changed since version 1, which you read' })
  await expect(mark).toBeVisible()
  await reader.getByLabel('Mark it beside the text').uncheck()
  await expect(mark).toBeHidden()
  await reader.goto('/')
  const line = reader.getByRole('listitem').filter({ hasText: slug })
  await expect(line.getByText('You read version 1; version 2 is out.')).toBeVisible()
  await reader.goto(`/papers/${slug}/changes`)
  await expect(reader.getByRole('heading', { name: /since you read$/ })).toBeVisible()
  await expect(reader.locator('del')).toHaveText('deleted: once')

  const again = await as(browser, cast.contributor)
  await again.goto(`/papers/${slug}`)
  expect(await axeInBothSchemes(again)).toEqual([])

  for (const name of [cast.admin, cast.other]) {
    const page = await as(browser, name)
    await page.goto(`/papers/${slug}`)
    await expect(page.getByRole('article').first()).toContainText('twice a year')
    await expect(page.getByText('since you read version')).toHaveCount(0)
  }
})
