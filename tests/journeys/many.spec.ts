import { expect, type Page, test } from '@playwright/test'
import pg from 'pg'
import { manyStatement } from '@/tests/support/many-statement'
import { as, axeInBothSchemes, cast, listen } from './cast'
import { databasePort, databaseUrl } from './process'

// A paper on which 600 comments were made: its text is there at once, what was said comes place by place.

const paper = '/papers/a-multilingual-internet'

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const client = new pg.Client({ connectionString: databaseUrl(databasePort()) })
  await client.connect()
  const { rows } = await client.query(
    `select p.id, v.id as version, t.body from "Paper" p join "Version" v on v."paperId" = p.id
      join "VersionText" t on t."versionId" = v.id where p.slug = $1 order by v.number desc limit 1`,
    [paper.slice('/papers/'.length)],
  )
  const { id, version, body } = rows[0]
  const paragraphs = (body.content as { type: string; attrs: { id: string } }[])
    .filter(({ type }) => type === 'paragraph')
    .slice(0, 2)
    .map(({ attrs }) => attrs.id)
  await client.query(manyStatement, [id, version, [...paragraphs, null], 600])
  await client.end()
})

const opened = (page: Page) => page.locator('details.threads[open]')
const threads = (page: Page) => opened(page).locator('section.thread')
const numbers = async (page: Page) =>
  (await threads(page).locator('.who > .no').allTextContents()).map((text) => Number(text))

test('a panel is filled when it is opened, and goes on to what is older', async ({ browser }) => {
  const page = await as(browser, cast.representative)
  const said = listen(page.context())
  await page.goto(paper)
  await expect(threads(page)).toHaveCount(30)
  await page.locator('a.w[data-open]').first().click()
  await expect(threads(page)).toHaveCount(30)
  const newest = await numbers(page)
  expect(newest).toEqual([...newest].sort((a, b) => a - b))
  await opened(page)
    .getByRole('link', { name: /older inputs$/ })
    .click()
  await expect(threads(page)).toHaveCount(60)
  expect((await numbers(page)).slice(30)).toEqual(newest)
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(3000)
  expect(await axeInBothSchemes(page)).toEqual([])
  expect(said).toEqual([])
})

test('the address of a comment leads to it, and a form opens in its thread', async ({ browser }) => {
  const page = await as(browser, cast.representative)
  await page.goto(`${paper}#c100`)
  await expect(page).toHaveURL(/\?input=100#c100$/)
  await expect(page.locator('#c100')).toBeInViewport()
  await page
    .locator('#c100')
    .getByRole('link', { name: /^Reply/ })
    .click()
  await expect(page.locator('#c100 textarea')).toBeFocused()
})

test('without a script a place is opened on a page of its own, with links to what is older and newer', async ({
  browser,
}) => {
  const page = await as(browser, cast.representative, { javaScriptEnabled: false })
  await page.goto(paper)
  await page.locator('a.w').first().click()
  await expect(page).toHaveURL(/\?p=/)
  const newest = await numbers(page)
  expect(newest).toHaveLength(30)
  await opened(page)
    .getByRole('link', { name: /older inputs$/ })
    .click()
  const older = await numbers(page)
  expect(older).toHaveLength(30)
  expect(older.at(-1)).toBeLessThan(newest[0] ?? 0)
  await opened(page)
    .getByRole('link', { name: /newer inputs$/ })
    .click()
  expect(await numbers(page)).toEqual(newest)
})
