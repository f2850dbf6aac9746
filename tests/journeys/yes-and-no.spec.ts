import { expect, type Page, test } from '@playwright/test'
import { as, axeInBothSchemes, cast, coalitionNow, field, later, moveClock } from './cast'

// A final call in the full procedure: one member signs, one objects and is heard out, its objection is closed as considered,
// not met, and the paper is final with the level of consensus that was proposed. It moves the clock by more than a week, and so
// comes last.

test.describe.configure({ mode: 'serial' })

const slug = 'numbers-are-not-votes'
const at = `/papers/${slug}`
const day = 24
let drafter: Page
let admin: Page
let signatory: Page
let objector: Page

test.beforeAll(async ({ browser }) => {
  drafter = await as(browser, cast.drafter, { javaScriptEnabled: false })
  admin = await as(browser, cast.admin)
  signatory = await as(browser, cast.signatory)
  objector = await as(browser, cast.other)
})

test('a paper is published under the full procedure, and sign-on is opened beside it', async () => {
  await drafter.goto('/papers/new')
  await drafter.getByLabel('Working title').fill('Numbers are not votes')
  await drafter.getByLabel('Address').fill(slug)
  await drafter.getByRole('button', { name: 'Begin the paper' }).click()
  await drafter.goto(`${at}/draft`)
  const texts = [
    'Whoever runs a registry counts its names.',
    'No count of names decides what the Forum discusses.',
  ]
  await drafter.locator('textarea[name="text"]').fill(texts.join('\n\n'))
  await drafter.getByRole('button', { name: 'Save the draft' }).click()
  await drafter.goto(`${at}/publish`)
  await drafter.getByLabel('Cover note').fill('Short, and meant to stay so.')
  await drafter.getByRole('button', { name: /^Publish version/ }).click()
  const closes = field(later(await coalitionNow(admin), 40 * day))
  await admin.goto(`${at}/windows`)
  await admin.locator('input[name="kind"][value="signOn"]').check()
  await admin.locator('input[name="signOnCloses"]').fill(closes)
  await admin.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(admin.getByText(/^Set\./)).toBeVisible()
})

test('an admin freezes it: the call says its digest, what is missing, and refuses to be too short', async () => {
  await admin.goto(`${at}/final-call`)
  await expect(admin.getByText('Nothing is missing.')).toBeVisible()
  const closes = admin.getByLabel('The final call closes')
  const freeze = admin.getByRole('button', { name: 'Freeze version 1 and open its final call' })
  const whole = await closes.inputValue()
  await closes.fill(field(later(new Date(`${whole}Z`), -48)))
  await freeze.click()
  await expect(admin.getByText(/at least 5 working days: close it on or after/).first()).toBeVisible()
  await closes.fill(whole)
  await freeze.click()
  await expect(admin.getByText('Needs the final call to pass.').first()).toBeVisible()
  await expect(admin.getByText('Version 1 is frozen', { exact: false })).toBeVisible()
  expect(await axeInBothSchemes(admin)).toEqual([])
})

test('one member signs, another objects with the wording that would lift it, and it is discussed', async () => {
  await signatory.goto(`${at}/sign`)
  await signatory.getByLabel(/^endorses version 1/).check()
  await signatory.getByRole('button', { name: 'Sign on for Fjord Registry' }).click()
  await expect(signatory.getByRole('status').filter({ hasText: 'Fjord Registry endorses' })).toBeVisible()

  await objector.goto(`${at}/final-call`)
  await objector.getByText('Object for Moorland Registry …').click()
  const button = objector.getByRole('button', { name: 'Object for Moorland Registry' })
  await objector.getByLabel('Paragraph', { exact: true }).selectOption({ index: 2 })
  await objector.getByLabel('Why', { exact: true }).fill('Some decisions are taken by counting.')
  await button.click()
  await expect(objector.getByText('Some decisions are taken by counting.')).toBeVisible()
  await objector.getByLabel('Wording that would lift it').fill('No count of names alone decides.')
  await button.click()
  await expect(objector.getByText('Would be lifted by:')).toBeVisible()

  await signatory.goto(`${at}/final-call`)
  for (const [list, member] of [
    ['Object', 'Moorland Registry'],
    ['Assent', 'Fjord Registry'],
  ] as const) {
    const row = signatory.getByRole('row', { name: new RegExp(`^${list} 1 `) })
    await expect(row.getByText(member, { exact: true })).toBeVisible()
  }
  await signatory.getByText('Reply …').click()
  await signatory
    .getByLabel('Reply to the objection of Moorland Registry')
    .fill('“Alone” takes back what we say.')
  await signatory.getByRole('button', { name: 'Reply for Fjord Registry' }).click()
  await expect(signatory.locator('li', { hasText: '“Alone” takes back' }).last()).toBeVisible()
})

test('an admin proposes a level of consensus, and the member that objects challenges it', async () => {
  await admin.goto(`${at}/final-call`)
  await admin.getByText('Propose a level …').click()
  await admin.getByLabel('Level to propose').selectOption({ label: 'consensus' })
  const propose = admin.getByRole('button', { name: 'Propose this level' })
  await admin.locator('form', { has: propose }).getByLabel('Why').fill('One member stands apart.')
  await propose.click()
  await expect(admin.getByText('Proposed: consensus')).toBeVisible()
  await objector.goto(`${at}/final-call`)
  await objector.getByText('Challenge it for Moorland Registry …').click()
  await objector.getByLabel('Why this is not the level').fill('We were not answered.')
  await objector.getByRole('button', { name: 'Challenge for Moorland Registry' }).click()
  await expect(objector.getByText('challenged by 1')).toBeVisible()
  expect(await axeInBothSchemes(objector)).toEqual([])
})

test('after the call the objection is closed as considered, not met', async () => {
  await moveClock(admin, later(await coalitionNow(admin), 8 * day))
  await admin.goto(`${at}/final-call`)
  await expect(admin.getByText('Needs an answer to 1 objection on paragraph 2.').first()).toBeVisible()
  await expect(admin.getByRole('button', { name: /^Finalise/ })).toHaveCount(0)
  await admin.getByText('Close as considered, not met …').click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('The sentence says what all others signed.')
  await dialog.getByLabel('Statement of Moorland Registry').fill('We would have said “alone”.')
  await dialog.getByLabel('Level of consensus').selectOption({ label: 'consensus' })
  await dialog.getByRole('button', { name: 'Close as considered, not met' }).click()
  await expect(admin.getByText('Nothing is missing.')).toBeVisible()
})

test('a form from before is refused while something is missing again, and what is proposed is finalised', async () => {
  const stale = await admin.context().newPage()
  await stale.goto(`${at}/final-call`)
  const closes = field(later(await coalitionNow(admin), day))
  await admin.goto(`${at}/windows`)
  await admin.getByText('Reopen …').first().click()
  const reopen = admin
    .locator('form', { has: admin.getByRole('button', { name: 'Reopen', exact: true }) })
    .first()
  await reopen.locator('input[name="closesAt"]').fill(closes)
  await reopen.getByLabel('Why').fill('A member was travelling.')
  await reopen.getByRole('button', { name: 'Reopen', exact: true }).click()
  await expect(admin.getByText('“A member was travelling.”')).toBeVisible()

  await stale.getByRole('button', { name: 'Finalise version 1' }).click()
  await expect(stale.getByText('Needs the final call to pass.').first()).toBeVisible()
  await expect(stale.getByText(/TCCM\/\d{4}\/P-/)).toHaveCount(0)

  await moveClock(admin, later(await coalitionNow(admin), 25))
  await stale.goto(`${at}/final-call`)
  await expect(stale.getByText('Level of consensus, as proposed: consensus.')).toBeVisible()
  await stale.getByRole('button', { name: 'Finalise version 1' }).click()
  await expect(stale.getByText(/TCCM\/\d{4}\/P-\d\d/).first()).toBeVisible()
})

test('anyone reads who stands under it, and for whom the coalition does not speak', async ({ page }) => {
  await page.goto(at)
  await expect(page.getByText(/^Endorsed by 1 of \d+ members, listed under Endorsements\./)).toBeVisible()
  await expect(page.getByText('The coalition does not speak for others.')).toBeVisible()
  await expect(page.getByText(/published as a text of its endorsing members only/)).toBeVisible()
  await page.goto(`${at}/endorsements`)
  await expect(page.getByText(/^Endorsed by 1 of \d+ members, listed below\./)).toBeVisible()
  const answer = await page.goto(`${at}/final-call`)
  expect(answer?.status()).toBe(404)
})
