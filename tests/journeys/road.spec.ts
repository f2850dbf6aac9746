import { expect, type Page, test } from '@playwright/test'
import { as, axeFindings, cast, coalitionNow, field, later, moveClock } from './cast'

// The whole road with four people: written, published, consulted, answered, changed, signed, frozen, final, public.

test.describe.configure({ mode: 'serial' })

const title = 'A place for operators at the table'
const slug = 'a-place-for-operators'
const at = `/papers/${slug}`
let drafter: Page
let admin: Page
let signatory: Page
let contributor: Page

test.beforeAll(async ({ browser }) => {
  drafter = await as(browser, cast.drafter)
  admin = await as(browser, cast.admin)
  signatory = await as(browser, cast.signatory)
  contributor = await as(browser, cast.contributor)
})

test('the Taskforce begins a paper, which nobody else sees', async () => {
  await drafter.goto('/papers/new')
  await drafter.getByLabel('Working title').fill(title)
  await drafter.getByLabel('Address').fill(slug)
  await drafter.getByRole('button', { name: /begin/i }).click()
  await expect(drafter).toHaveURL(new RegExp(`${at}/draft`))
  const answer = await signatory.goto(at)
  expect(answer?.status()).toBe(404)
})

test('it is written in the editor, and saved by itself', async () => {
  await drafter.goto(`${at}/draft`)
  const text = drafter.getByRole('textbox', { name: /text/i }).last()
  await text.click()
  await drafter.keyboard.type(
    'Those who run the names and numbers of the Internet sit at few tables where it is discussed.',
  )
  await drafter.keyboard.press('Enter')
  await drafter.keyboard.type('The review should seat them as a stakeholder group of their own.')
  await drafter.keyboard.press('Enter')
  await drafter.keyboard.type('Their seat costs nothing and saves repairs.')
  await expect(drafter.getByText(/^Saved/)).toBeVisible()
  await drafter.reload()
  await expect(drafter.getByText('The review should seat them')).toBeVisible()
})

test('an admin chooses the emergency procedure, with a reason', async () => {
  await admin.goto(`${at}/describe`)
  await admin.getByLabel(/^Emergency/).check()
  await admin.getByLabel(/reason/i).fill('The call closes tomorrow.')
  await admin.getByRole('button', { name: /save/i }).click()
  await expect(admin.getByText(/saved|changed/i).first()).toBeVisible()
})

test('version 1 is published, and members read it with numbered paragraphs', async () => {
  await publish('Please say whether you can stand behind this.')
  await signatory.goto(at)
  await expect(signatory.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(signatory.getByRole('link', { name: 'Paragraph 2' })).toBeVisible()
  expect(await axeFindings(signatory)).toEqual([])
})

test('an admin opens comments and sign-on', async () => {
  const now = await coalitionNow(admin)
  await admin.goto(`${at}/windows`)
  for (const kind of ['comments', 'signOn']) {
    await admin.locator(`input[name="kind"][value="${kind}"]`).check()
    await admin.locator(`input[name="${kind}Closes"]`).fill(field(later(now, kind === 'comments' ? 4 : 72)))
  }
  await admin.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(admin.getByText(/^Set\./)).toBeVisible()
})

test('a contributor comments on a selected passage, a representative answers it', async () => {
  await contributor.goto(at)
  await contributor.getByText('a stakeholder group of their own').selectText()
  await contributor.getByRole('button', { name: /comment on this passage/i }).click()
  await contributor.getByLabel(/^Comment on/).fill('Say who counts as an operator, or everyone will.')
  await contributor
    .getByRole('button', { name: /^Comment/ })
    .first()
    .click()
  await expect(contributor.getByText('Say who counts as an operator').first()).toBeVisible()
  await signatory.goto(at)
  await expect(signatory.getByText('Say who counts as an operator').first()).toBeVisible()
})

test('the Taskforce answers, and publishes version 2 with the answer', async () => {
  await drafter.goto(`/desk/${slug}`)
  await drafter.getByText('Answer …', { exact: true }).first().click()
  await drafter
    .getByLabel(/^Accepted$|^Accepted\b(?! in part)/)
    .first()
    .check()
  await drafter
    .getByLabel('Reason')
    .first()
    .fill('Version 2 names registries, registrars and number registries.')
  await drafter.getByRole('button', { name: 'Record the answer' }).first().click()
  await expect(drafter.getByText('prepared, not published').first()).toBeVisible()
  await contributor.reload()
  await expect(contributor.getByText('Version 2 names registries')).toHaveCount(0)

  await drafter.goto(`${at}/draft`)
  await drafter.getByText('The review should seat them').click()
  await drafter.keyboard.press('End')
  await drafter.keyboard.type(' They are registries, registrars and number registries.')
  await expect(drafter.getByText(/^Saved/)).toBeVisible()
  await publish('Who the operators are is said now.', /^Substantive/)
  await contributor.goto(at)
  await expect(contributor.getByText('Version 2 names registries').first()).toBeVisible()
  await contributor.goto(`${at}/changes?from=1&to=2`)
  await expect(contributor.locator('ins').filter({ hasText: 'They are registries' }).first()).toBeVisible()
})

test('a signatory signs exactly the text that was read', async () => {
  await signatory.goto(`${at}/sign`)
  await signatory.getByLabel(/^endorses version 2/).check()
  await signatory.getByRole('button', { name: 'Sign on for Fjord Registry' }).click()
  await expect(signatory.getByText('Recorded for Fjord Registry, on version 2.')).toBeVisible()
  await contributor.goto(`${at}/endorsements`)
  await expect(contributor.getByText('Fjord Registry').first()).toBeVisible()
})

test('an admin freezes it once the consultation has closed, and finalises it after the call', async () => {
  await admin.goto(`${at}/final-call`)
  await expect(admin.getByText('The consultation is still open or announced').first()).toBeVisible()
  await moveClock(admin, later(await coalitionNow(admin), 5))
  await admin.goto(`${at}/final-call`)
  await admin.getByRole('button', { name: 'Freeze version 2 and open its final call' }).click()
  await expect(admin.getByText('Needs the final call to pass.').first()).toBeVisible()
  await moveClock(admin, later(await coalitionNow(admin), 16))
  await admin.goto(`${at}/final-call`)
  await admin.getByLabel('Level of consensus').selectOption({ label: 'full consensus' })
  await admin.getByRole('button', { name: 'Finalise version 2' }).click()
  await expect(admin.getByText(/TCCM\/\d{4}\/P-\d\d/).first()).toBeVisible()
})

test('anyone reads the final paper, its endorsing members and its record, and can verify them', async ({
  page,
  request,
}) => {
  await page.goto(at)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText('Say who counts as an operator')).toHaveCount(0)
  await page.goto(`${at}/endorsements`)
  await expect(page.getByText('Fjord Registry').first()).toBeVisible()
  await page.goto(`${at}/history`)
  await expect(page.getByText(/events were recomputed just now/)).toBeVisible()
  const record = await (await request.get(`${at}/record.json`)).json()
  const final = record.versions.find((version: { number: number }) => version.number === 2)
  const bytes = await (await request.get(`${at}/versions/2.json`)).body()
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  expect(Buffer.from(digest).toString('hex')).toBe(final.digest)
  expect(JSON.stringify(record)).not.toContain('Ola Berg')
  expect(JSON.stringify(record)).not.toContain('Say who counts')
})

async function publish(coverNote: string, said?: RegExp): Promise<void> {
  await drafter.goto(`${at}/publish`)
  await drafter.getByLabel('Cover note').fill(coverNote)
  if (said) await drafter.getByLabel(said).check()
  await drafter.getByRole('button', { name: /^Publish version/ }).click()
  await expect(drafter).not.toHaveURL(/publish$/)
}
