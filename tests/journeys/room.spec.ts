import { type Browser, expect, type Page, test } from '@playwright/test'
import { consulting, everyone, pageOf, type Role } from './addresses'
import { as, axeInBothSchemes, cast, listen } from './cast'
import { type Marked, paragraphsOf, wordFile } from './word-file'

// The room of a member: talked in, consolidated and sent on by its representative; and nobody else reads a word of it.

test.describe.configure({ mode: 'serial' })

const room = `${consulting}/room`
const fjord: readonly Role[] = ['contributor', 'representative', 'signatory']
const words = {
  who: 'Moss agate: nobody has said yet who pays for it.',
  long: 'Moss agate: and for how many years would they pay?',
  reply: 'Moss agate: I asked the finance people the same.',
  keep: 'Moss agate: this paragraph should stay as it is.',
  better: 'Moss agate: it says the same, and more clearly.',
  file: 'Moss agate: passed round at home in a file.',
  sent: 'Fjord Registry asks who pays, and for how many years.',
}
const secret = [words.who, words.long, words.reply, words.keep, words.better, words.file]

const entry = (page: Page, text: string) => page.locator('li.card', { hasText: text }).first()

async function say(page: Page, text: string, paragraph: number, kind = 'Substantive'): Promise<void> {
  await page.goto(room)
  await page.getByText('Say something in the room').click()
  const places = page.locator('select[name="paragraph"]')
  const place = places.locator('option', { hasText: `Paragraph ${paragraph}:` })
  await places.selectOption(await place.getAttribute('value'))
  await page.getByLabel('What you want to say').fill(text)
  await page.getByRole('radio', { name: kind }).check()
  await page.getByRole('button', { name: 'Say it in the room' }).click()
  await expect(entry(page, text)).toBeVisible()
}

/** What each role is sent of the paper and of the room itself, read for the words that were said at home. */
async function expectNobodyElseReads(browser: Browser, found: readonly string[]): Promise<void> {
  const mail = await browser.newContext()
  for (const role of everyone) {
    const reader = await pageOf(browser, role)
    const inRoom = await (await reader.request.get(room)).text()
    expect([role, found.every((text) => inRoom.includes(text))]).toEqual([role, fjord.includes(role)])
    for (const path of ['', '/answers', '/history', '/record.json', '/changes.json', '/endorsements.json']) {
      const text = await (await reader.request.get(`${consulting}${path}`)).text()
      expect([role, path, secret.filter((said) => text.includes(said))]).toEqual([role, path, []])
    }
  }
  expect(await (await mail.request.get('/mailbox')).text()).not.toContain('Moss agate')
}

test('a contributor says it in the room first, from the paragraph it is about, without a script', async ({
  browser,
}) => {
  const page = await as(browser, cast.contributor, { javaScriptEnabled: false })
  await page.goto(`${consulting}?paragraph=2`)
  await page.locator('textarea[name="text"]').last().fill(words.who)
  await page.getByRole('button', { name: 'Say it in the room of Fjord Registry first' }).click()
  await expect(page).toHaveURL(/\/room\?member=/)
  await expect(entry(page, words.who)).toBeVisible()
  await entry(page, words.who).getByRole('button', { name: 'Ask to send it for Fjord Registry' }).click()
  await expect(entry(page, words.who).getByText('asks to send it')).toBeVisible()
})

test('with a script it is acknowledged in place, and the way to the room shown', async ({ browser }) => {
  const page = await as(browser, cast.contributor)
  const said = listen(page.context())
  await page.goto(`${consulting}?paragraph=2`)
  const form = page.locator('form.composer').last()
  await form.locator('textarea[name="text"]').fill(words.long)
  await form.getByRole('button', { name: 'Say it in the room of Fjord Registry first' }).click()
  await expect(page.getByText('Nobody outside of the member reads it.')).toBeVisible()
  await page.getByRole('link', { name: 'Go on in the room' }).click()
  await expect(entry(page, words.long)).toBeVisible()
  await say(page, words.keep, 3, 'Support')
  expect(await axeInBothSchemes(page)).toEqual([])
  expect(said).toEqual([])
})

test('other words are suggested in the room first, without a script, too', async ({ browser }) => {
  const page = await as(browser, cast.contributor, { javaScriptEnabled: false })
  await page.goto(`${consulting}?paragraph=5`)
  const p = new URL(page.url()).searchParams.get('p')
  await page.goto(`${consulting}?p=${p}&do=suggest#do`)
  const form = page.locator('form.composer').last()
  const text = form.locator(`textarea[name="words-${p}"]`)
  await text.fill(`${await text.inputValue()} Moss agate, in other words.`)
  await form.locator('textarea[name="reason"]').fill(words.better)
  await form.getByRole('button', { name: 'Say it in the room of Fjord Registry first' }).click()
  await expect(page).toHaveURL(/\/room\?member=/)
  await expect(entry(page, words.better).locator('ins')).toContainText('Moss agate, in other words.')
})

test('a colleague finds what is new at home, replies, and says the same', async ({ browser }) => {
  const page = await as(browser, cast.signatory)
  await page.goto('/')
  await expect(page.getByText(/In Fjord Registry’s room: \d+ new/).first()).toBeVisible()
  await page.goto(room)
  const first = entry(page, words.who)
  await first.getByText('Reply …').click()
  await first.getByLabel(`Reply to ${cast.contributor}`).fill(words.reply)
  await first.getByRole('button', { name: 'Reply in the room' }).click()
  await expect(first.getByRole('listitem').filter({ hasText: words.reply })).toBeVisible()
  await first.getByRole('button', { name: 'I would say the same' }).click()
  await expect(first.getByText(`${cast.signatory} would say the same.`)).toBeVisible()
})

test('the representative is told by mail, consolidates two into one, and the entries say so', async ({
  browser,
}) => {
  const page = await as(browser, cast.representative)
  await expect(async () => {
    await page.goto('/mailbox?to=ana.lund@fjord-registry.example')
    await expect(page.getByRole('link', { name: /Please send something on/ }).first()).toBeVisible({
      timeout: 1000,
    })
  }).toPass({ timeout: 90_000 })
  await page.goto(room)
  await page.getByRole('button', { name: 'Consolidate what is ticked …' }).click()
  await expect(page.getByText('Nothing was ticked.')).toBeVisible()
  for (const text of [words.who, words.long]) await entry(page, text).locator('input[name="e"]').check()
  await page.getByRole('button', { name: 'Consolidate what is ticked …' }).click()
  await expect(page.getByRole('heading', { name: 'Send 2 things on as one' })).toBeVisible()
  const text = page.getByLabel('What Fjord Registry says')
  await expect(text).toHaveValue(`${words.who}\n\n${words.long}`)
  expect(await axeInBothSchemes(page)).toEqual([])
  await text.fill(words.sent)
  await page.getByRole('button', { name: 'Send it for Fjord Registry' }).click()
  await expect(page.getByText(/^Sent on for Fjord Registry as input \d+/)).toBeVisible()
  for (const said of [words.who, words.long])
    await expect(entry(page, said).getByText(/sent as input \d+/)).toBeVisible()
  expect(await axeInBothSchemes(page)).toEqual([])
})

test('what contradicts that has to be read before it is sent', async ({ browser }) => {
  const page = await as(browser, cast.representative)
  const ola = await as(browser, cast.contributor)
  await say(ola, 'Moss agate two: keep this one, too.', 2, 'Support')
  await page.goto(room)
  await entry(page, 'Moss agate two')
    .getByRole('link', { name: /^Send on …/ })
    .click()
  await expect(page.getByText('Fjord Registry would contradict itself.')).toBeVisible()
  await page.getByRole('button', { name: 'Send it for Fjord Registry' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Read both, and tick' })).toBeVisible()
  expect(await axeInBothSchemes(page)).toEqual([])
  await page.getByRole('link', { name: 'Not now' }).click()
  const first = entry(page, 'Moss agate two')
  await first.getByText('Do not send …').click()
  await first.getByLabel('Why it is not sent').fill('We asked who pays instead.')
  await first.getByRole('button', { name: 'Do not send it' }).click()
  await expect(first.getByText('Not sent: We asked who pays instead.')).toBeVisible()
})

test('another member reads the input, and nobody else a word of the room', async ({ browser }) => {
  test.setTimeout(120_000)
  const other = await as(browser, cast.other)
  await other.goto(`${consulting}?paragraph=2`)
  await expect(other.getByText(words.sent).first()).toBeVisible()
  await expectNobodyElseReads(browser, [words.who, words.reply])
})

test('a Word file comes back into the room first', async ({ browser }) => {
  test.setTimeout(120_000)
  const ola = await as(browser, cast.contributor)
  const { body } = await (await ola.request.get(`${consulting}/versions/1.json`)).json()
  const file = paragraphsOf(body).map(
    (text, n): Marked =>
      n === 2 ? { text, comment: { on: text.slice(0, 20), says: words.file } } : { text },
  )
  await ola.goto(`${consulting}/upload`)
  await ola
    .locator('input[type="file"]')
    .setInputFiles({ name: 'round at home.docx', mimeType: '', buffer: wordFile(file) })
  await ola.getByRole('button', { name: 'Read it, and show what it says' }).click()
  await ola.getByRole('button', { name: 'Put what is ticked into the room of Fjord Registry' }).click()
  await ola.getByRole('link', { name: 'Go to the room' }).click()
  await expect(entry(ola, words.file).getByText(/^From the file round at home\.docx, there by/)).toBeVisible()
  expect(await axeInBothSchemes(ola)).toEqual([])
  await expectNobodyElseReads(browser, [words.file])
})
