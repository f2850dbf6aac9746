import { expect, type Page, test } from '@playwright/test'
import { behindTheDoor, consulting, everyone, files, pageOf, pages, type Role } from './addresses'
import { axeInBothSchemes, listen } from './cast'

// Every page, to every role: who gets it, who gets "nothing here", that no page says anything to axe or the console, and
// that each is read on a phone.

// A walk past a hundred pages says by itself where it stumbled; to film it takes longer than to walk.
test.use({ trace: 'off', screenshot: 'off' })

/** Between them these see every form that any role sees. */
const examined: readonly Role[] = ['visitor', 'signatory', 'taskforce', 'admin']

async function wrongWith(page: Page, address: string, allowed: boolean, examine: boolean): Promise<string[]> {
  const isFile = files.some(([file]) => file === address)
  const status = (await (isFile ? page.request.get(address) : page.goto(address)))?.status()
  if (status !== (allowed ? 200 : 404)) return [`${address} answered ${status}`]
  if (!allowed || isFile || !examine) return []
  const findings = [...(await axeInBothSchemes(page)), ...(await widerThanAPhone(page))]
  return findings.map((finding) => `${address}: ${finding}`)
}

/** On the narrowest screen, 320 pixels wide, a page is read without pulling it sideways. */
async function widerThanAPhone(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.setViewportSize({ width: 320, height: 720 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await page.setViewportSize(before)
  return over > 0 ? [`${over} pixels wider than a phone`] : []
}

for (const role of everyone)
  test(`each address, to a role: ${role}`, async ({ browser }) => {
    test.setTimeout(600_000)
    const page = await pageOf(browser, role)
    const said = listen(page.context())
    const wrong: string[] = []
    for (const [address, roles] of [...pages, ...files])
      if (role !== 'visitor' || !behindTheDoor.includes(address))
        wrong.push(...(await wrongWith(page, address, roles.includes(role), examined.includes(role))))
    // A page that is not there says so in the console, too.
    expect([...wrong, ...said.filter((line) => !/status of 404/.test(line))]).toEqual([])
  })

test('a visitor is sent to the door, and from there back to what was asked for', async ({ page }) => {
  for (const address of behindTheDoor) {
    await page.goto(address)
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(address)}`)
  }
  await page.goto('/papers/there-is-no-such-paper/sign?member=5')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fpapers%2Fthere-is-no-such-paper%2Fsign%3Fmember%3D5/)
})

test('pages that only a link leads to', async ({ browser }) => {
  test.setTimeout(120_000)
  for (const [role, list, links, another, answer] of [
    ['admin', '/admin/people', 'a[href^="/admin/people/"]', 'other', 404],
    ['visitor', '/mailbox', 'a[href^="/mailbox/"]', 'other', 200],
    ['taskforce', '/admin/rounds', 'a[href^="/rounds/"]', 'visitor', 404],
    ['admin', '/admin/rounds', 'a[href^="/rounds/"]', 'contributor', 200],
    ['contributor', `${consulting}/board`, 'a[href*="/board/"]', 'taskforce', 404],
  ] as const) {
    const page = await pageOf(browser, role)
    await page.goto(list)
    await page.locator(links).first().click()
    await expect(page).not.toHaveURL(list)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await axeInBothSchemes(page)).toEqual([])
    const other = await pageOf(browser, another)
    const status = (await other.goto(page.url()))?.status()
    expect(status).toBe(answer)
  }
})
