import { type Browser, expect, type Page, test } from '@playwright/test'
import { consulting, everyone, pageOf, type Role } from './addresses'
import { as, axeInBothSchemes, cast, listen } from './cast'
import { type Marked, paragraphsOf, wordFile } from './word-file'

// A Word file with tracked changes and comments, once mailed and entered by the Taskforce, once uploaded by its member.

test.describe.configure({ mode: 'serial' })

/** The paragraphs of version 1, as a member would have them in Word. */
async function versionOne(page: Page): Promise<string[]> {
  const answer = await page.request.get(`${consulting}/versions/1.json`)
  const { body } = await answer.json()
  return paragraphsOf(body)
}

/** Every paragraph of some length with a word of its first and one of its last sentence changed, until there are enough. */
function marked(texts: readonly string[], count: number, word: string): Marked[] {
  let left = count
  return texts.map((text) => {
    const sentences = text.match(/[^.]+\./g) ?? []
    const changes: { was: string; becomes: string }[] = []
    for (const sentence of [sentences[0], sentences.length > 1 ? sentences.at(-1) : undefined]) {
      const last = sentence?.match(/\b[a-z]{4,}(?=\.$)/)?.[0]
      if (!last || left === 0 || text.indexOf(`${last}.`) !== text.lastIndexOf(last)) continue
      left -= 1
      changes.push({ was: `${last}.`, becomes: `${last}, ${word} ${count - left}.` })
    }
    return { text, changes }
  })
}

/** Chooses a file, and waits until what it says is shown. */
async function bring(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: bytes,
  })
  await page.getByRole('button', { name: 'Read it, and show what it says' }).click()
  await expect(page.getByRole('heading', { name: /things? to enter/ })).toBeVisible()
}

async function fillMail(page: Page): Promise<void> {
  await page.goto(`${consulting}/mail`)
  await page.getByLabel('For which member').selectOption({ label: 'Fjord Registry' })
  await page.getByLabel('From whom it came').fill('Kari Solheim')
  await page.getByLabel('On which day').fill('2025-05-28')
}

let mailed: Buffer
let entered: string
let count: number

test('the Taskforce enters a mailed file with twenty tracked changes for its member', async ({ browser }) => {
  const page = await as(browser, cast.drafter)
  const said = listen(page.context())
  const texts = await versionOne(page)
  const file = marked(texts, 20, 'as change')
  const commented = file.findIndex(({ changes }) => changes?.length === 0)
  const other = file[commented]
  if (other) other.comment = { on: other.text.slice(0, 30), says: 'Why is this here?' }
  count = file.flatMap(({ changes = [] }) => changes).length
  expect(count).toBeGreaterThan(10)
  mailed = wordFile(file)

  await fillMail(page)
  expect(await axeInBothSchemes(page)).toEqual([])
  await bring(page, 'Fjord comments.docx', mailed)
  await expect(page.getByRole('heading', { name: 'Made from version 1' })).toBeVisible()
  await expect(page.getByText('Apart from its changes it has the very words of that version.')).toBeVisible()
  await expect(page.getByRole('heading', { name: `${count + 1} things to enter` })).toBeVisible()
  await expect(page.locator('ins').filter({ hasText: ', as change 1.' })).toBeVisible()
  await expect(page.getByText('In the file by K. Solheim, 30 May 2025').first()).toBeVisible()
  expect(await axeInBothSchemes(page)).toEqual([])

  await page.getByLabel('Enter number 2', { exact: true }).uncheck()
  await page.getByRole('button', { name: 'Keep these choices' }).click()
  await expect(page.getByText('Kept.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Enter number 2', { exact: true })).not.toBeChecked()
  await page.getByRole('button', { name: 'Enter what is ticked for Fjord Registry' }).click()
  await expect(page.getByRole('heading', { name: 'Entered for Fjord Registry' })).toBeVisible()
  entered = new URL(page.url()).pathname
  await expect(page.locator('li.card')).toHaveCount(count)
  expect(await axeInBothSchemes(page)).toEqual([])
  expect(said).toEqual([])
})

test('the same file again is shown where it is, and nothing is doubled', async ({ browser }) => {
  const page = await as(browser, cast.admin)
  await fillMail(page)
  await page.locator('input[type="file"]').setInputFiles({ name: 'again.docx', mimeType: '', buffer: mailed })
  await page.getByRole('button', { name: 'Read it, and show what it says' }).click()
  await expect(page.getByText('This very file was entered before')).toBeVisible()
  await expect(page.locator('li.card')).toHaveCount(count)
})

test('the member is told, corrects one and disowns one', async ({ browser }) => {
  const page = await as(browser, cast.representative)
  await expect(async () => {
    await page.goto('/mailbox?to=ana.lund@fjord-registry.example')
    await expect(page.getByRole('link', { name: /Entered for your member: inputs/ }).first()).toBeVisible({
      timeout: 1000,
    })
  }).toPass({ timeout: 30_000 })
  await page
    .getByRole('link', { name: /Entered for your member: inputs/ })
    .first()
    .click()
  await page.locator(`a[href*="${entered}"]`).click()

  const [first, second] = [page.locator('li.card').nth(0), page.locator('li.card').nth(1)]
  await first.getByText('Correct …').click()
  await first.getByRole('textbox').fill('We would rather say it in fewer words.')
  await first.getByRole('button', { name: /^Correct input/ }).click()
  await expect(page.getByText('We would rather say it in fewer words.').first()).toBeVisible()
  await expect(page.getByText(`Corrected by ${cast.representative}`)).toBeVisible()

  await second.getByText('Not ours …').click()
  await second.getByLabel('Why').fill('An old draft of ours.')
  await second.getByRole('button', { name: /^Not ours: take out input/ }).click()
  await expect(page.getByText('Not ours: An old draft of ours.')).toBeVisible()
  expect(await axeInBothSchemes(page)).toEqual([])

  // Read by another member: where it came from, and that one was taken out.
  const reader = await as(browser, cast.other)
  expect((await reader.goto(entered))?.status()).toBe(404)
  await reader.goto(await firstThread(page))
  await expect(
    reader
      .getByText(
        /From a mail of 28 May 2025 from Kari Solheim, file Fjord comments\.docx; written there by K\. Solheim/,
      )
      .first(),
  ).toBeVisible()
})

const firstThread = async (page: Page) =>
  (await page.locator('li.card h3 a').first().getAttribute('href')) ?? consulting

const secret = 'heather lantern six, only passed round at home'
const fjord: readonly Role[] = ['contributor', 'representative', 'signatory']

async function bringOwn(browser: Browser): Promise<Page> {
  const page = await as(browser, cast.contributor)
  const texts = await versionOne(page)
  await page.goto(`${consulting}/upload`)
  const file = texts.map(
    (text, n): Marked => (n === 1 ? { text, comment: { on: text.slice(0, 20), says: secret } } : { text }),
  )
  await bring(page, 'round at home.docx', wordFile(file))
  return page
}

test('a member’s own file is its people’s alone until it is sent', async ({ browser }) => {
  test.setTimeout(240_000)
  const page = await bringOwn(browser)
  const address = new URL(page.url()).pathname
  const file = address.replace('/upload/', '/uploads/')
  await expect(page.getByText(secret)).toBeVisible()
  expect(await axeInBothSchemes(page)).toEqual([])
  await expect(page.getByRole('button', { name: /into the room of Fjord Registry/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /, for Fjord Registry/ })).toHaveCount(0)

  for (const role of everyone) {
    const seen = fjord.includes(role) ? 200 : 404
    const reader = await pageOf(browser, role)
    for (const path of [address, file])
      expect([role, path, (await reader.request.get(path)).status()]).toEqual([role, path, seen])
    for (const path of [
      consulting,
      `${consulting}/answers`,
      `${consulting}/history`,
      `${consulting}/record.json`,
      `${consulting}/mail`,
    ])
      expect([role, path, (await (await reader.request.get(path)).text()).includes(secret)]).toEqual([
        role,
        path,
        false,
      ])
  }
  const download = await page.request.get(file)
  expect(download.headers()).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringContaining('attachment; filename="round at home.docx"'),
    'x-content-type-options': 'nosniff',
  })

  const ana = await as(browser, cast.representative)
  await ana.goto(address)
  await ana.getByRole('button', { name: 'Send it to all members now, for Fjord Registry' }).click()
  await expect(ana.getByRole('heading', { name: 'What was sent' })).toBeVisible()
  const other = await as(browser, cast.other)
  await other.goto(await firstThread(ana))
  await expect(other.getByText(secret).first()).toBeVisible()
})

test('the words of a mail are entered without a script, and a file that is none is told', async ({
  browser,
}) => {
  const page = await as(browser, cast.drafter, { javaScriptEnabled: false })
  await fillMail(page)
  await page.getByLabel('Or what the mail says').fill('Para 1: too long.\nPara 2: who pays for it?')
  await page.getByRole('button', { name: 'Read it, and show what it says' }).click()
  await expect(page.getByRole('heading', { name: '2 things to enter' })).toBeVisible()
  await page.getByRole('button', { name: 'Enter what is ticked for Fjord Registry' }).click()
  await expect(page.getByRole('heading', { name: 'Entered for Fjord Registry' })).toBeVisible()
  await expect(page.getByText('who pays for it?')).toBeVisible()

  await fillMail(page)
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'no.docx', mimeType: '', buffer: Buffer.from('75 bytes') })
  await page.getByRole('button', { name: 'Read it, and show what it says' }).click()
  await expect(page.getByText('Nothing was read from it')).toBeVisible()
})
