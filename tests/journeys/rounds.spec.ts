import { expect, type Page, test } from '@playwright/test'
import { as, axeInBothSchemes, cast, coalitionNow, field, later, moveClock } from './cast'

// A round of three papers: set, told in one mail; extended in one act, taken back, extended again, told once.

test.describe.configure({ mode: 'serial' })

const name = 'A round that is rehearsed'
const papers = [
  'An IGF within reach: inclusivity',
  'One architecture for SDGs, WSIS and GDC',
  'What becomes of it: the effectiveness of the IGF',
]
const address = 'ingrid.dahl@fjord-registry.example'
let admin: Page
let round: string
let closes: Date

test.beforeAll(async ({ browser }) => {
  admin = await as(browser, cast.admin)
})

const elevenMinutesLater = async () => moveClock(admin, later(await coalitionNow(admin), 12 / 60))
const subjects = async () => {
  await admin.goto(`/mailbox?to=${address}`)
  return admin.getByRole('link', { name: new RegExp(name) }).allTextContents()
}
const card = (title: string) => admin.getByRole('listitem').filter({ hasText: title })

test('an admin opens sign-on on three papers in one act, and is led to the page of the round', async () => {
  closes = later(await coalitionNow(admin), 24 * 20)
  await admin.goto('/admin/rounds/new')
  await admin.getByLabel('Name of the round').fill(name)
  for (const paper of papers) await admin.getByLabel(paper).check()
  await admin.locator('input[name="kind"][value="signOn"]').check()
  await admin.locator('input[name="signOnCloses"]').fill(field(closes))
  await admin.getByRole('button', { name: 'Open the round' }).click()
  await expect(admin.getByRole('heading', { level: 1, name })).toBeVisible()
  round = new URL(admin.url()).pathname
  await expect(admin.getByText(/open, \d+ days left/)).toHaveCount(3)
  expect(await axeInBothSchemes(admin)).toEqual([])
})

test('ten minutes later each person has one mail about all three', async ({ browser }) => {
  expect(await subjects()).toEqual([])
  await elevenMinutesLater()
  await expect.poll(subjects, { timeout: 30_000 }).toHaveLength(1)
  expect((await subjects())[0]).toContain('Sign-on until')

  const signatory = await as(browser, cast.signatory)
  await signatory.goto(round)
  await expect(signatory.getByRole('heading', { name: 'Waiting for Fjord Registry' })).toBeVisible()
  for (const paper of papers) await expect(signatory.getByRole('link', { name: paper })).toBeVisible()
  await expect(signatory.getByText('Change all in one act')).toHaveCount(0)
  expect(await axeInBothSchemes(signatory)).toEqual([])
})

test('it is extended in one act, which is taken back, and extended again', async () => {
  await extend(later(closes, 24))
  for (const paper of papers) await expect(card(paper).first()).toContainText(day(later(closes, 24)))
  await admin.getByText('Take the last act back …').click()
  const back = admin.locator('form', { has: admin.getByRole('button', { name: 'Take it back' }) })
  await back.getByLabel('Why').fill('The wrong day.')
  await back.getByRole('button', { name: 'Take it back' }).click()
  await expect(admin.getByText('took back the last act')).toBeVisible()
  await admin.goto(round)
  for (const paper of papers) await expect(card(paper).first()).toContainText(day(closes))
  await extend(later(closes, 48))
})

test('that is told once, as it is in the end', async () => {
  await elevenMinutesLater()
  await expect.poll(subjects, { timeout: 30_000 }).toHaveLength(2)
  const told = (await subjects()).filter((subject) => subject.includes('extended until'))
  expect(told).toHaveLength(1)
  // Other stories extend windows, too: the one with this subject.
  await admin
    .getByRole('link', { name: told[0] ?? '' })
    .first()
    .click()
  await expect(admin.getByText('Why: Two boards meet that week.')).toBeVisible()
  await expect(admin.getByText('The wrong day.')).toHaveCount(0)
})

/** "21 June": the day of an instant, in UTC. */
const day = (at: Date) => at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

async function extend(to: Date): Promise<void> {
  await admin.goto(round)
  await admin.getByText('Extend …').click()
  const form = admin.locator('form', { has: admin.getByRole('button', { name: 'Extend', exact: true }) })
  await form.getByLabel('Closes').fill(field(to))
  await form.getByLabel('Why').fill('Two boards meet that week.')
  await form.getByRole('button', { name: 'Extend', exact: true }).click()
  await expect(admin.getByText(/^Changed on all of them\./)).toBeVisible()
  await admin.goto(round)
}
