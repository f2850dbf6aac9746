import { chromium, type Page } from '@playwright/test'
import { browserFlags, findBrowser } from '@/scripts/browser.mjs'
import { quantile } from './http'
import { limitOf, type Row } from './table'

type Site = { port: number; session: string; draft: string }

/** Without waiting for the screen's next frame, so that what is measured is work. */
const unpaced = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/**
 * What a key costs in the editor of a draft of 500 paragraphs, at this machine's own speed: from the key to the frame that
 * shows its letter. 16 ms is one frame of a screen. Half of the keys are typed in the middle of the text, some of them
 * begin a paragraph, which numbers all that follow anew.
 */
export async function typingRows(site: Site): Promise<Row[]> {
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    args: [...browserFlags(), ...unpaced],
    ...(executablePath && { executablePath }),
  })
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const url = `http://127.0.0.1:${site.port}`
    await context.addCookies([{ name: 'session', value: site.session, url }])
    const page = await context.newPage()
    await page.goto(`${url}/papers/${site.draft}/draft`, { waitUntil: 'networkidle' })
    const { letters, enters, long } = await typed(page)
    return [
      limitOf('typing: a letter, p95', 'ms', quantile(letters, 0.95), 16),
      limitOf('typing: a paragraph, p95', 'ms', quantile(enters, 0.95), 50),
      limitOf('typing: long tasks', '', long, 0),
    ]
  } finally {
    await browser.close()
  }
}

/** Milliseconds of each letter and of each new paragraph, and how many tasks were longer than 50 ms meanwhile. */
async function typed(page: Page) {
  const text = page.getByRole('textbox', { name: 'Text of the draft' })
  const middle = text.locator('p').nth(250)
  await middle.click()
  await page.evaluate(watch)
  for (let n = 0; n < 20; n++) {
    await page.keyboard.type('words of it ', { delay: 25 })
    await page.keyboard.press('Enter')
    // The count of words and the saving that follow a pause are part of typing.
    if (n % 5 === 4) await page.waitForTimeout(700)
  }
  await page.waitForTimeout(1000)
  const found = await page.evaluate(() => (window as unknown as { typed: Typed }).typed)
  if (found.letters.length < 200 || found.enters.length < 15) throw new Error('Too few keys were seen.')
  return found
}

type Typed = { letters: number[]; enters: number[]; long: number }

/** Notes how long each key takes to be shown. Runs in the page. */
function watch(): void {
  const typed: Typed = { letters: [], enters: [], long: 0 }
  Object.assign(window, { typed })
  new PerformanceObserver((list) => {
    typed.long += list.getEntries().length
  }).observe({ type: 'longtask' })
  const channel = new MessageChannel()
  const shown: (() => void)[] = []
  channel.port1.onmessage = () => {
    for (const note of shown.splice(0)) note()
  }
  document.addEventListener(
    'keydown',
    ({ key }) => {
      const began = performance.now()
      // Right after the frame that shows it.
      requestAnimationFrame(() => {
        shown.push(() => (key === 'Enter' ? typed.enters : typed.letters).push(performance.now() - began))
        channel.port2.postMessage(null)
      })
    },
    true,
  )
}
