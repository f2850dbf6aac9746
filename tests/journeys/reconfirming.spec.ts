import { type Browser, expect, type Page, test } from '@playwright/test'
import { as, axeFindings, cast, coalitionNow, field, later } from './cast'

// Version 2 mends a typo and version 3 changes a sentence: exactly the members that must reconfirm are asked, each shown
// only what changed since it signed itself; one does so on a telephone, the other without a script.

const title = 'Who pays for the Secretariat'
const at = '/papers/who-pays-for-the-secretariat'
const first = 'The Secretariat serves the whole comunity, and answers to it.'
const mended = first.replace('comunity', 'community')
const rule = 'Its work is paid from voluntary contributions.'
const changed = 'Its work is paid by those who take part in it.'
const last = 'A report on both is published every year.'

test.describe.configure({ mode: 'serial' })

let drafter: Page
let plain: Page
let admin: Page
let fjord: Page
let moorland: Page

test.beforeAll(async ({ browser }: { browser: Browser }) => {
  drafter = await as(browser, cast.drafter)
  plain = await as(browser, cast.drafter, { javaScriptEnabled: false })
  admin = await as(browser, cast.admin)
  fjord = await as(browser, cast.signatory)
  await fjord.setViewportSize({ width: 390, height: 800 })
  moorland = await as(browser, cast.other, { javaScriptEnabled: false })
})

test.afterAll(async () => {
  for (const page of [drafter, plain, admin, fjord, moorland]) await page.context().close()
})

test('version 1 is published, and Fjord Registry signs it', async () => {
  await drafter.goto('/papers/new')
  await drafter.getByLabel('Working title').fill(title)
  await drafter.getByLabel('Address').fill(at.slice('/papers/'.length))
  await drafter.getByRole('button', { name: 'Begin the paper' }).click()
  await expect(drafter).toHaveURL(new RegExp(`${at}/draft`))
  await publish([first, rule, last])
  const closes = field(later(await coalitionNow(admin), 24 * 10))
  await admin.goto(`${at}/windows`)
  await admin.locator('input[name="kind"][value="signOn"]').check()
  await admin.locator('input[name="signOnCloses"]').fill(closes)
  await admin.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(admin.getByText(/^Set\./)).toBeVisible()

  await fjord.goto(`${at}/sign`)
  await expect(fjord.getByText('You agree that name, categories and logo')).toBeVisible()
  await fjord.getByLabel(/^endorses version 1/).check()
  await fjord.getByRole('button', { name: 'Sign on for Fjord Registry' }).click()
  await expect(fjord.getByRole('status').filter({ hasText: 'Fjord Registry endorses' })).toContainText(
    'given',
  )
})

test('version 2 mends a typo: carried over once an admin confirms it, and nobody is asked to reconfirm', async () => {
  await publish([mended, rule, last], /^Editorial/)
  await fjord.goto('/sign')
  await expect(waiting(fjord)).toContainText('Signed as version 1; version 2 changed it.')
  await admin.goto(`${at}/versions/2`)
  await admin.getByRole('button', { name: 'Confirm that it is editorial' }).click()
  await expect(admin.getByText('Editorial, confirmed by an admin')).toBeVisible()
  await fjord.goto('/sign')
  await expect(waiting(fjord)).toContainText('Carried over to version 2: it can be declined.')

  await moorland.goto(`${at}/sign`)
  await moorland.getByLabel(/^endorses version 2/).check()
  await moorland.getByRole('button', { name: 'Sign on for Moorland Registry' }).click()
  await expect(moorland.getByText(/on version 2, given/)).toBeVisible()
})

test('version 3 changes a sentence: both are asked, each since what it signed itself', async () => {
  await publish([mended, changed, last], /^Substantive/)
  await moorland.goto(`${at}/sign`)
  await expect(heading(moorland)).toHaveText('What changed since Moorland Registry signed version 2')
  await expect(moorland.locator('ins, del').filter({ hasText: /community|comunity/ })).toHaveCount(0)
  await expect(moorland.locator('ins').filter({ hasText: 'those who take part' }).first()).toBeVisible()

  await fjord.goto(`${at}/sign`)
  await expect(heading(fjord)).toHaveText('What changed since Fjord Registry signed version 1')
  await expect(fjord.locator('ins').filter({ hasText: 'community' }).first()).toBeVisible()
  await expect(fjord.locator('ins').filter({ hasText: 'those who take part' }).first()).toBeVisible()
  expect(await axeFindings(fjord)).toEqual([])
})

test('one reconfirms on a telephone, one without a script, and each stands apart until it does', async () => {
  await fjord.getByRole('button', { name: 'Reconfirm for Fjord Registry' }).click()
  await expect(fjord.getByRole('status').filter({ hasText: 'Fjord Registry endorses' })).toContainText(
    'on version 3, reconfirmed',
  )
  await fjord.goto(`${at}/endorsements`)
  const apart = fjord.locator('section', {
    has: fjord.getByRole('heading', { name: 'Signed an earlier text' }),
  })
  await expect(apart).toContainText('Moorland Registry')
  await expect(apart).not.toContainText('Fjord Registry')

  await moorland.getByRole('button', { name: 'Reconfirm for Moorland Registry' }).click()
  await expect(moorland.getByText(/on version 3, reconfirmed/)).toBeVisible()
  await fjord.reload()
  await expect(fjord.getByRole('heading', { name: /^Endorsed by 2 of/ })).toBeVisible()
  await expect(apart).toHaveCount(0)
})

const waiting = (page: Page) => page.getByRole('listitem').filter({ hasText: title })
const heading = (page: Page) => page.getByRole('heading', { name: /^What changed since/ })

async function publish(texts: readonly string[], said?: RegExp): Promise<void> {
  await plain.goto(`${at}/draft`)
  await plain.locator('textarea[name="text"]').fill(texts.join('\n\n'))
  await plain.getByRole('button', { name: 'Save the draft' }).click()
  await expect(plain.locator('form:has(textarea[name="text"])')).toContainText('Saved.')
  await drafter.goto(`${at}/publish`)
  await drafter.getByLabel('Cover note').fill('Please look at this.')
  if (said) await drafter.getByLabel(said).check()
  await drafter.getByRole('button', { name: /^Publish version/ }).click()
  await expect(drafter).not.toHaveURL(/publish$/)
}
