import { type Browser, expect, type Page, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { tableOf, unzipped } from '@/tests/support/matrix'
import { final, pageOf, signing } from './addresses'
import { as, axeInBothSchemes, cast, listen } from './cast'

// Who gave an input has the last word on whether its answer heard it; the response matrix says so, on the page and in files.

test.describe.configure({ mode: 'serial' })

const answers = `${signing}/answers`
const why = 'The wording that we asked for is in no other paragraph either.'

/** The rows of a file as this reader gets it, without what stands above them. */
async function rowsIn(page: Page, address: string, format: 'csv' | 'docx' | 'xlsx'): Promise<string[][]> {
  const answer = await page.request.get(address.replace('/answers', `/answers.${format}`))
  expect(answer.status()).toBe(200)
  const bytes = await answer.body()
  if (format === 'csv') return (parse(bytes, { bom: true }) as string[][]).slice(1)
  const parts = unzipped(new Uint8Array(bytes))
  if (format === 'docx')
    return tableOf(parts['word/document.xml'] ?? '', { row: 'w:tr', cell: 'w:tc', words: 'w:t' }).slice(1)
  const rows = tableOf(parts['xl/worksheets/sheet1.xml'] ?? '', { row: 'row', cell: 'c', words: '[tv]' })
  return rows.slice(rows.findIndex(([first]) => first === 'Member') + 1)
}

/** The numbers of the inputs on a page of the matrix, and on those after it. */
async function numbersOn(page: Page, address: string): Promise<number[]> {
  await page.goto(address)
  const numbers: number[] = []
  for (;;) {
    const links = await page.locator('[id^="input-"] > a').allTextContents()
    numbers.push(...links.map(Number))
    const next = page.getByRole('link', { name: 'Next' })
    if ((await next.count()) === 0) return numbers.sort((a, b) => a - b)
    await page.goto((await next.getAttribute('href')) ?? '')
  }
}

const numbersIn = (rows: readonly string[][]) => rows.map((row) => Number(row.at(-1))).sort((a, b) => a - b)

test('a contributor finds the answer at home, and says that it did not hear them', async ({ browser }) => {
  const page = await as(browser, cast.contributor)
  const said = listen(page.context())
  await page.goto('/')
  await page.locator(`a[href="${answers}?word=asked"]`).click()
  const card = page.locator('li[id^="input-"]').first()
  await expect(card.getByText('Not accepted')).toBeVisible()
  expect(await axeInBothSchemes(page)).toEqual([])
  await card.getByRole('radio', { name: 'Not satisfied' }).check()
  await card.getByLabel('Why').fill(why)
  await card.getByRole('button', { name: 'Say it under your own name' }).click()
  await expect(page.getByText('No input here')).toBeVisible()
  await page.goto('/')
  await expect(page.locator(`a[href="${answers}?word=asked"]`)).toHaveCount(0)
  expect(said).toEqual([])
})

test('without a script it is said otherwise, and the last word counts', async ({ browser }) => {
  const page = await as(browser, cast.contributor, { javaScriptEnabled: false })
  await page.goto(`${answers}?word=notSatisfied`)
  await page
    .getByRole('row', { name: why })
    .getByRole('link', { name: /^Input / })
    .click()
  await page.getByText('Say otherwise …').click()
  await page.getByRole('radio', { name: 'Can live with it' }).check()
  await page.getByRole('button', { name: 'Say it under your own name' }).click()
  await expect(page.locator('.chip', { hasText: 'Can live with it' })).toBeVisible()
  await page.getByText('Say otherwise …').click()
  await page.getByRole('radio', { name: 'Not satisfied' }).check()
  await page.getByRole('button', { name: 'Say it under your own name' }).click()
  await expect(page.locator('.chip', { hasText: 'Not satisfied' })).toBeVisible()
})

test('the matrix shows it to all members, and each number leads to what it counts', async ({ browser }) => {
  const page = await as(browser, cast.other)
  const said = listen(page.context())
  await page.goto(answers)
  const links = page.locator('p.lead a:not([href^="#"])')
  const counts = await links.evaluateAll((all) =>
    all.map((link) => [link.getAttribute('href'), Number.parseInt(link.textContent ?? '', 10)] as const),
  )
  expect(counts.length).toBeGreaterThan(3)
  for (const [href, count] of counts)
    expect([href, (await numbersOn(page, href ?? '')).length]).toEqual([href, count])
  await page.goto(`${answers}?word=notSatisfied`)
  await expect(page.getByRole('cell', { name: why })).toBeVisible()
  expect(await axeInBothSchemes(page)).toEqual([])
  expect(said).toEqual([])
})

test('every input is in every file, and a file has the rows that were chosen', async ({ browser }) => {
  const page = await as(browser, cast.other)
  const all = await numbersOn(page, answers)
  const chosen = `${answers}?word=notSatisfied`
  const some = await numbersOn(page, chosen)
  expect(some.length).toBeLessThan(all.length)
  for (const format of ['csv', 'docx', 'xlsx'] as const) {
    expect([format, numbersIn(await rowsIn(page, answers, format))]).toEqual([format, all])
    const rows = await rowsIn(page, chosen, format)
    expect([format, numbersIn(rows)]).toEqual([format, some])
    expect(rows.some((row) => row[8] === `Not satisfied: ${why}`)).toBe(true)
  }
  await page.goto(answers)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /^XLSX \(All/ }).click()
  expect((await download).suggestedFilename()).toMatch(/-answers\.xlsx$/)
})

/** What the reader of a final paper finds in its files and on its page, as one text each. */
async function found(browser: Browser, role: 'visitor' | 'other') {
  const page = await pageOf(browser, role)
  await page.goto(`${final}/answers`)
  const rows = await rowsIn(page, `${final}/answers`, 'csv')
  return { page, rows, words: (await page.getByRole('main').textContent()) ?? '' }
}

test('a visitor finds of a final paper what each author allowed, and no people', async ({ browser }) => {
  const { page, rows, words } = await found(browser, 'visitor')
  const inside = await found(browser, 'other')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.length).toBeLessThan(inside.rows.length + 1)
  expect(rows.some((row) => row[3] === 'Its words are not public.')).toBe(true)
  const people = inside.rows.flatMap(
    (row) => row[0]?.match(/^(?<name>.*), (?:own name|for the member)$/m)?.groups?.name ?? [],
  )
  expect(people.length).toBeGreaterThan(0)
  for (const name of people)
    expect([name, words.includes(name), JSON.stringify(rows).includes(name)]).toEqual([name, false, false])
  const hidden = rows.filter((row) => row[3] === 'Its words are not public.').map((row) => row.at(-1))
  for (const row of inside.rows.filter((each) => hidden.includes(each.at(-1))))
    expect(JSON.stringify(rows)).not.toContain(row[3])
  for (const format of ['docx', 'xlsx'] as const)
    expect(numbersIn(await rowsIn(page, `${final}/answers`, format))).toEqual(numbersIn(rows))
  expect(await axeInBothSchemes(page)).toEqual([])

  const first = await page.request.get(`${final}/answers.csv`)
  const etag = first.headers().etag ?? ''
  const again = await page.request.get(`${final}/answers.csv`, { headers: { 'if-none-match': etag } })
  expect([first.headers()['cache-control'], again.status()]).toEqual(['no-cache', 304])
})
