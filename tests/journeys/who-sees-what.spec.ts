import { type Browser, expect, type Page, test } from '@playwright/test'
import { as, axeFindings, cast, listen } from './cast'

// Every page, to every role: who gets it, who gets "not found", and that no page says anything to axe or the console.

type Role = 'visitor' | 'contributor' | 'representative' | 'signatory' | 'taskforce' | 'admin'
const people: Record<Exclude<Role, 'visitor'>, string> = {
  contributor: cast.contributor,
  representative: cast.representative,
  signatory: cast.signatory,
  taskforce: cast.drafter,
  admin: cast.admin,
}
const inside: readonly Role[] = ['contributor', 'representative', 'signatory', 'taskforce', 'admin']
const everyone: readonly Role[] = ['visitor', ...inside]

const consulting = '/papers/a-stable-footing-for-the-internet-governance-forum'
const final = '/papers/how-the-internet-is-described'
const drafting = '/papers/an-outreach-kit-for-members-who-meet-governments'

/** Each address with the roles that get it; all others are told that it is not there. */
const addresses: readonly [string, readonly Role[]][] = [
  ['/', everyone],
  ['/papers', everyone],
  ['/members', everyone],
  ['/calendar', everyone],
  ['/sign-in', everyone],
  ['/mailbox', everyone],
  ['/me', inside],
  ['/sign', inside],
  ['/papers/new', ['taskforce', 'admin']],
  ['/desk', ['taskforce']],
  ['/admin', ['admin']],
  ['/admin/members', ['admin']],
  ['/admin/people', ['admin']],
  ['/admin/import', ['admin']],
  ['/admin/topics', ['admin']],
  ['/admin/calendar', ['admin']],
  ['/admin/settings', ['admin']],
  ['/admin/mail', ['admin']],
  ['/admin/audit', ['admin']],
  ['/admin/readiness', ['admin']],
  ['/admin/participation', ['admin']],
  [consulting, inside],
  [`${consulting}/changes`, inside],
  [`${consulting}/endorsements`, inside],
  [`${consulting}/answers`, inside],
  [`${consulting}/history`, inside],
  [`${consulting}/final-call`, inside],
  [`${consulting}/versions/1`, inside],
  [`${consulting}/record.json`, inside],
  [`${consulting}/draft`, ['taskforce']],
  [`${consulting}/publish`, ['taskforce']],
  [`${consulting}/late`, ['admin']],
  [`/desk${consulting.slice('/papers'.length)}`, ['taskforce']],
  [final, everyone],
  [`${final}/endorsements`, everyone],
  [`${final}/answers`, everyone],
  [`${final}/history`, everyone],
  [`${final}/record.json`, everyone],
  [`${drafting}/draft`, ['taskforce']],
]

/** Of these a person without the right is sent to the door, or shown the reason, rather than told that nothing is there. */
const sendsToTheDoor = ['/me', '/sign']

async function pageOf(browser: Browser, role: Role): Promise<Page> {
  return role === 'visitor' ? (await browser.newContext()).newPage() : as(browser, people[role])
}

/** What is wrong with an address for this role; nothing where it is as it should be. */
async function findings(page: Page, address: string, allowed: boolean): Promise<string[]> {
  const status = (await page.goto(address))?.status()
  const expected = allowed ? 200 : 404
  if (status !== expected) return [`${address} answered ${status}, not ${expected}`]
  if (!allowed || address.endsWith('.json')) return []
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await axeFindings(page)).map((finding) => `${address} (${colorScheme}): ${finding}`))
  }
  return found
}

for (const role of everyone)
  test(`each address, to a ${role}`, async ({ browser }) => {
    test.setTimeout(600_000)
    const page = await pageOf(browser, role)
    const said = listen(page.context())
    const wrong: string[] = []
    for (const [address, roles] of addresses) {
      const allowed = roles.includes(role)
      if (allowed || !sendsToTheDoor.includes(address))
        wrong.push(...(await findings(page, address, allowed)))
    }
    // A page that is not there says so in the console, too.
    expect([...wrong, ...said.filter((line) => !line.includes('404'))]).toEqual([])
  })
