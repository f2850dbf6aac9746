import { type Browser, expect, type Page, test } from '@playwright/test'
import { people } from '@/prisma/seed/content/people'
import { p, word } from '@/tests/lib/document/import/word'
import { annexed, consulting, everyone, inside, pageOf, type Role } from './addresses'
import { answerOnDesk, as, cast } from './cast'
import { type Mark, marksOfTheDemo } from './marks'
import { readAll } from './read-all'
import { paragraphsOf, wordFile } from './word-file'

// A mark stands in each private place; whatever any role can reach is read for it, as the server sent it.

test.describe.configure({ mode: 'serial' })

const fjord: readonly Role[] = ['contributor', 'representative', 'signatory']

/** Of a member that is silent on nearly every paper of the demo, and so among the first to call. */
const address = people.find(({ name }) => name === 'Farid Rahman')?.email ?? ''

const planted = {
  forTaskforce: 'heather lantern one, for the Taskforce only',
  answerToIt: 'heather lantern two, the answer to that',
  draft: 'heather lantern three, not yet published',
  prepared: 'heather lantern four, an answer in hand',
  note: 'heather lantern five, a note among handlers',
  mailed: 'heather lantern mailed, not entered yet',
  passedRound: 'heather lantern passed round at home, not sent',
  annex: 'heather lantern six, for members only',
  annexNote: 'heather lantern seven, above the annex',
  annexDraft: 'heather lantern eight, an annex in hand',
  fileNote: 'heather lantern nine, a comment in a file',
  sentence: 'heather lantern said again, a sentence for reasons',
  call: 'heather lantern called, back on Monday',
  board: 'heather lantern boarded, papers a week before',
  room: 'heather lantern in the room, said at home',
  pack: 'heather lantern laid before a board',
  roomReply: 'heather lantern in the room, a colleague thinks so too',
}

const marks: readonly Mark[] = [
  { what: 'input for the Taskforce only', words: planted.forTaskforce, seenBy: [...fjord, 'taskforce'] },
  { what: 'the answer to it', words: planted.answerToIt, seenBy: [...fjord, 'taskforce'] },
  { what: 'a mail that was not entered', words: planted.mailed, seenBy: ['taskforce', 'admin'] },
  { what: 'a file of a member that was not sent', words: planted.passedRound, seenBy: fjord },
  { what: 'something said in a member’s room', words: planted.room, seenBy: fjord },
  { what: 'a reply in a member’s room', words: planted.roomReply, seenBy: fjord },
  { what: 'a note of a member to its board', words: planted.pack, seenBy: fjord },
  { what: 'a draft', words: planted.draft, seenBy: ['taskforce'] },
  { what: 'a prepared answer', words: planted.prepared, seenBy: ['taskforce'] },
  { what: 'an annex', words: planted.annex, seenBy: inside },
  { what: 'the note above an annex', words: planted.annexNote, seenBy: inside },
  { what: 'the draft of an annex', words: planted.annexDraft, seenBy: ['taskforce'] },
  { what: 'a comment in a file for a draft', words: planted.fileNote, seenBy: ['taskforce'] },
  { what: 'a sentence for reasons', words: planted.sentence, seenBy: ['taskforce'] },
  { what: 'a note of a call', words: planted.call, seenBy: ['taskforce', 'admin'] },
  {
    what: 'when the board of a member meets',
    words: planted.board,
    seenBy: [...fjord, 'taskforce', 'admin'],
  },
  { what: 'a note of a handler', words: planted.note, seenBy: ['taskforce'] },
  {
    what: 'the title of a paper without a version',
    words: 'An outreach kit for members who meet governments',
    seenBy: ['taskforce', 'admin'],
  },
  { what: 'a person by name', words: cast.representative, seenBy: inside },
  { what: 'a person by address', words: address, seenBy: ['admin'], but: /^(\/admin)?\/participation/ },
  { what: 'whom to call, by address', words: address, seenBy: ['taskforce', 'admin'] },
  ...marksOfTheDemo(),
]

test.beforeAll(async ({ browser }) => {
  await plantInput(browser)
  await plantRoom(browser)
  const drafter = await as(browser, cast.drafter)
  await plantAnswers(drafter)
  await plantUploads(browser, drafter)
  await plantText(drafter, `${consulting}/draft`, planted.draft)
  await plantAnnex(drafter)
  await plantNote(drafter)
  await plantCall(drafter)
  await plantBoard(browser)
  await plantPack(browser)
})

/** What a member lays before its board. */
async function plantPack(browser: Browser): Promise<void> {
  const representative = await as(browser, cast.representative)
  await representative.goto(`${consulting}/board`)
  await representative.getByText('Make a pack', { exact: true }).click()
  await representative.getByLabel(/^A note of Fjord Registry/).fill(planted.pack)
  await representative.getByRole('button', { name: 'Make the pack for Fjord Registry' }).click()
  await expect(representative.getByText(planted.pack).first()).toBeVisible()
}

/** A day on which the board of the member meets. */
async function plantBoard(browser: Browser): Promise<void> {
  const representative = await as(browser, cast.representative)
  await representative.goto('/members/fjord-registry')
  const form = representative.locator('form', {
    has: representative.getByRole('button', { name: 'Add the day' }),
  })
  await form.getByLabel('Day').fill('2025-07-03')
  await form.getByLabel('Note').fill(planted.board)
  await form.getByRole('button', { name: 'Add the day' }).click()
  await expect(representative.getByText(planted.board)).toBeVisible()
}

/** That a member which has not spoken was called. */
async function plantCall(drafter: Page): Promise<void> {
  await drafter.goto('/participation')
  const call = drafter.getByRole('list').filter({ hasText: 'Note a call to' }).getByRole('listitem').first()
  await call.getByText(/^Note a call to/).click()
  await call.getByLabel(/^What came of it/).fill(planted.call)
  await call.getByRole('button', { name: 'Note the call' }).click()
  await expect(drafter.getByText(planted.call)).toBeVisible()
}

/** A Word file behind the draft, whose comment stands beside it. */
async function plantNote(drafter: Page): Promise<void> {
  const comments = `<w:comment w:id="1" w:author="Bo Lund">${p(planted.fileNote)}</w:comment>`
  const buffer = Buffer.from(word({ comments, body: p('A paragraph from a file.') }))
  await drafter.goto(`${consulting}/draft/import`)
  await drafter
    .getByLabel(/^File/)
    .setInputFiles({ name: 'more.docx', mimeType: 'application/msword', buffer })
  await drafter.getByRole('button', { name: 'Read it, and show the preview' }).click()
  await drafter.getByLabel('Behind the draft’s').check()
  await drafter.getByRole('button', { name: 'Show it this way' }).click()
  await drafter.getByRole('button', { name: 'Append it to the draft' }).click()
  await expect(drafter.getByText(planted.fileNote)).toBeVisible()
}

/** A paragraph more at the end of a working text. */
async function plantText(drafter: Page, address: string, words: string): Promise<void> {
  await drafter.goto(address)
  const saved = drafter.waitForResponse((answer) => /\/api\/papers\//.test(answer.url()) && answer.ok())
  await drafter.getByRole('textbox', { name: /text/i }).last().click()
  await drafter.keyboard.press('Control+End')
  await drafter.keyboard.press('Enter')
  await drafter.keyboard.type(words)
  await saved
  await expect(drafter.getByText(/^Saved/)).toBeVisible()
}

async function plantAnnex(drafter: Page): Promise<void> {
  await plantText(drafter, `${annexed}/annex/draft`, planted.annex)
  await drafter.goto(`${annexed}/annex/publish`)
  await drafter.getByLabel('Note for members').fill(planted.annexNote)
  await drafter.getByRole('button', { name: /^Publish version \d to members$/ }).click()
  await expect(drafter.getByText(planted.annex)).toBeVisible()
  await plantText(drafter, `${annexed}/annex/draft`, planted.annexDraft)
}

async function plantUploads(browser: Browser, drafter: Page): Promise<void> {
  const read = async (page: Page) => {
    await page.getByRole('button', { name: 'Read it, and show what it says' }).click()
    await expect(page.getByRole('heading', { name: /\d+ things? to enter|matches no version/ })).toBeVisible()
  }
  await drafter.goto(`${consulting}/mail`)
  await drafter.getByLabel('For which member').selectOption({ label: 'Fjord Registry' })
  await drafter.getByLabel('From whom it came').fill('Kari Solheim')
  await drafter.getByLabel('On which day').fill('2025-05-28')
  await drafter.getByLabel('Or what the mail says').fill(planted.mailed)
  await read(drafter)
  const ola = await as(browser, cast.contributor)
  const { body } = await (await ola.request.get(`${consulting}/versions/1.json`)).json()
  const texts = paragraphsOf(body)
  const comment = { on: texts[1]?.slice(0, 20) ?? '', says: planted.passedRound }
  await ola.goto(`${consulting}/upload`)
  const buffer = wordFile(texts.map((text, n) => (n === 1 ? { text, comment } : { text })))
  await ola.locator('input[type="file"]').setInputFiles({ name: 'at home.docx', mimeType: '', buffer })
  await read(ola)
}

async function plantInput(browser: Browser): Promise<void> {
  const person = await as(browser, cast.representative)
  await person.goto(`${consulting}?paragraph=1`)
  const form = person.locator('form', { has: person.locator('textarea[name="text"]') })
  await form.locator('textarea[name="text"]').fill(planted.forTaskforce)
  await form.getByText('Which words, who may see it, language').click()
  await form.getByLabel('For the Taskforce only').check()
  await form.getByRole('button', { name: 'Comment for Fjord Registry' }).click()
  await expect(person.getByText(/^Recorded as comment/)).toBeVisible()
}

/** Said by one person of the member, replied to by another; a representative is asked to send it on. */
async function plantRoom(browser: Browser): Promise<void> {
  const ola = await as(browser, cast.contributor)
  await ola.goto(`${consulting}/room`)
  await ola.getByText('Say something in the room').click()
  await ola.getByLabel('What you want to say').fill(planted.room)
  await ola.getByLabel('Ask to send it for Fjord Registry').check()
  await ola.getByRole('button', { name: 'Say it in the room' }).click()
  const ana = await as(browser, cast.representative)
  await ana.goto(`${consulting}/room`)
  const entry = ana.locator('li.card', { hasText: planted.room })
  await entry.getByText('Reply …').click()
  await entry.getByLabel('Reply to Ola Berg').fill(planted.roomReply)
  await entry.getByRole('button', { name: 'Reply in the room' }).click()
  await expect(entry.getByRole('listitem').filter({ hasText: planted.roomReply })).toBeVisible()
}

/** Where the desk has what was planted there: it shows one input in full, and there are many. */
const onDesk: string[] = []

async function plantAnswers(drafter: Page): Promise<void> {
  await drafter.goto('/desk/sentences')
  await drafter.getByLabel('A new sentence').fill(planted.sentence)
  await drafter.getByRole('button', { name: 'Add the sentence' }).click()
  await expect(drafter.getByText(planted.sentence).first()).toBeVisible()
  const slug = consulting.slice('/papers/'.length)
  await answerOnDesk(drafter, slug, planted.forTaskforce, {
    ...{ kind: 'noted', reason: planted.answerToIt, now: true },
  })
  const said = { kind: 'noted', reason: planted.prepared, note: planted.note }
  onDesk.push(await answerOnDesk(drafter, slug, null, said))
  await drafter.goto(onDesk[0] ?? '')
  await expect(drafter.getByText(planted.prepared).first()).toBeVisible()
}

for (const role of everyone)
  test(`a role finds its own and nothing else: ${role}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const sent = await readAll(await pageOf(browser, role), onDesk)
    const all = [...sent.values()].join('\n')
    const elsewhere = (but: RegExp) =>
      [...sent].flatMap(([at, text]) => (but.test(at) ? [] : text)).join('\n')
    const wrong = marks.flatMap(({ what, words, seenBy, but }) =>
      (but ? elsewhere(but) : all).includes(words) === seenBy.includes(role) ? [] : [`${what}: ${words}`],
    )
    expect(wrong).toEqual([])
    if (role === 'visitor')
      expect(people.filter(({ name }) => all.includes(name)).map(({ name }) => name)).toEqual([])
  })

test('there are marks enough to say something', () => {
  expect(marks.length).toBeGreaterThan(150)
  expect(marks.filter(({ what }) => what.startsWith('the statement')).length).toBeGreaterThan(3)
})
