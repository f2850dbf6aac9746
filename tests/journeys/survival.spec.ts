import { expect, type Page, test } from '@playwright/test'
import { answerOnDesk, as, axeInBothSchemes, cast, coalitionNow, field, later, moveClock } from './cast'

// What was said to a text keeps its place when the text moves on, and where it is not sure a person looks.

test.describe.configure({ mode: 'serial' })

const title = 'Who keeps the names'
const slug = 'who-keeps-the-names'
const at = `/papers/${slug}`
const report = `${at}/publish/places`
const desk = `/desk/${slug}`

const opening = 'The names of the Internet are kept by many hands, in every region, day and night.'
const moves = 'Registries publish what they do, so that anyone can see how a name is given and taken.'
const changes = 'Governments should consult those who run the registries before they write a new rule.'
const goes = 'A fund of its own pays for the translation of this paper into six languages.'
const doubtful =
  'Between meetings a handful of people serve policy networks, best practice forums and more than 170 initiatives. The office should be staffed for the mandate it has, not for the meeting it runs, and be led at a level that lets it speak for all within the system.'
const closing = 'We ask the review to say so in plain words.'

const changed =
  'Governments should hear those who run the registries in good time before they write a new rule.'
const rewritten = doubtful.replace('at a level that lets it speak', 'by a director who can speak')

let drafter: Page
/** The Taskforce without a script: it writes the draft as Markdown. */
let plain: Page
let admin: Page
let author: Page

test.beforeAll(async ({ browser }) => {
  drafter = await as(browser, cast.drafter)
  plain = await as(browser, cast.drafter, { javaScriptEnabled: false })
  admin = await as(browser, cast.admin)
  author = await as(browser, cast.signatory)
})

test('a paper is published, and five comments are made on its passages', async () => {
  await drafter.goto('/papers/new')
  await drafter.getByLabel('Working title').fill(title)
  await drafter.getByLabel('Address').fill(slug)
  await drafter.getByRole('button', { name: 'Begin the paper' }).click()
  await expect(drafter).toHaveURL(new RegExp(`${at}/draft`))
  await write([opening, moves, changes, goes, doubtful, closing])
  expect((await drafter.goto(report))?.status()).toBe(404)
  await admin.goto(`${at}/describe`)
  await admin.getByLabel(/^Emergency/).check()
  await admin.getByLabel('Why another procedure than the full one').fill('The call closes tomorrow.')
  await admin.getByRole('button', { name: /save/i }).click()
  await expect(admin.getByText(/saved|changed/i).first()).toBeVisible()
  await publish('Please read this.')
  const now = await coalitionNow(admin)
  await admin.goto(`${at}/windows`)
  await admin.locator('input[name="kind"][value="comments"]').check()
  await admin.locator('input[name="commentsCloses"]').fill(field(later(now, 4)))
  await admin.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(admin.getByText(/^Set\./)).toBeVisible()

  await comment(2, 'how a name is given and taken', 'Say how one is appealed.')
  await comment(3, 'consult those who run the registries', 'Consult how?')
  await comment(4, null, 'Who pays into it?')
  await comment(5, 'led at a level', 'What level?')
})

test('the text is changed, and before publishing the Taskforce sees where each comment will lie', async () => {
  await write([opening, changed, rewritten, closing, moves])
  await drafter.goto(`${at}/publish`)
  await expect(drafter.getByText(/^4 threads: .*1 gone; .*to review\.$/)).toBeVisible()
  await expect(drafter.getByText(/no sure place in it yet/)).toBeVisible()
  await drafter.getByRole('link', { name: 'Review them' }).click()
  await expect(drafter).toHaveURL(new RegExp(report))
  await drafter.goto(`${report}?show=all`)
  await expect(card(1)).toContainText('moved')
  await expect(card(1)).toContainText('Paragraph 2, version 1')
  await expect(card(1)).toContainText('Paragraph 5, the draft')
  await expect(card(2)).toContainText(/changed, (very )?likely/)
  await expect(card(2).locator('mark ins')).not.toHaveCount(0)
  await expect(card(3)).toContainText('gone')
  await expect(card(4).locator('del').first()).toBeVisible()
  expect(await axeInBothSchemes(drafter)).toEqual([])
})

test('one is confirmed, one is moved by hand by selecting words; what the draft then changes is asked again', async () => {
  await drafter.goto(`${report}?show=all`)
  await card(4)
    .getByRole('button', { name: /^Confirm/ })
    .click()
  await expect(card(4)).toContainText(`Confirmed by ${cast.drafter}`)

  await card(2)
    .getByRole('link', { name: /^Move by hand/ })
    .click()
  const text = card(2).getByRole('region', { name: 'The text of the draft' })
  await expect(text).toBeVisible()
  expect(await axeInBothSchemes(drafter)).toEqual([])
  await text.locator('.words', { hasText: 'in plain words' }).selectText()
  await expect(card(2).getByLabel('On these words')).toHaveValue(closing)
  await expect(card(2).locator('select[name="paragraph"] option:checked')).toContainText('Paragraph 4')
  await card(2).getByRole('button', { name: 'Put it there' }).click()
  await expect(card(2)).toContainText(`Moved by hand by ${cast.drafter}`)
  await expect(card(2)).toContainText('Paragraph 4, the draft')

  await write([opening, changed, rewritten, 'We ask the review to say it plainly.', moves])
  await drafter.goto(`${report}?show=all`)
  await expect(card(2)).toContainText('It was decided before, but no longer stands')
})

test('without a script words are typed, and refused where they are not there', async () => {
  await plain.goto(`${report}?show=all&move=2`)
  const form = plain.locator('form', { has: plain.locator('input[name="words"]') })
  await form.locator('input[name="words"]').fill('no such words')
  await form.getByRole('button', { name: 'Put it there' }).click()
  await expect(plain.getByRole('alert')).toContainText('Those words are not in paragraph')
  await form.locator('input[name="words"]').fill('before they write a new rule')
  await form.getByRole('button', { name: 'Put it there' }).click()
  await expect(plain.locator('#i2')).toContainText('Moved by hand')
})

test('a comment that is being written when the version comes lands on what was read, and is carried', async () => {
  await author.goto(`${at}?paragraph=6`)
  await author.locator('textarea[name="text"]').first().fill('Ask it of whom?')
  await publish('The registries are heard in good time.', /^Substantive/)
  await author.getByRole('button', { name: 'Comment for Fjord Registry' }).first().click()
  await expect(author.getByText(/^Recorded as comment 5\./)).toBeVisible()
  await author.goto(at)
  await expect(thread(5)).toContainText('Said on paragraph 6 of version 1.')
})

test('the threads say what became of each', async () => {
  await author.goto(at)
  await expect(thread(1)).toContainText('Said on paragraph 2 of version 1. Its words have moved.')
  await expect(thread(2)).toContainText('“consult those who run the registries”')
  await expect(thread(2)).toContainText('The Taskforce put it here.')
  await expect(thread(2)).toContainText('“before they write a new rule”')
  await expect(thread(3)).toContainText('Its words are gone')
  await expect(thread(4)).toContainText('The Taskforce looked and left it here.')
  await expect(author.getByText('1 comment on what is no longer in this text')).toBeVisible()
  expect(await axeInBothSchemes(author)).toEqual([])
})

test('a letter to their author is on its way', async () => {
  await expect(async () => {
    await admin.goto('/admin/mail?kind=passage')
    const row = admin
      .getByRole('row')
      .filter({ hasText: /ingrid/i })
      .first()
    await expect(row).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
})

test('the paper is not frozen before the last place was reviewed, and then it is', async () => {
  await moveClock(admin, later(await coalitionNow(admin), 5))
  for (const words of [
    'Say how one is appealed.',
    'Consult how?',
    'Who pays into it?',
    'What level?',
    'Ask it of whom?',
  ])
    await answer(words)
  await admin.goto(`${at}/final-call`)
  await expect(admin.getByText('Needs 1 place to review.').first()).toBeVisible()
  await expect(admin.getByRole('button', { name: /^Freeze version 2/ })).toHaveCount(0)

  await drafter.goto(desk)
  await drafter.getByRole('link', { name: 'Review them' }).click()
  await expect(drafter).toHaveURL(new RegExp(`${desk}/places`))
  expect(await axeInBothSchemes(drafter)).toEqual([])
  await card(3)
    .getByRole('button', { name: /^Release to the whole paper/ })
    .click()
  await expect(drafter.getByText(/none to review\.$/)).toBeVisible()
  await author.goto(`${at}?p=whole`)
  await expect(thread(3)).toContainText('the Taskforce put it on the whole paper')

  await admin.goto(`${at}/final-call`)
  await admin.getByRole('button', { name: 'Freeze version 2 and open its final call' }).click()
  await expect(admin.getByText('Needs the final call to pass.').first()).toBeVisible()
})

const card = (number: number) => drafter.locator(`#i${number}`)
const thread = (number: number) => author.locator(`#c${number}`)

/** Writes the whole draft as Markdown. */
async function write(paragraphs: readonly string[]): Promise<void> {
  await plain.goto(`${at}/draft`)
  await plain.locator('textarea[name="text"]').fill(paragraphs.join('\n\n'))
  await plain.getByRole('button', { name: 'Save the draft' }).click()
  // Text that stands in <noscript> is looked past by what asks for words, not by what asks for an element.
  await expect(plain.locator('form:has(textarea[name="text"])')).toContainText('Saved.')
}

/** Comments for Fjord Registry on a paragraph, or on words in it. */
async function comment(paragraph: number, quote: string | null, words: string): Promise<void> {
  await author.goto(`${at}?paragraph=${paragraph}`)
  const form = author.locator('form', { has: author.locator('textarea[name="text"]') }).first()
  await form.locator('textarea[name="text"]').fill(words)
  if (quote) {
    await form.getByText('Which words, who may see it, language').click()
    await form.locator('[name="quote"]').fill(quote)
  }
  await form.getByRole('button', { name: 'Comment for Fjord Registry' }).click()
  await expect(author.getByText(/^Recorded as comment \d\./)).toBeVisible()
}

async function answer(words: string): Promise<void> {
  await answerOnDesk(drafter, slug, words, { kind: 'noted', reason: 'Thank you.', now: true })
}

async function publish(coverNote: string, said?: RegExp): Promise<void> {
  await drafter.goto(`${at}/publish`)
  await drafter.getByLabel('Cover note').fill(coverNote)
  if (said) await drafter.getByLabel(said).check()
  await drafter.getByRole('button', { name: /^Publish version/ }).click()
  await expect(drafter).not.toHaveURL(/publish$/)
}
