import { expect, type Page, test } from '@playwright/test'
import { as, axeInBothSchemes, cast } from './cast'

// A recirculation: opened from what it asks about, it takes input there and nowhere else, and silence changes nothing.

test.describe.configure({ mode: 'serial' })

const at = '/papers/a-permanent-igf-with-a-community-led-review'
let admin: Page
let signatory: Page
/** Without JavaScript, on a phone. */
let plain: Page

test.beforeAll(async ({ browser }) => {
  admin = await as(browser, cast.admin)
  signatory = await as(browser, cast.signatory)
  const options = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }
  plain = await as(browser, cast.representative, options)
})

/** The identities of the paragraphs of the page that are in no fold, or in one. */
async function paragraphs(page: Page, folded: boolean): Promise<string[]> {
  const all = await page
    .locator('article .para:not(.heading)')
    .evaluateAll((some) =>
      some.map((one) => [one.getAttribute('data-p'), one.closest('details') !== null] as const),
    )
  return all.flatMap(([id, inFold]) => (id !== null && inFold === folded ? [id] : []))
}

test('an admin sees what is put before the members, and opens it', async () => {
  await admin.goto(`${at}/windows`)
  const part = admin.locator('section', { has: admin.locator('#recirculate') })
  await expect(
    part.getByRole('heading', { name: /^\d+ paragraphs? that changed since version 2$/ }),
  ).toBeVisible()
  await expect(part.getByText(/^Input \d+ of Baltic TLD Group, on paragraph/)).toBeVisible()
  expect(await axeInBothSchemes(admin)).toEqual([])
  await part.getByRole('button', { name: 'Open the recirculation' }).click()
  await expect(admin.getByText('what changed since version 2')).toHaveCount(2)
})

test('the page shows just what it asks about, its clock, and what silence means', async () => {
  await signatory.goto(at)
  const line = signatory
    .getByText('This is a recirculation')
    .locator('xpath=ancestor::*[contains(@class, "notice")]')
  await expect(line.locator('time')).toContainText('UTC')
  await expect(line).toContainText(
    /If Fjord Registry says nothing, its stance on version \d stays where it was given\./,
  )
  const [asked, folded] = [await paragraphs(signatory, false), await paragraphs(signatory, true)]
  expect(asked.length).toBeGreaterThan(0)
  expect(folded.length).toBeGreaterThan(0)
  await expect(signatory.getByText(/^\d+ unchanged paragraphs?$/).first()).toBeVisible()
  await expect(signatory.locator('article ins').first()).toBeVisible()
  await expect(
    signatory.locator('article').getByText('A blocking point is open on this paragraph.'),
  ).toBeVisible()
  for (const id of folded) await expect(signatory.locator(`[data-comment="${id}"]`)).toHaveCount(0)
  // However short the text is then, a panel beside it ends before what stands below.
  const panel = signatory.locator('details.threads[open] .panel')
  if ((await panel.count()) === 0) await signatory.locator('article .para:not(.heading) .w').first().click()
  const [beside, below] = [await panel.boundingBox(), await signatory.locator('footer').last().boundingBox()]
  expect((beside?.y ?? 0) + (beside?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
  expect(await axeInBothSchemes(signatory)).toEqual([])
})

test('one click leads to the whole text, and back', async () => {
  await signatory.getByRole('link', { name: 'The whole text' }).click()
  await expect(signatory.getByRole('link', { name: 'Only what is asked for' })).toBeVisible()
  expect(await paragraphs(signatory, true)).toEqual([])
  await signatory.getByRole('link', { name: 'Only what is asked for' }).click()
  await expect(signatory.getByRole('link', { name: 'The whole text' })).toBeVisible()
})

test('input is taken on a changed paragraph and on an open blocking point, in place', async () => {
  await signatory.goto(at)
  const changed = signatory.locator('article .para:has(+ div ins):not(details .para) > a.w').first()
  await changed.click()
  await say(signatory, 'What changed here is right.')
  const point = signatory
    .locator('article .para + div', { hasText: /^A blocking point is open on this paragraph\.$/ })
    .last()
  await expect(point).toBeVisible()
  const id = await point.evaluate((box) => box.previousElementSibling?.getAttribute('data-p') ?? '')
  await signatory.goto(`${at}?p=${id}#p-${id}`)
  await say(signatory, 'We would settle it so.')
})

async function say(page: Page, words: string): Promise<void> {
  const panel = page.locator('details.threads[open]')
  const field = panel.locator('textarea[name="text"]')
  if (!(await field.isVisible()))
    await panel.getByRole('link', { name: 'Comment', exact: true }).first().click()
  await field.fill(words)
  await panel.getByRole('button', { name: 'Comment for Fjord Registry' }).click()
  await expect(panel.getByText(words).first()).toBeVisible()
}

test('elsewhere it is refused with what would help, also by a form that was made by hand', async () => {
  await plain.goto(at)
  const [[asked = ''], [other = '']] = [await paragraphs(plain, false), await paragraphs(plain, true)]
  await plain.goto(`${at}?p=${other}#p-${other}`)
  const panel = plain.locator(`#t-${other}`)
  await expect(panel.getByText(/^This round is limited to what changed since version 2/)).toBeVisible()
  await expect(panel.locator('textarea')).toHaveCount(0)

  await plain.goto(`${at}?p=${asked}#p-${asked}`)
  const form = plain.locator('form.composer')
  await form.locator('textarea[name="text"]').fill('This was never asked about.')
  await form
    .locator(`input[value="${asked}"]`)
    .evaluate((field, id) => field.setAttribute('value', id), other)
  await form.getByRole('button', { name: 'Comment for Fjord Registry' }).click()
  await expect(plain.getByRole('alert')).toContainText('limited to what changed since version 2')
  await expect(plain.locator('textarea[name="text"]').first()).toHaveValue('This was never asked about.')
})

test('it reads on a phone, with a script and without', async ({ browser }) => {
  await plain.goto(at)
  await expect(plain.getByText(/^\d+ unchanged paragraphs?$/).first()).toBeVisible()
  const phone = await as(browser, cast.contributor)
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.goto(at)
  for (const page of [plain, phone])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await axeInBothSchemes(phone)).toEqual([])
})
