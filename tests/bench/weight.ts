import http from 'node:http'
import { gzipped, request } from './http'

/** Kilobytes, gzipped, of what a page loads at once: its scripts, its styles, itself. */
export async function weightOf(port: number, html: string, cookie: string) {
  const agent = new http.Agent({ keepAlive: true })
  const size = async (address: string) => {
    const answer = await request(
      { port, path: address.replaceAll('&amp;', '&'), headers: cookie ? { cookie } : {} },
      agent,
    )
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}.`)
    return gzipped(answer.body)
  }
  const scripts = addresses(html, /<script\b[^>]*\bsrc="([^"]+)"(?![^>]*\bnomodule)/gi)
  const styles = addresses(html, /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g)
  const sum = async (list: readonly string[]) =>
    (await Promise.all(list.map(size))).reduce((a, b) => a + b, 0) / 1000
  const weight = { js: await sum(scripts), css: await sum(styles), html: gzipped(Buffer.from(html)) / 1000 }
  agent.destroy()
  return weight
}

function addresses(html: string, pattern: RegExp): string[] {
  const found = [...html.matchAll(pattern)]
    .filter(([tag]) => !/\bnoModule\b/i.test(tag))
    .map(([, address]) => address ?? '')
  return [...new Set(found)]
}
