import { expect, type Page, test } from '@playwright/test'
import { as, axeInBothSchemes, cast, coalitionNow, later, moveClock } from './cast'

// Comments are closed early; what comes half an hour later lands in the tray with its seconds, and is admitted.

test.describe.configure({ mode: 'serial' })

const slug = 'igf-effectiveness'
const at = `/papers/${slug}`
const words = 'Sent while our network was down: say who measures.'
let admin: Page
let signatory: Page
let other: Page

test.beforeAll(async ({ browser }) => {
  admin = await as(browser, cast.admin)
  signatory = await as(browser, cast.signatory)
  other = await as(browser, cast.representative)
})

test('an admin closes comments early, with a reason', async () => {
  await admin.goto(`${at}/windows`)
  await admin.getByText('Close early …').first().click()
  const form = admin.locator('form', { has: admin.getByRole('button', { name: 'Close early', exact: true }) })
  await form.first().getByLabel('Why').fill('All members have spoken.')
  await form.first().getByRole('button', { name: 'Close early', exact: true }).click()
  await expect(admin.getByText('“All members have spoken.”')).toBeVisible()
  await moveClock(admin, later(await coalitionNow(admin), 0.5))
})

test('a comment half an hour later is kept, and seen by its author alone', async () => {
  await signatory.goto(`${at}?p=whole#comment`)
  await expect(signatory.getByText('Comments have closed. Sent now, it waits in the late tray')).toBeVisible()
  await signatory.locator('textarea[name="text"]').fill(words)
  await signatory.getByRole('button', { name: 'Comment for Fjord Registry' }).click()
  await expect(signatory.getByText(/Recorded \d+ seconds after closing/)).toBeVisible()
  await other.goto(`${at}?p=whole`)
  await expect(other.getByText(words)).toHaveCount(0)
})

test('it lies in the tray with its seconds; an admin admits it, and its author hears why', async () => {
  await admin.goto(`${at}/late`)
  const card = admin.getByRole('article').filter({ hasText: words })
  await expect(card.getByText(/[\d,]{3,5} seconds late/)).toBeVisible()
  expect(await axeInBothSchemes(admin)).toEqual([])
  await card.getByLabel(/^Decide on comment \d+/).check()
  await admin.getByLabel(/^Admit/).check()
  await admin.getByLabel('Why').fill('Their network was down.')
  await admin.getByRole('button', { name: 'Decide' }).click()
  await expect(card.getByText('Admitted')).toBeVisible()
  await other.goto(`${at}?p=whole`)
  await expect(other.getByText(words).first()).toBeVisible()
  const mail = admin.getByRole('link', { name: /^Your late comment was admitted/ })
  await expect(async () => {
    await admin.goto('/mailbox?to=ingrid.dahl@fjord-registry.example')
    await expect(mail.first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await mail.first().click()
  await expect(admin.getByText('Why: Their network was down.')).toBeVisible()
})
