import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { files, final, pages } from './addresses'
import { as, axeInBothSchemes, cast } from './cast'
import { sentIn } from './sent'

// The members-only annex of a paper that everyone reads: written, published, taken back, read; and no visitor can tell.

test.describe.configure({ mode: 'serial' })

const annex = `${final}/annex`
const without = '/papers/keep-the-wsis-vision/annex'
const words = 'Should they insist, we can live with five of the six words.'
const title = 'If the six words are opened'
let drafter: Page
let contributor: Page
let publicBefore: string

test.beforeAll(async ({ browser }) => {
  drafter = await as(browser, cast.drafter)
  contributor = await as(browser, cast.contributor)
})

/** All that everyone is sent of the final paper, but for what differs from one answer to the next. */
async function publicAnswers(request: APIRequestContext): Promise<string> {
  const addresses = [...pages, ...files].flatMap(([address]) => (address.startsWith(final) ? [address] : []))
  const answers = await Promise.all(
    [...addresses, '/', '/papers', '/calendar'].map(async (address) => {
      const answer = await request.get(address)
      return `${address} ${answer.status()} ${steady(await sentIn(answer))}`
    }),
  )
  return answers.join('\n')
}

/** Without nonces, ids of requests and forms, and instants of now. */
const steady = (html: string) =>
  html
    .replace(/nonce[=:\\"]+[^"\\]+/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|\d\d:\d\d(:\d\d)?( UTC)?/g, '')

/** Without the data for scripts, which come in pieces as the server has them. */
const drawn = (html: string) => html.replace(/<script.*?<\/script>/gs, '')

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /text/i }).last().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await expect(page.getByText(/^Saved/)).toBeVisible()
}

async function publish(text: string, note: string): Promise<void> {
  await drafter.goto(`${annex}/draft`)
  await drafter.getByLabel('Title').fill(title)
  await write(drafter, text)
  await drafter.getByRole('link', { name: 'Publish to members' }).click()
  await drafter.getByLabel('Note for members').fill(note)
  await drafter.getByRole('button', { name: /^Publish version \d to members$/ }).click()
  await expect(drafter).toHaveURL(annex)
}

test('the Taskforce begins one beside a final paper, and members do not see it yet', async ({ request }) => {
  publicBefore = await publicAnswers(request)
  await drafter.goto(final)
  await drafter.getByRole('navigation').getByRole('link', { name: 'Annex', exact: true }).click()
  await expect(drafter.getByText('Members have no annex to this paper')).toBeVisible()
  await drafter.getByRole('link', { name: 'Write the annex' }).click()
  await expect(drafter.getByLabel('Title')).toHaveValue('Annex: How the Internet is described')
  await write(drafter, words)
  await drafter.reload()
  await expect(drafter.getByText(words)).toBeVisible()
  await expect(drafter.locator('[data-n="A1"]')).toHaveCount(1)
  expect((await contributor.goto(annex))?.status()).toBe(404)
})

test('what was published too early is taken back, and members never had it', async () => {
  await publish(words, 'For the meeting in July.')
  await drafter.getByRole('button', { name: 'Take version 1 of the annex back …' }).click()
  await drafter.getByLabel('Why it is taken back').fill('The note was not agreed.')
  await drafter.getByRole('button', { name: 'Take version 1 back' }).click()
  await expect(drafter.getByText('Members have no annex to this paper')).toBeVisible()
  expect((await contributor.goto(annex))?.status()).toBe(404)
  await contributor.goto(final)
  await expect(contributor.getByRole('link', { name: 'Annex', exact: true })).toHaveCount(0)
})

test('a contributor finds it on the paper, reads it with numbers of its own, and what it is not', async () => {
  await publish(`${words} And no more.`, 'For the meeting in July, as agreed.')
  await contributor.goto(final)
  await contributor.getByRole('link', { name: 'Annex', exact: true }).click()
  await expect(contributor.getByRole('heading', { name: title })).toBeVisible()
  await expect(contributor.getByText('Nobody has signed this; no endorsement covers it.')).toBeVisible()
  await expect(contributor.getByRole('article').getByText(`${words} And no more.`)).toBeVisible()
  await expect(contributor.getByRole('link', { name: 'Paragraph A1' })).toHaveText('A1')
  expect(await axeInBothSchemes(contributor)).toEqual([])
  for (const page of ['/draft', '/draft/copies', '/publish', '/versions/1'])
    expect((await contributor.goto(`${annex}${page}`))?.status()).toBe(404)
  await drafter.goto(`${annex}/versions/1`)
  await expect(drafter.getByText(/taken back by Tomas Reyes/)).toBeVisible()
  expect(await axeInBothSchemes(drafter)).toEqual([])
})

test('no cache keeps it, and no machine that reads the web is asked in', async () => {
  const answer = await contributor.goto(annex)
  expect(answer?.headers()['cache-control']).toMatch(/private.*no-store/)
  await expect(contributor.locator('meta[name="robots"]').first()).toHaveAttribute('content', /noindex/)
})

test('on paper, every sheet says whom it is for', async () => {
  await contributor.goto(annex)
  await contributor.emulateMedia({ media: 'print' })
  expect(await contributor.evaluate(() => getComputedStyle(document.body).getPropertyValue('page'))).toBe(
    'members-only',
  )
  await expect(contributor.getByText('For members only.')).toBeVisible()
  await expect(contributor.getByRole('navigation', { name: 'Pages of this paper' })).toBeHidden()
  await contributor.emulateMedia({ media: null })
})

test('for a visitor it is not there, just as where there is none', async ({ browser }) => {
  const visitor = await (await browser.newContext()).newPage()
  const shown = async (address: string) => {
    const answer = await visitor.goto(address)
    const {
      'x-request-id': _,
      date: __,
      'content-security-policy': ___,
      ...headers
    } = answer?.headers() ?? {}
    const body = steady((await answer?.text()) ?? '').replaceAll(address.split('/')[2] ?? '', '')
    return { status: answer?.status(), headers: steady(JSON.stringify(headers)), body }
  }
  for (const page of ['', '/versions/2', '/changes?from=1&to=2', '/draft', '/publish']) {
    const [there, nowhere] = [await shown(`${annex}${page}`), await shown(`${without}${page}`)]
    expect(there.status).toBe(404)
    expect(there).toEqual(nowhere)
  }
})

test('nothing that everyone is sent of the paper has changed by it', async ({ request }) => {
  const after = await publicAnswers(request)
  expect(after).toContain('/record.json 200')
  expect(drawn(after)).toBe(drawn(publicBefore))
  for (const trace of [words, title, 'annex.', '/annex']) expect(after).not.toContain(trace)
})

test('without scripts it is read, and written as plain text', async ({ browser }) => {
  const page = await as(browser, cast.drafter, { javaScriptEnabled: false })
  await page.goto(`${annex}/draft`)
  await page.locator('textarea[name="text"]').fill(`${words}\n\n- The sixth goes last.\n`)
  await page.getByRole('button', { name: 'Save the draft' }).click()
  // By what is drawn: a locator looks past what stands in <noscript>.
  // biome-ignore lint/performance/useDomNodeTextContent: what is drawn, not what the markup holds
  await expect.poll(() => page.locator('body').innerText()).toContain('Saved.')
  await page.goto(annex)
  await expect(page.getByRole('article').getByText(`${words} And no more.`)).toBeVisible()
  await drafter.goto(`${annex}/draft`)
  await expect(drafter.locator('li').filter({ hasText: 'The sixth goes last.' })).toBeVisible()
})

test('an admin takes the words of a version away, and members are told why', async ({ browser }) => {
  const admin = await as(browser, cast.admin)
  await admin.goto(`${annex}/versions/2`)
  await admin.getByRole('button', { name: 'Suppress version 2 of the annex …' }).click()
  await admin.getByLabel('Why it is suppressed: members can read this').fill('It names a delegation.')
  await admin.getByRole('button', { name: 'Suppress the text' }).click()
  await expect(admin.getByText(/was suppressed by/)).toBeVisible()
  await contributor.goto(annex)
  await expect(contributor.getByText('It names a delegation.')).toBeVisible()
  await expect(contributor.getByText(words)).toHaveCount(0)
  expect(await axeInBothSchemes(contributor)).toEqual([])
})
