// Takes the README's pictures from a running demo: npm run pictures -- http://localhost:3000
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { browserFlags, findBrowser } from './browser.mjs'

const site = process.argv[2] ?? 'http://localhost:3000'
const folder = path.resolve(import.meta.dirname, '../docs/pictures')
const footing = '/papers/a-stable-footing-for-the-internet-governance-forum'

/** Name of the picture, who looks (null: a visitor), at what, how wide, in which colours. */
const pictures = [
  ['home', 'Ana Lund', '/', 1280, 'light'],
  ['reading', 'Ana Lund', footing, 1280, 'light'],
  ['changes', 'Ana Lund', `${footing}/changes?from=1&to=2&view=side#compared`, 1280, 'light'],
  ['sign', 'Ingrid Dahl', '/papers/the-technical-community-as-its-own-stakeholder-group/sign', 390, 'light'],
  ['desk', 'Tomas Reyes', `/desk/${footing.split('/').at(-1)}`, 1280, 'light'],
  ['participation', 'Noor Haddad', '/participation', 1280, 'light'],
]

async function signIn(page, name) {
  await page.goto(`${site}/sign-in`)
  const button = page.locator('button', { hasText: name }).first()
  // A closed fold hides its buttons; pressing is the same without it.
  await button.evaluate((element) => element.click())
  await page.getByRole('link', { name, exact: true }).waitFor()
}

mkdirSync(folder, { recursive: true })
const executablePath = findBrowser()
const browser = await chromium.launch({ args: browserFlags(), ...(executablePath && { executablePath }) })
for (const [file, name, address, width, colorScheme] of pictures) {
  const options = {
    viewport: { width, height: width > 800 ? 800 : 844 },
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
  }
  const context = await browser.newContext(options)
  const page = await context.newPage()
  if (name) await signIn(page, name)
  await page.goto(site + address)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(folder, `${file}.png`) })
  await context.close()
  console.log(`${file}.png`)
}
await browser.close()
