import { type Browser, expect, type Page, test } from '@playwright/test'
import { as, axeInBothSchemes, cast, listen } from './cast'

// Two members suggest other words for the same passage, a third stands behind one of them, and a fourth finds words between.

const paper = '/papers/igf-effectiveness'
const passage = (page: Page) => page.getByRole('article').first()
const panel = (page: Page) => page.locator('details.threads[open]')
const thread = (page: Page, reason: string) => page.locator('section.thread', { hasText: reason })

test.describe.configure({ mode: 'serial' })

let place = ''

/** The first paragraph to which nobody spoke. */
async function quietPlace(page: Page): Promise<string> {
  const add = page.locator('a.w.add[data-comment]').first()
  return (await add.getAttribute('data-comment')) ?? ''
}

async function suggestFrom(page: Page): Promise<void> {
  await page.locator(`#p-${place} a.w`).click()
  await page.locator(`#t-${place} [data-suggest]`).first().click()
  await expect(page.locator(`#p-${place} textarea`)).toBeVisible()
}

test('words are changed where they stand, with the redline while typing, and kept over a reload', async ({
  browser,
}) => {
  const page = await as(browser, cast.representative)
  const said = listen(page.context())
  await page.goto(paper)
  place = await quietPlace(page)
  await suggestFrom(page)
  const words = page.locator(`#p-${place} textarea`)
  const before = await words.inputValue()
  await words.fill(`Every year, ${before}`)
  await expect(page.locator(`#p-${place} ins`)).toContainText('Every year,')
  expect(await axeInBothSchemes(page)).toEqual([])
  await page.locator('textarea[name="reason"]').fill('It has to be said how often.')
  const isKept = () => page.evaluate(() => JSON.stringify(localStorage).includes('how often'))
  await expect.poll(isKept).toBe(true)
  await page.reload()
  await suggestFrom(page)
  await expect(page.locator(`#p-${place} textarea`)).toHaveValue(`Every year, ${before}`)
  // A further paragraph that is left comes back when its mark is pressed again.
  const [another, open] = [page.locator('a.w[data-open]').last(), page.locator('textarea[name^="words-"]')]
  const leave = page.getByRole('button', { name: /^Leave paragraph \d+ as it is/ }).last()
  for (const act of [another, leave, another, leave]) {
    await act.click()
    await expect(open).toHaveCount(act === another ? 2 : 1)
  }
  await page.getByRole('button', { name: 'Suggest for Fjord Registry' }).click()
  await expect(page.getByText(/^Recorded as suggestion \d+/)).toBeVisible()
  await expect(page.locator('section[data-given]')).toBeFocused()
  expect(await axeInBothSchemes(page)).toEqual([])
  // What is sent takes no further paragraph: the marks in the margin open what was said there again.
  await page.locator('a.w[data-open]').last().click()
  await expect(panel(page)).not.toHaveAttribute('id', `t-${place}`)
  expect(said).toEqual([])
})

test('without a script another member suggests other words for them, and both stand together', async ({
  browser,
}) => {
  const page = await as(browser, cast.other, { javaScriptEnabled: false })
  await page.goto(`${paper}?p=${place}`)
  await page.getByRole('link', { name: 'Suggest other words' }).first().click()
  const words = page.getByLabel('as it should read')
  await words.fill(`Each year, ${await words.inputValue()}`)
  await page.getByLabel('Also change paragraph').fill('1')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByRole('alert')).toContainText('Nothing is sent yet')
  await expect(words.first()).toHaveValue(/^Each year, /)
  await expect(words.nth(1)).not.toHaveValue('')
  await page.getByLabel('Why').fill('Shorter.')
  await page.getByRole('button', { name: 'Suggest for Moorland Registry' }).click()
  await expect(thread(page, 'Shorter.')).toBeVisible()
  await expect(panel(page)).toContainText(/Inputs \d+ and \d+ propose different words for the same passage\./)
  await expect(thread(page, 'how often').locator('ins')).toContainText('Every year,')
  await expect(thread(page, 'Shorter.').locator('ins')).toContainText('Each year,')
})

test('a third member supports one of them, and its words can be read as if accepted', async ({ browser }) => {
  const page = await as(browser, 'Hana Parata')
  await page.goto(`${paper}?p=${place}`)
  const one = thread(page, 'how often')
  await one.getByText('As if accepted').click()
  await expect(one.locator('[data-accepted]')).toContainText(/^Every year, /)
  expect(await axeInBothSchemes(page)).toEqual([])
  await one.getByRole('link', { name: 'Support for Kauri Registry' }).click()
  await page.evaluate(() => document.body.setAttribute('data-kept', 'yes'))
  await page.getByRole('button', { name: 'Support for Kauri Registry' }).click()
  await expect(thread(page, 'how often')).toContainText('Supported by 1 member')
  await expect(page.locator('body')).toHaveAttribute('data-kept', 'yes')
  await expect(one.getByRole('link', { name: 'No longer support for Kauri Registry' })).toBeVisible()
  await thread(page, 'how often').getByText('Supported by 1 member').click()
  await expect(thread(page, 'how often')).toContainText('Kauri Registry')
})

test('what is suggested is read in the text itself, as a redline and as if accepted', async ({ browser }) => {
  const page = await contributor(browser)
  const said = listen(page.context())
  await page.goto(`${paper}?p=${place}`)
  const words = page.locator(`#p-${place} > .words`)
  const before = (await words.textContent()) ?? ''
  await thread(page, 'how often').getByRole('link', { name: 'Show in the text' }).click()
  const line = page.locator('#preview')
  await expect(line).toContainText(/You see input \d+ \(Fjord Registry\) in the text/)
  await expect(words.locator('ins')).toContainText('Every year,')
  await expect(thread(page, 'how often')).toBeVisible()
  await expect(page.locator('[data-comment], [data-suggest]')).toHaveCount(0)
  expect(await axeInBothSchemes(page)).toEqual([])
  await line.getByRole('link', { name: 'as if accepted' }).click()
  await expect(words).toHaveText(`Every year, ${before}`)
  expect(await axeInBothSchemes(page)).toEqual([])
  await line.getByRole('link', { name: /^back to the text of version/ }).click()
  await expect(words).toHaveText(before)
  await expect(line).toHaveCount(0)
  expect(said).toEqual([])
})

test('words between the two are a reply with its own redline', async ({ browser }) => {
  const page = await contributor(browser)
  await page.goto(`${paper}?p=${place}`)
  await thread(page, 'Shorter.').getByRole('link', { name: 'Propose other words' }).click()
  const words = page.getByLabel('as it should read').first()
  await expect(words).toHaveValue(/^Each year, /)
  await words.fill((await words.inputValue()).replace('Each year, ', 'Once a year, '))
  await page.getByLabel('Why').fill('Neither each nor every.')
  expect(await axeInBothSchemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Propose these words under own name' }).click()
  const reply = page.locator('.reply', { hasText: 'Neither each nor every.' })
  await expect(reply.locator('ins')).toContainText('Once a year,')
  await expect(passage(page)).toContainText('propose different words')
  await reply.getByRole('link', { name: 'Show in the text' }).click()
  await expect(page.locator('#preview')).toContainText(/You see a reply to input \d+ \(.+\) in the text/)
  await expect(page.locator(`#p-${place} > .words ins`)).toContainText('Once a year,')
})

const contributor = (browser: Browser) => as(browser, cast.contributor)
