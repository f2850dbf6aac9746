import { expect, type Page, test } from '@playwright/test'
import {
  answerOnDesk,
  as,
  axeFindings,
  cast,
  coalitionNow,
  comesByMail,
  field,
  later,
  moveClock,
} from './cast'

// The whole road with four people: written, published, consulted, answered, changed, signed, frozen, final, public.

test.describe.configure({ mode: 'serial' })

const title = 'A place for operators at the table'
const slug = 'a-place-for-operators'
const at = `/papers/${slug}`
let drafter: Page
let admin: Page
let signatory: Page
/** The signatory of another member. */
let other: Page

test.beforeAll(async ({ browser }) => {
  drafter = await as(browser, cast.drafter)
  admin = await as(browser, cast.admin)
  signatory = await as(browser, cast.signatory)
  other = await comesByMail(browser, cast.other, 'donal.keane@moorland-registry.example')
})

test('the Taskforce begins a paper, which nobody else sees', async () => {
  await drafter.goto('/papers/new')
  await drafter.getByLabel('Working title').fill(title)
  await drafter.getByLabel('Address').fill(slug)
  await drafter.getByRole('button', { name: 'Begin the paper' }).click()
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
  await admin.getByLabel('Why another procedure than the full one').fill('The call closes tomorrow.')
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

test('one member comments on a selected passage, another on a paragraph, and replies', async () => {
  await other.goto(at)
  await other.getByText('a stakeholder group of their own').selectText()
  await other.getByRole('button', { name: /comment on this passage/i }).click()
  await other.locator('textarea[name="text"]').fill('Say who counts as an operator, or everyone will.')
  await other.getByRole('button', { name: 'Comment for Moorland Registry' }).click()
  await expect(other.getByText(/^Recorded as comment 1\./)).toBeVisible()

  await signatory.goto(`${at}?paragraph=2`)
  const thread = signatory.locator('section.thread', { hasText: 'Say who counts as an operator' })
  await thread.getByRole('link', { name: 'Reply' }).click()
  await signatory.getByLabel('Reply to comment 1').fill('Fjord Registry would list the three kinds.')
  await signatory.getByRole('button', { name: 'Reply for Fjord Registry' }).click()
  await expect(signatory.getByText(/^Recorded\./)).toBeVisible()

  await signatory.goto(`${at}?paragraph=3`)
  await signatory.getByRole('link', { name: 'Comment on paragraph 3' }).click()
  await signatory.locator('textarea[name="text"]').fill('We support this as it stands.')
  await signatory.locator('input[name="type"][value="support"]').check()
  await signatory.getByRole('button', { name: 'Comment for Fjord Registry' }).click()
  await expect(signatory.getByText(/^Recorded as comment 2\./)).toBeVisible()

  await other.goto(`${at}?paragraph=2`)
  await expect(other.getByText('Fjord Registry would list the three kinds.')).toBeVisible()
})

test('the Taskforce answers both, and publishes version 2 with the answers', async () => {
  await answer('Say who counts', 'accepted', 'Version 2 names registries, registrars and number registries.')
  await answer('We support this', 'noted')
  await other.goto(`${at}/answers`)
  await expect(other.getByText('Say who counts as an operator').first()).toBeVisible()
  await expect(other.getByText('Version 2 names registries')).toHaveCount(0)

  await drafter.goto(`${at}/draft`)
  await drafter.getByText('The review should seat them').click()
  await drafter.keyboard.press('End')
  await drafter.keyboard.type(' They are registries, registrars and number registries.')
  await expect(drafter.getByText(/^Saved/)).toBeVisible()
  await publish('Who the operators are is said now.', /^Substantive/)

  await other.goto(`${at}/answers`)
  await expect(other.getByText('Version 2 names registries').first()).toBeVisible()
  await other.goto(`${at}/changes?from=1&to=2`)
  await expect(other.locator('ins').filter({ hasText: 'They are registries' }).first()).toBeVisible()
  // The text moved on under the comment, which kept its place.
  await other.goto(`${at}?paragraph=2`)
  await expect(other.locator('section.thread', { hasText: 'Say who counts as an operator' })).toBeVisible()
  await other.goto('/')
  await expect(other.getByText(`Answered: ${title}`)).toBeVisible()
})

test('the signatories sign exactly the text that was read', async () => {
  const digest = await sign(signatory, 'Fjord Registry')
  expect(await sign(other, 'Moorland Registry')).toBe(digest)
  await other.goto(`${at}/endorsements`)
  for (const member of ['Fjord Registry', 'Moorland Registry'])
    await expect(other.getByRole('main').getByText(member).first()).toBeVisible()
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
  for (const member of ['Fjord Registry', 'Moorland Registry'])
    await expect(page.getByRole('main').getByText(member).first()).toBeVisible()
  await page.goto(`${at}/history`)
  await expect(page.getByText(/events were recomputed just now/)).toBeVisible()
  const record = await (await request.get(`${at}/record.json`)).json()
  const final = record.versions.find((version: { number: number }) => version.number === 2)
  const bytes = await (await request.get(`${at}/versions/2.json`)).body()
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  expect(Buffer.from(digest).toString('hex')).toBe(final.digest)
  expect(record.endorsements).toHaveLength(2)
  for (const hidden of [cast.signatory, cast.other, 'Say who counts', 'would list the three kinds'])
    expect(JSON.stringify(record)).not.toContain(hidden)
})

/** Answers the input that says this; it is prepared, for the next version. */
async function answer(words: string, kind: string, reason?: string): Promise<void> {
  await answerOnDesk(drafter, slug, words, { kind, ...(reason && { reason }) })
  await expect(drafter.getByText(/^You prepared: /)).toBeVisible()
}

/** Signs version 2 for this member, and gives back the digest that stood above the button. */
async function sign(page: Page, member: string): Promise<string> {
  await page.goto(`${at}/sign`)
  await page.getByLabel(/^endorses version 2/).check()
  const digest = await page.locator('input[name="digest"]').first().inputValue()
  await page.getByRole('button', { name: `Sign on for ${member}` }).click()
  await expect(page.getByRole('status').filter({ hasText: `${member} endorses` })).toContainText(
    'on version 2, given',
  )
  return digest
}

async function publish(coverNote: string, said?: RegExp): Promise<void> {
  await drafter.goto(`${at}/publish`)
  await drafter.getByLabel('Cover note').fill(coverNote)
  if (said) await drafter.getByLabel(said).check()
  await drafter.getByRole('button', { name: /^Publish version/ }).click()
  await expect(drafter).not.toHaveURL(/publish$/)
}
