import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'

/** The people of the demo that the journeys use. */
export const cast = {
  drafter: 'Tomas Reyes',
  admin: 'Noor Haddad',
  signatory: 'Ingrid Dahl',
  other: 'Donal Keane',
  representative: 'Ana Lund',
  contributor: 'Ola Berg',
} as const

/** A browser of one person of the demo, who came in by the one click of the sign-in page. */
export async function as(
  browser: Browser,
  name: string,
  options: { javaScriptEnabled?: boolean; timezoneId?: string } = {},
): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await signIn(page, name)
  return page
}

export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  const button = page.getByRole('button', { name: new RegExp(`^${name}`), includeHidden: true }).first()
  if (!(await button.isVisible())) {
    const folded = page.locator('details', { has: button })
    await folded.locator('summary').first().click()
  }
  await button.click()
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
}

/** A browser of one person who asked for a link, found the mail, and pressed the button that it leads to. */
export async function comesByMail(browser: Browser, name: string, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(address)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page).toHaveURL(/\/sign-in\/sent/)
  const mail = page.getByRole('main').getByRole('link', { name: /sign in/i })
  await expect(async () => {
    await page.goto(`/mailbox?to=${address}`)
    await expect(mail.first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await mail.first().click()
  await page.locator('a[href*="/sign-in/confirm"]').click()
  await page.getByRole('button', { name: /^Sign in to/ }).click()
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  return page
}

/** Fails on the first word that a page's console says of an error, and on an error of its own. */
export function listen(context: BrowserContext): string[] {
  const said: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') said.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (error) => said.push(`${error.page()?.url()}: ${error.error().message}`))
  return said
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules whose answer hangs on the colour scheme; the others would say the same of a page twice. */
const ofColours = ['color-contrast', 'link-in-text-block']

async function found(asked: AxeBuilder): Promise<string[]> {
  const { violations } = await asked.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** What axe finds on a page as it stands, one line each; empty where nothing. */
export const axeFindings = (page: Page) => found(new AxeBuilder({ page }).withTags(standards))

/** What axe finds on a page, and of its colours in both schemes. It is left in the light one. */
export async function axeInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const inTheDark = await found(new AxeBuilder({ page }).withRules(ofColours))
  await page.emulateMedia({ colorScheme: 'light' })
  return [...(await axeFindings(page)), ...inTheDark.map((line) => `${line} (dark)`)]
}

/** The instant on the coalition's clock, from the foot of a page. */
export async function coalitionNow(page: Page): Promise<Date> {
  await page.goto('/admin')
  const at = await page
    .locator('section', { has: page.locator('#clock') })
    .locator('time')
    .first()
    .getAttribute('datetime')
  return new Date(at ?? '')
}

/** "2025-06-06T12:00", as a field for a date and a time in UTC takes it. */
export const field = (date: Date) => date.toISOString().slice(0, 16)

export const later = (date: Date, hours: number) => new Date(date.getTime() + hours * 3_600_000)

/** The admin moves the demo's clock forward. */
export async function moveClock(admin: Page, to: Date): Promise<void> {
  await admin.goto('/admin')
  await admin.getByLabel('Move forward to').fill(field(to))
  await admin.getByRole('button', { name: 'Move the clock' }).click()
  await expect(admin.getByText('The clock is moved.')).toBeVisible()
}

type Answer = { kind: string; reason?: string; note?: string; now?: boolean }

/**
 * A person of the Taskforce answers an input on the desk: the one that says these words, or (null) the one in focus. It
 * is prepared, or published at once. Gives the address at which it is found on the desk.
 */
export async function answerOnDesk(
  page: Page,
  paper: string,
  words: string | null,
  said: Answer,
): Promise<string> {
  const show = said.now ? 'open' : 'undisposed'
  await page.goto(`/desk/${paper}?show=${show}`)
  const focus = page.locator('li[data-focus]')
  if (words) {
    const item = page.locator('li[id^="input-"]', { hasText: words }).first()
    const waits = item.getByRole('link', { name: /^(Answer|Open) input/ })
    if (await waits.isVisible()) await waits.click()
    await expect(focus).toContainText(words)
  }
  const number = await focus.getAttribute('id')
  if (said.reason) await focus.getByLabel('Reason (optional)').fill(said.reason)
  if (said.note) {
    await focus.getByText('Note for the Taskforce').click()
    await focus.getByLabel('Internal note').fill(said.note)
  }
  if (said.now) await focus.getByLabel('Publish at once').check()
  await focus.locator(`button[name="kind"][value="${said.kind}"]`).click()
  // It has gone on to another input, or there is none.
  await expect(page.locator(`li[data-focus]#${number}`)).toHaveCount(0)
  return `/desk/${paper}?show=all&at=${number?.slice('input-'.length)}`
}
