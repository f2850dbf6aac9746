import { expect, type Page, test } from '@playwright/test'
import { as, cast } from './cast'

// Read, comment, correct, reply and sign on, by who has no JavaScript.

test.describe.configure({ mode: 'serial' })

const consulting = '/papers/a-stable-footing-for-the-internet-governance-forum'
const toSign = '/papers/the-technical-community-as-its-own-stakeholder-group'
const words = 'Say in this paragraph who pays for the secretariat.'
let person: Page

test.beforeAll(async ({ browser }) => {
  person = await as(browser, cast.signatory, { javaScriptEnabled: false })
})

test('the text is read with its paragraphs, and each leads to what was said on it', async () => {
  await person.goto(consulting)
  await person.getByRole('link', { name: 'Paragraph 2', exact: true }).click()
  await expect(person).toHaveURL(/[?&]p=[^#]+#/)
  await expect(person.locator('textarea[name="text"]')).toBeVisible()
})

test('an empty comment is refused with a sentence, and a full one is there for others', async ({
  browser,
}) => {
  const speak = person.getByRole('button', { name: 'Comment for Fjord Registry' })
  await speak.click()
  await expect(person.getByRole('alert')).toContainText('Not sent yet.')
  await person.locator('textarea[name="text"]').fill(words)
  await speak.click()
  await expect(person.locator('section.thread', { hasText: words })).toBeVisible()
  const other = await as(browser, cast.contributor, { javaScriptEnabled: false })
  await other.goto(`${consulting}?paragraph=2`)
  await expect(other.locator('section.thread', { hasText: words })).toBeVisible()
})

test('it is corrected, and replied to, in its thread', async () => {
  const thread = () => person.locator('section.thread', { hasText: words })
  await thread().getByRole('link', { name: 'Correct' }).first().click()
  await person.locator('textarea[name="text"]').first().fill(`${words} And from when on.`)
  await person.getByRole('button', { name: /^(Correct|Save)/ }).click()
  await expect(thread()).toContainText('And from when on.')
  await thread().getByRole('link', { name: 'Reply' }).first().click()
  await person.getByLabel(/^Reply to comment/).fill('The host country does, today.')
  await person.getByRole('button', { name: 'Reply for Fjord Registry' }).click()
  await expect(thread()).toContainText('The host country does, today.')
})

test('a stance is signed, changed, and stands on the list of the paper', async () => {
  for (const [stance, said] of [
    ['noObjection', 'Fjord Registry has no objection'],
    ['endorse', 'Fjord Registry endorses'],
  ] as const) {
    await person.goto(`${toSign}/sign`)
    const form = person.locator('form', { has: person.locator(`input[name="stance"][value="${stance}"]`) })
    if (!(await form.isVisible())) await person.getByText(/^(Change the stance|Say something else)$/).click()
    await form.locator(`input[name="stance"][value="${stance}"]`).check()
    await form.getByRole('button', { name: 'Sign on for Fjord Registry' }).click()
    await expect(person.getByRole('status').filter({ hasText: said })).toContainText('on version 3')
  }
  await person.goto(`${toSign}/endorsements`)
  await expect(person.getByRole('main').getByText('Fjord Registry').first()).toBeVisible()
})

test('a paper that is not there, or not to be seen, says so', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const visitor = await context.newPage()
  for (const address of [consulting, '/papers/there-is-no-such-paper', '/no-such-page']) {
    expect((await visitor.goto(address))?.status()).toBe(404)
    // By what is drawn: a locator looks past what stands in <noscript>.
    // biome-ignore lint/performance/useDomNodeTextContent: what is drawn, not what the markup holds
    expect(await visitor.locator('body').innerText()).toContain('There is nothing here for you to see')
  }
})
