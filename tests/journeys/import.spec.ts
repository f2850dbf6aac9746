import { expect, type Page, test } from '@playwright/test'
import { del, endDel, endIns, ins, p, r, style, styled, word } from '@/tests/lib/document/import/word'
import { as, axeFindings, cast } from './cast'

// A Taskforce person takes a Word file with colleagues' changes over into a draft.

let paper = ''

const comment = `<w:comment w:id="1" w:author="Bo Lund" w:date="2025-05-07T08:00:00Z">${p('Who would pay for it?')}</w:comment>`
const file = word({
  comments: comment,
  styles: style('H1', 'heading 1'),
  body: [
    p('Before the meeting', styled('H1')),
    p(
      `${r('Ask for the agenda ')}${del('a week', 'Ana Ruiz')}${ins('two weeks', 'Ana Ruiz')}${r(' before you travel, and send ')}<w:commentRangeStart w:id="1"/>${r('a short paper')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${r('.')}`,
    ),
    p(ins('Bring figures of your own country.', 'Ana Ruiz'), endIns('Ana Ruiz')),
    p(del('Do not bring gifts.', 'Ana Ruiz'), endDel('Ana Ruiz')),
    p('Afterwards write down what was said.'),
  ].join(''),
})
const upload = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.goto(`${paper}/draft/import`)
  await page.getByLabel(/^File/).setInputFiles(upload(name, bytes))
  await page.getByRole('button', { name: 'Read it, and show the preview' }).click()
}

test.describe.configure({ mode: 'serial' })

test('a paper is begun with a file, which becomes its text', async ({ browser }) => {
  const page = await as(browser, cast.drafter)
  await page.goto('/papers/new')
  await page.getByLabel('Working title').fill('Before and after a meeting')
  await page.getByRole('button', { name: 'Begin it with a file' }).click()
  await expect(page).toHaveURL(/\/draft\/import$/)
  paper = new URL(page.url()).pathname.replace(/\/draft\/import$/, '')
  const text =
    '# Before the meeting\n\nAsk for the agenda before you travel.\n\nAfterwards write down what was said.\n'
  await choose(page, 'first.md', new TextEncoder().encode(text))
  await expect(page.getByRole('heading', { name: 'The text as it will read' })).toBeVisible()
  await page.getByRole('button', { name: 'Make it the draft’s text' }).click()
  await expect(page).toHaveURL(/\/draft$/)
  await expect(page.getByRole('textbox', { name: /text/i }).last()).toContainText(
    'Ask for the agenda before you travel.',
  )
})

test('a Word file with tracked changes: preview, redline, then the draft with notes beside it', async ({
  browser,
}) => {
  const page = await as(browser, cast.drafter)
  await choose(page, 'kit.docx', file)
  await expect(page.getByRole('heading', { name: 'kit.docx' })).toBeVisible()
  await expect(page.getByText('2 tracked changes and 1 comment, by Ana Ruiz and Bo Lund')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What it would change in the draft' })).toBeVisible()
  await expect(page.locator('ins').filter({ hasText: 'a week' }).first()).toBeVisible()
  expect(await axeFindings(page)).toEqual([])

  // It survives a reload, and is shown in another way before it is taken in that way.
  await page.reload()
  await page.getByLabel('Accept all').check()
  await page.getByRole('button', { name: 'Show it this way' }).click()
  await expect(page.locator('ins').filter({ hasText: 'two weeks' }).first()).toBeVisible()
  await page.getByLabel('Keep as notes').check()
  await page.getByRole('button', { name: 'Show it this way' }).click()
  await page.getByRole('button', { name: 'Replace the draft’s text' }).click()

  await expect(page).toHaveURL(/\/draft$/)
  await expect(page.getByText('3 notes from files, to deal with')).toBeVisible()
  await expect(page.getByText('Who would pay for it?')).toBeVisible()
  await expect(page.locator('del').filter({ hasText: 'a week' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /text/i }).last()).toContainText(
    'Ask for the agenda a week before',
  )
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Dealt with' }).first().click()
  await expect(page.getByText('2 notes from files, to deal with')).toBeVisible()

  await page.goto(`${paper}/draft/copies`)
  await expect(page.getByText('replaced', { exact: false }).first()).toBeVisible()
})

test('what cannot be read is said at the form, with the file still chosen', async ({ browser }) => {
  const page = await as(browser, cast.drafter)
  await choose(page, 'kit.docx', new TextEncoder().encode('x'.repeat(75)))
  await expect(page.getByText(/it holds 75 bytes of something else/)).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await choose(page, 'cut.docx', file.slice(0, 900))
  await expect(page.getByText(/The file is damaged/)).toBeVisible()
  await choose(page, 'large.docx', new Uint8Array(20_500_000).fill(65))
  await expect(page.getByText(/larger than 20 MB/).first()).toBeVisible()
})

test('a long text is read, and let go again', async ({ browser }) => {
  const page = await as(browser, cast.drafter)
  const body = Array.from({ length: 2_000 }, (_, i) =>
    p(`Paragraph ${i} of a long text, with some ${i * 7} words in it.`),
  ).join('')
  await choose(page, 'long.docx', word({ body }))
  await expect(page.getByText(/2,?000 paragraphs/).first()).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Let this file go' }).click()
  await expect(page).toHaveURL(/\/draft\/import$/)
})

test('without a script a pasted text goes the same way', async ({ browser }) => {
  const signedIn = await as(browser, cast.drafter)
  const state = await signedIn.context().storageState()
  const plain = await (await browser.newContext({ storageState: state, javaScriptEnabled: false })).newPage()
  await plain.goto(`${paper}/draft/import`)
  await plain
    .getByLabel('Or paste a text')
    .fill('A first line\nof a mail that was broken.\n\nA second paragraph.')
  await plain.getByRole('button', { name: 'Read it, and show the preview' }).click()
  await expect(plain.getByRole('heading', { name: 'The pasted text' })).toBeVisible()
  await plain.getByLabel('Behind the draft’s').check()
  await plain.getByRole('button', { name: 'Show it this way' }).click()
  await plain.getByRole('button', { name: 'Append it to the draft' }).click()
  await expect(plain).toHaveURL(/\/draft$/)
  await expect(plain.getByLabel('Text')).toHaveValue(/A second paragraph\./)
})
