import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { browserFlags, findBrowser } from '@/scripts/browser.mjs'
import { median, quantile } from './http'
import { limitOf, type Row } from './table'

type Site = { port: number; session: string; paper: string; many: string }

/** As the budgets name it, in bytes a second and milliseconds. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 }

/** What the page of a paper costs a browser that is four times slower than this machine. No floor: the limits are absolute. */
export async function browserRows(site: Site): Promise<Row[]> {
  const executablePath = findBrowser()
  const browser = await chromium.launch({ args: browserFlags(), ...(executablePath && { executablePath }) })
  try {
    const first = await loads(browser, site, site.paper)
    const many = await heavy(browser, site, site.many)
    return [
      limitOf('LCP, cold, slow 4G', 's', median(first.map(({ lcp }) => lcp)) / 1000, 2),
      limitOf('CLS', '', Math.max(...first.map(({ cls }) => cls)), 0.02),
      limitOf('1,000 comments: DOM nodes', '', many.nodes, 5000),
      limitOf('1,000 comments: heap', 'MB', many.heap, 25),
      limitOf('1,000 comments: blocking', 'ms at 4 x', many.blocking, 200),
      limitOf('opening a thread, p95', 'ms at 4 x', quantile(many.opening, 0.95), 100),
    ]
  } finally {
    await browser.close()
  }
}

/** The same of a paper with 10,000 comments, which are brought a paragraph at a time. */
export async function crowdedRows(site: Site): Promise<Row[]> {
  const executablePath = findBrowser()
  const browser = await chromium.launch({ args: browserFlags(), ...(executablePath && { executablePath }) })
  try {
    const found = await heavy(browser, site, site.many)
    return [
      limitOf('10,000 comments: DOM nodes', '', found.nodes, 5000),
      limitOf('10,000 comments: heap', 'MB', found.heap, 25),
      limitOf('10,000 comments: blocking', 'ms at 4 x', found.blocking, 200),
      limitOf('opening a thread of them, p95', 'ms at 4 x', quantile(found.opening, 0.95), 100),
    ]
  } finally {
    await browser.close()
  }
}

async function enter(browser: Browser, { port, session }: Site): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addCookies([{ name: 'session', value: session, url: `http://127.0.0.1:${port}` }])
  return context
}

/** Notes paints, shifts and long tasks from the start. Runs in the page. */
function watch(): void {
  const seen = { lcp: 0, cls: 0, blocking: 0 }
  Object.assign(window, { seen })
  const on = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  on('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime
  })
  on('layout-shift', (entry) => {
    seen.cls += (entry as PerformanceEntry & { value: number }).value
  })
  on('longtask', ({ duration }) => {
    seen.blocking += Math.max(0, duration - 50)
  })
}

const seenIn = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: { lcp: number; cls: number; blocking: number } }).seen)

/** Five loads with nothing in the cache, over a slow line. */
async function loads(browser: Browser, site: Site, slug: string) {
  const found: { lcp: number; cls: number }[] = []
  for (let n = 0; n < 5; n++) {
    const context = await enter(browser, site)
    const page = await context.newPage()
    await page.addInitScript(watch)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', slow4g)
    await page.goto(`http://127.0.0.1:${site.port}/papers/${slug}`, { waitUntil: 'networkidle' })
    found.push(await seenIn(page))
    await context.close()
  }
  return found
}

/** A paper with many comments. */
async function heavy(browser: Browser, site: Site, slug: string) {
  const context = await enter(browser, site)
  const page = await context.newPage()
  await page.addInitScript(watch)
  const devtools: CDPSession = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(`http://127.0.0.1:${site.port}/papers/${slug}`, { waitUntil: 'networkidle' })
  const { blocking } = await seenIn(page)
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('Performance.enable')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const heap = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6
  await page.evaluate(acting)
  const opening = await page.evaluate(openings)
  await context.close()
  return { nodes, heap, blocking, opening }
}

/** Comes back once the page's script acts on its links, as it does some time after they are there. Runs in the page. */
async function acting(): Promise<void> {
  let acted = false
  const watching = (event: Event) => {
    acted = event.defaultPrevented
    event.preventDefault()
  }
  window.addEventListener('click', watching)
  const link = document.querySelector<HTMLElement>('[data-open]')
  while (!acted && link) {
    link.click()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  link?.click()
  window.removeEventListener('click', watching)
}

/** Milliseconds from each of twenty clicks on the count of a paragraph to the frame that shows its threads; the pointer has been on it for a tenth of a second, as a hand is not faster. Runs in the page. */
async function openings(): Promise<number[]> {
  const took: number[] = []
  for (const link of [...document.querySelectorAll<HTMLElement>('[data-open]')].slice(0, 20)) {
    link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve, 100))
    const began = performance.now()
    link.click()
    const panel = document.getElementById(`t-${link.dataset.open}`)
    do await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    while (!panel?.querySelector('section') && performance.now() - began < 5000)
    took.push(performance.now() - began)
  }
  if (took.length < 20) throw new Error('The page has no twenty threads to open.')
  return took
}
