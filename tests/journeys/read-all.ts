import type { Page } from '@playwright/test'
import { files, pages } from './addresses'
import { sentIn } from './sent'

/** Pages that link to many of their kind are followed to some of each kind. */
const kindOf = (address: string) =>
  address.replace(/[?#].*$/, '').replace(/\/[^/]{16,}|(?<=members\/)[^/]+/g, '/*')
const most = (kind: string) => (kind.startsWith('/papers/*') || kind.startsWith('/desk/*') ? 100 : 6)

/** All that the server sends this person, by address: every page and file it is told of, and what these lead to. */
export async function readAll(page: Page, also: readonly string[]): Promise<Map<string, string>> {
  const said = new Map<string, string>()
  const waiting = [...also, ...[...pages, ...files].map(([address]) => address)]
  const known = new Set(waiting)
  const kinds = new Map<string, number>()
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    const answer = await page.request.get(address)
    // In the demo the door names its people, and the mailbox is open to all.
    if (/^\/(sign-in|mailbox)/.test(new URL(answer.url()).pathname)) continue
    const text = await sentIn(answer)
    said.set(address, text)
    for (const [, link = ''] of text.matchAll(/href="(\/[^"#]*)/g)) {
      const next = link.replaceAll('&amp;', '&')
      const count = kinds.get(kindOf(next)) ?? 0
      if (known.has(next) || /[?&](p|do)=|^\/(_next|pictures)/.test(next) || count >= most(kindOf(next)))
        continue
      kinds.set(kindOf(next), count + 1)
      known.add(next)
      waiting.push(next)
    }
  }
  return said
}
