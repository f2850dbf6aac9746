import { expect, type Page, test } from '@playwright/test'
import { as, axeFindings, cast } from './cast'

// Two people of the Taskforce at one draft, and what is pasted into it.

const draft = '/papers/an-outreach-kit-for-members-who-meet-governments/draft'
const second = 'Mei Lin Tan'

const box = (page: Page) => page.getByRole('textbox', { name: /text/i }).last()

/** Begins a paragraph at the end of the draft, with these words. */
async function write(page: Page, words = ''): Promise<void> {
  await box(page).click()
  await expect(box(page)).toBeFocused()
  // The editor may take the click's own place a moment later.
  await expect(async () => {
    await page.keyboard.press('Control+End')
    await page.waitForTimeout(100)
    const atEnd = (text: Element) =>
      text.lastElementChild?.contains(document.getSelection()?.anchorNode ?? null)
    expect(await box(page).evaluate(atEnd)).toBe(true)
  }).toPass()
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
}

/** Until the server has taken what was written last. */
const taken = (page: Page) =>
  page.waitForResponse((answer) => /\/api\/papers\/.+\/draft/.test(answer.url()) && answer.ok())

/** What the clipboard would hold, pasted where the cursor is, and saved. */
async function paste(page: Page, kind: string, text: string): Promise<void> {
  const saved = taken(page)
  await box(page).evaluate(
    (element, [type, data]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(type, data)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [kind, text] as const,
  )
  await saved
  await expect(page.getByText(/^Saved/)).toBeVisible()
}

test('who saves second is shown both texts, and nothing of either is lost', async ({ browser }) => {
  const [first, other] = [await as(browser, cast.drafter), await as(browser, second)]
  await first.goto(draft)
  await other.goto(draft)
  const saved = taken(first)
  await write(first, 'Members ask for figures before they travel.')
  await saved
  await expect(first.getByText(/^Saved/)).toBeVisible()
  await write(other, 'Each chapter ends with one printable page.')
  await expect(
    other.getByRole('heading', { name: /saved this draft at .* while you were writing/ }),
  ).toBeVisible()
  await expect(other.locator('del').filter({ hasText: 'figures' }).first()).toBeVisible()
  expect(await axeFindings(other)).toEqual([])
  const places = other.getByRole('radio', { name: /^Both, mine first/ })
  for (let n = 0; n < (await places.count()); n++) await places.nth(n).check()
  await other.getByRole('button', { name: /^(Take both|Save the merged text)$/ }).click()
  await expect(other.getByText(/^Saved/)).toBeVisible()
  await first.reload()
  for (const words of [
    'Members ask for figures before they travel.',
    'Each chapter ends with one printable page.',
  ])
    await expect(box(first)).toContainText(words)

  // The text that did not go on is kept, for the Taskforce.
  await other.goto(`${draft}/copies`)
  await other.locator('a[href*="/draft/copies/"]').first().click()
  await expect(other.getByText('Members ask for figures before they travel.').first()).toBeVisible()
  expect(await axeFindings(other)).toEqual([])
  const outside = await as(browser, cast.signatory)
  expect((await outside.goto(other.url()))?.status()).toBe(404)
})

test('pasted markup leaves its words and its form, and nothing that acts', async ({ browser }) => {
  const page = await as(browser, cast.drafter)
  await page.goto(draft)
  await write(page)
  await paste(
    page,
    'text/html',
    `<h2 onclick="window.acted=1">A pasted heading</h2><p style="color:red">A <b>bold</b> claim with
      <a href="javascript:window.acted=1">a false link</a> and <a href="https://example.org/">a true one</a>.</p>
      <img src="x" onerror="window.acted=1"><script>window.acted=1</script><iframe src="data:text/html,x"></iframe>
      <ol><li>First</li><li>Second</li></ol>`,
  )
  await expect(box(page)).toContainText('A pasted heading')
  await page.reload()
  await expect(box(page).getByRole('heading', { name: 'A pasted heading' })).toBeVisible()
  await expect(box(page).locator('strong, b').filter({ hasText: 'bold' }).first()).toBeVisible()
  await expect(box(page).locator('a[href="https://example.org/"]')).toHaveText('a true one')
  await expect(
    box(page).locator('a[href^="javascript"], img[src="x"], script, iframe, [onclick]'),
  ).toHaveCount(0)
  expect(await page.evaluate(() => 'acted' in window)).toBe(false)
})

test('a text from a PDF comes in paragraphs, not in lines', async ({ browser }) => {
  const page = await as(browser, cast.drafter)
  await page.goto(draft)
  await write(page)
  await paste(
    page,
    'text/plain',
    'The coalition holds that the Forum needs a foot-\ning that can be planned, drawn from all\nstakeholder groups.\n\nA second paragraph follows the\nempty line.',
  )
  await expect(
    box(page).locator('p').filter({
      hasText:
        'The coalition holds that the Forum needs a footing that can be planned, drawn from all stakeholder groups.',
    }),
  ).toHaveCount(1)
  await expect(
    box(page)
      .locator('p')
      .filter({ hasText: /^A second paragraph follows the empty line\.$/ }),
  ).toHaveCount(1)
})

test('a preamble is lettered, and a table is written by keyboard and read with its cells to be cited', async ({
  browser,
}) => {
  const page = await as(browser, cast.drafter)
  await page.goto(draft)
  await write(page, 'Recalling the Tunis Agenda')
  await page.keyboard.press('Control+Alt+1')
  await page.getByLabel('Kind of paragraph').selectOption('Preamble 1')
  // The cursor is back where it was a moment after the choice.
  const atCursor = () => page.evaluate(() => document.getSelection()?.anchorNode?.textContent)
  await expect(box(page)).toBeFocused()
  await expect.poll(atCursor).toBe('Recalling the Tunis Agenda')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Noting with concern')
  const lettered = box(page).locator('p[data-n="(a)"]').last()
  await expect(lettered).toHaveText('Noting with concern')

  // The tools of the text by keyboard: Alt+F10, then along the bar.
  await page.keyboard.press('Alt+F10')
  const insert = page.getByRole('button', { name: 'Table', exact: true })
  while (!(await insert.evaluate((button) => button === document.activeElement)))
    await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const inHeader = () =>
    page.evaluate(() => {
      const node = document.getSelection()?.anchorNode
      return (node instanceof Element ? node : node?.parentElement)?.closest('td.header') !== null
    })
  await expect(box(page)).toBeFocused()
  await expect.poll(inHeader).toBe(true)
  for (const words of ['Who', 'What', 'When']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('Members')
  await page.keyboard.press('Enter')
  await page.keyboard.type('and friends')
  const grid = box(page).locator('table').last()
  await expect(grid.locator('td.header')).toHaveText(['Who', 'What', 'When'])
  await expect(
    grid.locator('td:not(.header)').first().locator('br:not(.ProseMirror-trailingBreak)'),
  ).toHaveCount(1)
  expect(await axeFindings(page)).toEqual([])
  const saved = taken(page)
  await page.getByRole('button', { name: 'Remove the row' }).click()
  await page.getByRole('button', { name: 'Add a column after' }).click()
  await expect(grid.locator('tr')).toHaveCount(2)
  await expect(grid.locator('tr').first().locator('td.header')).toHaveCount(4)
  // The new column has no name yet.
  expect(await axeFindings(page)).toEqual([])
  await saved
  await expect(page.getByText(/^Saved/)).toBeVisible()

  await paste(
    page,
    'text/html',
    '<table><tr><td>Fees</td><td>Grants</td></tr><tr><td>35</td><td>4</td></tr></table>',
  )
  await expect(grid).toContainText('Grants')
  await page.keyboard.press('Control+z')
  await page.reload()
  await expect(box(page).locator('table').last().locator('td.header').first()).toHaveText('Who')
  await expect(box(page).locator('[data-preamble]').last()).toHaveText('Recalling the Tunis Agenda')
})
