import { expect, type Page, test } from '@playwright/test'
import { as, axeInBothSchemes, cast } from './cast'
import { consultedPaper } from './consulted-paper'
import { wordFile } from './word-file'

// Two members propose other words for the same words: the desk accepts one, settles the other with both texts, and undoes.

test.describe.configure({ mode: 'serial' })

const title = 'Who chooses the host'
const slug = 'who-chooses-the-host'
const at = `/papers/${slug}`
const desk = `/desk/${slug}`
const texts = [
  'The host of a meeting should be chosen two years before it takes place.',
  'Every region should have its turn.',
]

let drafter: Page
let plain: Page
let admin: Page
let author: Page

test.beforeAll(async ({ browser }) => {
  drafter = await as(browser, cast.drafter)
  plain = await as(browser, cast.drafter, { javaScriptEnabled: false })
  admin = await as(browser, cast.admin)
  author = await as(browser, cast.signatory)
})

test('two members propose colliding words, a third one words of a paragraph of its own', async () => {
  await consultedPaper({ drafter, plain, admin }, { title, slug, texts })
  await mailed('Fjord Registry', 0, 'two years', 'three years')
  await mailed('Moorland Registry', 0, 'two years', 'at least eighteen months')
  await mailed('Andes NIC', 1, 'should have its turn', 'has its turn')
  await drafter.goto(`${desk}?at=1`)
  await expect(focus()).toContainText('fits the draft')
  await expect(focus().locator('ins').filter({ hasText: 'three' }).first()).toBeVisible()
  await expect(focus()).toContainText('Others propose wording for the same paragraph')
  await expect(focus().getByRole('link', { name: 'input 2 of Moorland Registry' })).toBeVisible()
  expect(await axeInBothSchemes(drafter)).toEqual([])
})

test('Enter after a number sends it as a duplicate, and accepts nothing', async () => {
  await drafter.keyboard.press('d')
  await drafter.keyboard.type('2')
  await drafter.keyboard.press('Enter')
  await expect(focus().getByLabel('Reason (optional)')).toBeFocused()
  await focus().getByLabel('Duplicate of input').fill('')
  await focus().getByLabel('Duplicate of input').press('Enter')
  await expect(focus().getByLabel('Duplicate of input')).toBeFocused()
  await expect(focus()).toHaveAttribute('id', 'input-1')
  await expect(focus()).toContainText('fits the draft')
  await focus().focus()
})

test('one is accepted by key: its words are in the draft, with credit, and the next has the focus', async () => {
  await drafter.keyboard.press('a')
  await expect(drafter.getByText('You prepared: input 1, accepted.')).toBeVisible()
  await expect(focus()).toHaveAttribute('id', 'input-2')
  await expect(draft().locator('ins').filter({ hasText: 'three' })).toBeVisible()
  await expect(draft().getByRole('link', { name: 'input 1, Fjord Registry' })).toBeVisible()
})

test('the other collides: a person sees both texts, chooses other words, and it is accepted in part', async () => {
  await expect(focus()).toContainText('collides with the draft')
  await expect(focus()).toContainText('When it was proposed')
  expect(await axeInBothSchemes(drafter)).toEqual([])
  // Nothing is chosen yet: the key leads to the choice.
  await drafter.keyboard.press('a')
  await expect(focus().locator('input[name="choice-0"]').first()).toBeFocused()
  await focus().getByLabel('Other words, written below').check()
  await focus().getByLabel('Other words (optional)').fill('at least three')
  await focus().getByLabel('Reason (optional)').fill('Three years, and more where that is possible.')
  await focus().getByRole('button', { name: 'Accept in part' }).click()
  await expect(drafter.getByText('You prepared: input 2, accepted in part.')).toBeVisible()
  await expect(draft()).toContainText('at least three')
  await expect(draft().getByRole('link', { name: 'input 2, Moorland Registry' })).toBeVisible()
})

test('a third is accepted in other words, and taken out again by one key', async () => {
  await expect(focus()).toContainText('Andes NIC')
  await drafter.keyboard.press('a')
  await expect(drafter.getByText('You prepared: input 3, accepted.')).toBeVisible()
  await expect(draft().locator('ins').filter({ hasText: 'has' })).toBeVisible()
  await drafter.goto(`${desk}?show=all&at=3`)
  await expect(focus()).toContainText(`Put into the draft by ${cast.drafter}`)
  await expect(focus().getByRole('link', { name: 'See the change' }).first()).toBeVisible()
  expect(await axeInBothSchemes(drafter)).toEqual([])
  await drafter.keyboard.press('u')
  await expect(focus()).toContainText('fits the draft')
  await expect(draft().locator('ins').filter({ hasText: 'has' })).toHaveCount(0)
})

test('from what changed one click leads to its input, and from there to the change', async () => {
  await draft().getByRole('link', { name: 'input 1, Fjord Registry' }).click()
  await expect(focus()).toContainText('Fjord Registry')
  await focus().getByRole('link', { name: 'See the change' }).first().click()
  await expect(drafter).toHaveURL(/changes\?to=draft/)
  await expect(drafter.locator('.change').filter({ hasText: 'three' })).toBeVisible()
})

test('members see nothing of it before it is published, then the answer and where it will land', async () => {
  await author.goto(`${at}/answers`)
  await expect(author.getByText('Three years, and more where that is possible.')).toHaveCount(0)
  expect((await author.goto(`${at}/changes?to=draft`))?.status()).toBe(404)
  await drafter.goto(desk)
  await drafter.getByRole('button', { name: 'Publish 2 prepared answers now' }).click()
  await expect(drafter.getByText('2 of 3 answered')).toBeVisible()
  await author.goto(`${at}/answers`)
  await expect(author.getByText('Three years, and more where that is possible.').first()).toBeVisible()
})

test('who accepts what another person accepted meanwhile is told, and keeps what was written', async ({
  browser,
}) => {
  const second = await as(browser, 'Mei Lin Tan')
  await drafter.goto(`${desk}?show=all&at=3`)
  await second.goto(`${desk}?show=all&at=3`)
  await focus().getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(drafter.getByText('You prepared: input 3, accepted.')).toBeVisible()
  const form = second.locator('li[data-focus]')
  await form.getByLabel('Reason (optional)').fill('It is shorter.')
  await form.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(form.getByRole('alert')).toContainText(
    `${cast.drafter} accepted input 3 into the draft already`,
  )
  await expect(form.getByLabel('Reason (optional)')).toHaveValue('It is shorter.')
  await form.getByRole('button', { name: 'Not accepted' }).click()
  await expect(form.getByRole('alert')).toContainText('Take its words out there before you answer otherwise.')
})

test('what was published as accepted is answered otherwise, and then taken out', async () => {
  await drafter.goto(`${desk}?show=all&at=2`)
  await focus().getByLabel('Reason (optional)').fill('The host asked for more time.')
  await focus().getByLabel('Publish at once').check()
  await focus().getByRole('button', { name: 'Not accepted' }).click()
  await expect(focus()).not.toHaveAttribute('id', 'input-2')
  await drafter.goto(`${desk}?show=all&at=2`)
  await expect(focus()).toContainText('The host asked for more time.')
  await focus()
    .getByRole('button', { name: /Undo: take it out/ })
    .click()
  await expect(draft()).not.toContainText('at least three')
})

const focus = () => drafter.locator('li[data-focus]')
const draft = () => drafter.locator('[data-draft]')

/** The Taskforce enters what a member mailed: one change in one paragraph. */
async function mailed(member: string, paragraph: number, was: string, becomes: string): Promise<void> {
  await drafter.goto(`${at}/mail`)
  await drafter.getByLabel('For which member').selectOption({ label: member })
  await drafter.getByLabel('From whom it came').fill('Kari Solheim')
  await drafter.getByLabel('On which day').fill('2025-05-28')
  const buffer = wordFile(
    texts.map((text, n) => ({ text, changes: n === paragraph ? [{ was, becomes }] : [] })),
  )
  await drafter.locator('input[type="file"]').setInputFiles({ name: `${member}.docx`, mimeType: '', buffer })
  await drafter.getByRole('button', { name: 'Read it, and show what it says' }).click()
  await drafter.getByRole('button', { name: `Enter what is ticked for ${member}` }).click()
  await expect(drafter.getByRole('heading', { name: `Entered for ${member}` })).toBeVisible()
}
