import { randomUUID } from 'node:crypto'
import { isIP } from 'node:net'

/** Request headers as node:http has them. */
export type Headers = Record<string, string | string[] | undefined>

const told = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
] as const
const idShape = /^[\w-]{8,64}$/

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** An IP address without a port or the prefix of IPv4 in IPv6, or '' for what is none. */
function plainAddress(text: string | undefined): string {
  const bare =
    text
      ?.trim()
      .replace(/^\[(.*)\](:\d+)?$/, '$1')
      .replace(/^::ffff:(?=[\d.]+$)/i, '') ?? ''
  const withoutPort = bare.replace(/^([\d.]+):\d+$/, '$1')
  return isIP(withoutPort) ? withoutPort : ''
}

/**
 * The address of who sent a request: the socket's, or what the outermost of our own proxies saw.
 * @param forwardedFor the header, each proxy having added whom it saw at its end
 * @param proxies how many of the last hops are ours
 */
export function clientAddress(
  remote: string | undefined,
  forwardedFor: string | string[] | undefined,
  proxies: number,
): string {
  const seen = [forwardedFor ?? []].flat().join(',').split(',').map(plainAddress)
  const hops = [...seen.filter(Boolean), plainAddress(remote)]
  return hops.at(-1 - proxies) ?? hops[0] ?? ''
}

/**
 * The network by which somebody is counted: an address of IPv4 as it is; of one of IPv6 the first four groups, since a
 * household holds all that follow them.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const groups = (part: string) => (part ? part.split(':') : [])
  const known = tail === undefined ? [] : groups(tail)
  const missing = Array<string>(Math.max(0, 8 - groups(head).length - known.length)).fill('0')
  const all = [...groups(head), ...missing, ...known].slice(0, 4)
  return `${all.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

/**
 * Leaves in a request's headers only what may be believed: `x-client-address`, `x-request-id` and `x-whole-page` are
 * ours, and what proxies add counts only where we have some. A whole page is asked for by a browser that has none yet;
 * one that runs our scripts asks for the data of a page, or sends an action.
 */
export function believe(headers: Headers, remote: string | undefined, proxies: number): void {
  const sentId = first(headers['x-request-id'])
  headers['x-client-address'] = clientAddress(remote, headers['x-forwarded-for'], proxies)
  headers['x-request-id'] = proxies > 0 && sentId && idShape.test(sentId) ? sentId : randomUUID()
  delete headers['x-whole-page']
  if (!headers.rsc && !headers['next-action']) headers['x-whole-page'] = 'yes'
  if (proxies === 0) for (const name of told) delete headers[name]
}
