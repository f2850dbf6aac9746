import { expect, type Page, test } from '@playwright/test'
import { as, cast, listen } from './cast'

// The reading page in a browser with scripts: what is typed is kept, and the text is there however one comes to it.

const consulting = '/papers/a-stable-footing-for-the-internet-governance-forum'
const words = 'a permanent institution of the United Nations system'
const typed = 'Half a thought, which a lost connection must not take.'

const text = (page: Page) => page.getByRole('article').first()
/** Opens the form of one of the places that nobody spoke to yet. */
const openPlace = (page: Page, nth: number) => page.locator('a.add[data-comment]').nth(nth).click()
const field = (page: Page) => page.locator('textarea[name="text"]')

test('the text is there after going on and coming back, by links, by the browser, and after a reload', async ({
  browser,
}) => {
  const page = await as(browser, cast.representative)
  const said = listen(page.context())
  await page.goto(consulting)
  await expect(text(page)).toContainText(words)
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible()
  await page.goBack()
  await expect(text(page)).toContainText(words)
  await page.goForward()
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await expect(text(page)).toContainText(words)
  await page.reload()
  await expect(text(page)).toContainText(words)
  expect(said).toEqual([])
})

test('what is typed survives a reload, and what was said is in its thread when one comes back', async ({
  browser,
}) => {
  const page = await as(browser, cast.representative)
  await page.goto(consulting)
  await openPlace(page, 0)
  await field(page).fill(typed)
  const isKept = () => page.evaluate((words) => JSON.stringify(localStorage).includes(words), typed)
  await expect.poll(isKept).toBe(true)
  await page.reload()
  await openPlace(page, 0)
  await expect(field(page)).toHaveValue(typed)
  await page.getByRole('button', { name: 'Comment for Fjord Registry' }).click()
  await expect(page.getByText(/^Recorded as comment/)).toBeVisible()
  await expect(text(page)).toContainText(words)

  await page.getByRole('link', { name: 'History', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible()
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await expect(text(page)).toContainText(words)
  await expect(page.locator('section.thread', { hasText: typed })).toHaveCount(1)
})

test('a session that ended while typing loses nothing', async ({ browser }) => {
  const page = await as(browser, cast.representative)
  await page.goto(consulting)
  await openPlace(page, 1)
  await field(page).fill('Typed before the session ended.')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Comment for Fjord Registry' }).click()
  await expect(text(page).getByRole('alert')).toContainText('Sign in')
  await expect(field(page)).toHaveValue('Typed before the session ended.')
})

test('a line that breaks while sending loses nothing, and sending again acts once', async ({ browser }) => {
  const page = await as(browser, cast.representative)
  await page.goto(consulting)
  await openPlace(page, 2)
  await field(page).fill('Sent over a line that broke once.')
  await page.route('**/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await page.getByRole('button', { name: 'Comment for Fjord Registry' }).click()
  await expect(text(page).getByRole('alert')).toContainText('did not get through')
  await expect(field(page)).toHaveValue('Sent over a line that broke once.')
  await page.unroute('**/*')
  await page.getByRole('button', { name: 'Comment for Fjord Registry' }).click()
  await expect(page.getByText(/^Recorded as comment/)).toBeVisible()
  await page.reload()
  await expect(page.locator('section.thread', { hasText: 'Sent over a line' })).toHaveCount(1)
})
