import { expect, type Page, test } from '@playwright/test'
import { as, axeInBothSchemes, cast } from './cast'
import { consultedPaper } from './consulted-paper'

// The input desk: one screen, single keys, many answers at once, nothing lost between two people.

test.describe.configure({ mode: 'serial' })

const title = 'Who pays for the meeting'
const slug = 'who-pays-for-the-meeting'
const at = `/papers/${slug}`
const desk = `/desk/${slug}`
const texts = [
  'The host of a meeting pays for most of it, and few can host.',
  'A common fund should pay for translation and remote participation.',
  'We ask every stakeholder group to contribute what it can.',
]
const note = 'Between us: ask the treasurer first.'

let drafter: Page
/** The same person without a script. */
let plain: Page
let second: Page
let admin: Page
let author: Page
let other: Page

test.beforeAll(async ({ browser }) => {
  drafter = await as(browser, cast.drafter)
  plain = await as(browser, cast.drafter, { javaScriptEnabled: false })
  second = await as(browser, 'Mei Lin Tan')
  admin = await as(browser, cast.admin)
  author = await as(browser, cast.signatory)
  other = await as(browser, cast.other)
})

test('a paper takes seven comments', async () => {
  await consultedPaper({ drafter, plain, admin }, { title, slug, texts })
  for (const [person, member, paragraph, words] of [
    [author, 'Fjord Registry', 1, 'Say what “most” is in figures.'],
    [author, 'Fjord Registry', 1, 'Small hosts exist, too.'],
    [other, 'Moorland Registry', 2, 'A fund needs somebody who runs it.'],
    [other, 'Moorland Registry', 2, 'Which languages?'],
    [author, 'Fjord Registry', 3, 'Contribute to what?'],
    [author, 'Fjord Registry', 3, 'Say that it is voluntary.'],
    [other, 'Moorland Registry', 3, 'We agree with this.'],
  ] as const)
    await comment(person, member, paragraph, words)
})

test('the desk shows the queue by paragraph beside the draft, for the Taskforce alone', async () => {
  await drafter.goto(desk)
  await expect(focus(drafter)).toContainText('Say what “most” is in figures.')
  await expect(drafter.locator('[data-draft] .at')).toContainText('The host of a meeting pays')
  await expect(drafter.getByText('7 inputs found')).toBeVisible()
  expect(await axeInBothSchemes(drafter)).toEqual([])
  for (const person of [author, other, admin]) expect((await person.goto(desk))?.status()).toBe(404)
})

test('single keys lead through the queue and answer; after each answer the next input has the focus', async () => {
  await toDesk(desk)
  await press('j', 'Small hosts exist, too.')
  await press('k', 'Say what “most” is in figures.')
  await press('a', 'Small hosts exist, too.')
  await expect(drafter.getByText('You prepared: input 1, accepted.')).toBeVisible()
  expect(new URL(drafter.url()).pathname).toBe(desk)

  // A reason is needed: the key leads to it, keys rest while it is written, and it is sent from there.
  await drafter.keyboard.press('n')
  const reason = focus(drafter).getByLabel('Reason (optional)')
  await expect(reason).toBeFocused()
  await drafter.keyboard.type('A panel just said: jump.')
  await expect(reason).toHaveValue('A panel just said: jump.')
  await drafter.keyboard.press('Control+Enter')
  await expect(focus(drafter)).toContainText('A fund needs somebody who runs it.')
  await expect(drafter.getByText('You prepared: input 2, not accepted.')).toBeVisible()

  await drafter.keyboard.press('u')
  await expect(drafter.getByText('You prepared: input 1, accepted.')).toBeVisible()
  await expect(drafter.locator('#input-2')).toBeVisible()
})

test('an internal note, a person who looks after it, and the paragraph in the draft are a key away', async () => {
  await toDesk(`${desk}?at=2`)
  await drafter.keyboard.press('i')
  await expect(focus(drafter).getByLabel('Internal note')).toBeFocused()
  await drafter.keyboard.type(note)
  await focus(drafter).getByLabel('Reason (optional)').fill('We say so in the next paragraph.')
  await focus(drafter).getByRole('button', { name: 'Accept in part' }).click()
  await expect(focus(drafter)).toContainText('A fund needs somebody who runs it.')
  await drafter.keyboard.press('m')
  await expect(focus(drafter).getByText(`with ${cast.drafter}`)).toBeVisible()
  await drafter.keyboard.press('f')
  await expect(drafter.locator('[data-draft]')).toBeFocused()
  await drafter.getByRole('link', { name: /^Mine/ }).click()
  await expect(drafter.getByText('1 input found')).toBeVisible()
})

test('the keys are listed, and can be switched off', async () => {
  await toDesk(desk)
  await drafter.keyboard.press('?')
  const dialog = drafter.getByRole('dialog', { name: 'Single keys' })
  await expect(dialog.getByText('not accepted')).toBeVisible()
  expect(await axeInBothSchemes(drafter)).toEqual([])
  await dialog.getByLabel('Use single keys on the desk').uncheck()
  await dialog.getByRole('button', { name: 'Close' }).click()
  const before = drafter.url()
  await drafter.keyboard.press('j')
  await drafter.keyboard.press('?')
  await expect(dialog).toBeHidden()
  expect(drafter.url()).toBe(before)
  await drafter.getByRole('button', { name: 'Keys' }).click()
  await dialog.getByLabel('Use single keys on the desk').check()
  await dialog.getByRole('button', { name: 'Close' }).click()
})

test('of two people who answer the same input the second is told, sees both, and loses nothing', async () => {
  await drafter.goto(`${desk}?show=all&at=4`)
  await second.goto(`${desk}?show=all&at=4`)
  await focus(second).getByLabel('Reason (optional)').fill('The six of the United Nations.')
  await focus(second).getByRole('button', { name: 'Noted' }).click()
  await expect(focus(second)).not.toContainText('Which languages?')

  await focus(drafter).getByLabel('Reason (optional)').fill('Those that members ask for.')
  await focus(drafter).getByRole('button', { name: 'Not accepted' }).click()
  await expect(focus(drafter).getByRole('alert')).toContainText(
    'Mei Lin Tan prepared an answer to input 4 meanwhile.',
  )
  await expect(focus(drafter)).toContainText('The six of the United Nations.')
  await expect(focus(drafter).getByLabel('Reason (optional)')).toHaveValue('Those that members ask for.')
  expect(await axeInBothSchemes(drafter)).toEqual([])
  await focus(drafter).getByRole('button', { name: 'Not accepted' }).click()
  await expect(drafter.getByText('You prepared: input 4, not accepted.')).toBeVisible()
})

test('several are selected and answered at once, decided in a meeting', async () => {
  await drafter.goto(desk)
  await drafter.getByLabel('Select input 5').check()
  await expect(drafter.getByRole('heading', { name: '1 input selected' })).toBeVisible()
  await drafter.getByLabel('Select input 6').check()
  await expect(drafter.getByRole('heading', { name: '2 inputs selected' })).toBeVisible()
  expect(await axeInBothSchemes(drafter)).toEqual([])
  await drafter.getByText('Answer them together …').click()
  const form = drafter.locator('#together')
  await form.getByLabel('Reason (optional)').fill('It is voluntary, and says so.')
  await form.getByText('Decided in a meeting').click()
  await form.getByLabel('Date of the meeting').fill('2025-05-20')
  await form.getByLabel('Fjord Registry').check()
  await form.getByLabel('Minutes').fill('Agreed without objection.')
  await form.getByRole('button', { name: 'Accept in part' }).click()
  await expect(form.getByText('2 inputs answered.')).toBeVisible()
  await drafter.goto(`${desk}?show=prepared`)
  await expect(drafter.getByText('5 inputs found')).toBeVisible()
})

test('without a script everything is a link or a button', async () => {
  await plain.goto('/desk/sentences')
  await plain.getByLabel('A new sentence').fill('We thank you for saying so.')
  await plain.getByRole('button', { name: 'Add the sentence' }).click()
  await plain.goto(`${desk}?at=3`)
  await focus(plain).getByRole('link', { name: 'Next' }).click()
  await expect(focus(plain)).toContainText('We agree with this.')
  await focus(plain)
    .getByLabel('Begin the reason with a sentence')
    .selectOption({ label: 'We thank you for saying so.' })
  await focus(plain).getByRole('button', { name: 'Noted' }).click()
  await expect(plain.getByText('You prepared: input 7, noted.')).toBeVisible()
  await plain.goto(`${desk}?show=all&at=7`)
  await expect(focus(plain)).toContainText('We thank you for saying so.')
  await focus(plain).getByText('Assign …').click()
  await focus(plain).getByLabel('Who looks after it').selectOption({ label: 'Mei Lin Tan' })
  await focus(plain).getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(focus(plain).getByText('with Mei Lin Tan')).toBeVisible()
})

test('what is prepared is published together; its reasons are read, notes are not', async () => {
  await author.goto(`${at}/answers`)
  await expect(author.getByText('It is voluntary, and says so.')).toHaveCount(0)
  await drafter.goto(desk)
  await drafter.getByRole('button', { name: 'Publish 6 prepared answers now' }).click()
  await expect(drafter.getByText('6 of 7 answered')).toBeVisible()
  for (const person of [author, other, admin]) {
    await person.goto(`${at}/answers`)
    const page = await person.content()
    expect(page).toContain('It is voluntary, and says so.')
    expect(page).toContain('20 May 2025, with Fjord Registry. Agreed without objection.')
    expect(page).not.toContain(note)
    expect(await (await person.request.get(`${at}/record.json`)).text()).not.toContain(note)
    expect(await (await person.request.get(at)).text()).not.toContain(note)
  }
  await second.goto(`${desk}?show=all&at=2`)
  await expect(focus(second)).toContainText(note)
})

const focus = (page: Page) => page.locator('li[data-focus]')

/** Goes to a place on the desk, and waits until its keys are heard. */
async function toDesk(address: string): Promise<void> {
  await drafter.goto(address)
  await drafter.getByRole('button', { name: 'Keys' }).waitFor()
}

/** Presses a key on the desk, which leads to the input that says these words. */
async function press(key: string, words: string): Promise<void> {
  await drafter.keyboard.press(key)
  await expect(focus(drafter)).toContainText(words)
  await expect(focus(drafter)).toBeFocused()
}

async function comment(person: Page, member: string, paragraph: number, words: string): Promise<void> {
  await person.goto(`${at}?paragraph=${paragraph}`)
  const form = person.locator('form', { has: person.locator('textarea[name="text"]') }).first()
  await form.locator('textarea[name="text"]').fill(words)
  await form.getByRole('button', { name: `Comment for ${member}` }).click()
  await expect(person.getByText(/^Recorded as comment \d\./)).toBeVisible()
}
