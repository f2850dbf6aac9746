import type { IncomingMessage, ServerResponse } from 'node:http'
import { Newest } from './newest'

/** A page that says of itself by what it stands, and until when (milliseconds of the wall clock) nothing of it follows from time. */
type Standing = { tag: string; until: number }

// One for the process: server.ts, the pages and what hears of events are layers that share nothing else.
type Shared = { known: Newest<Standing>; made: Map<string, Standing>; hears: boolean; heard: number }
const store = globalThis as { repeatViews?: Shared }
store.repeatViews ??= { known: new Newest(500), made: new Map(), hears: false, heard: 0 }
const shared = store.repeatViews

/** At most this long, in milliseconds, a page is taken as it was: for what the database told while it could not be heard. */
const LONGEST_MS = 10 * 60_000
/** So many pages that were begun and never sent are remembered. */
const most = 1000

/** Something was done somewhere: no page is known to stand any more. Called for each event that the database tells of. */
export function forgetViews(): void {
  shared.known = new Newest(500)
  shared.heard++
  shared.hears = true
}

/** A page says by what it stands (`tag`), and until when; `requestId` is that of the request it answers. */
export function standsBy(requestId: string, tag: string, until: number): void {
  if (shared.made.size >= most) shared.made.clear()
  shared.made.set(requestId, { tag, until: Math.min(until, Date.now() + LONGEST_MS) })
}

/** Under what a view is known: its address and cookies; null for what is no whole page. */
function nameOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'GET' || headers.rsc || headers['next-action'] || !url?.startsWith('/papers/')) return null
  return `${url}\n${headers.cookie ?? ''}`
}

const sent = { 'cache-control': 'private, no-cache', vary: 'cookie, rsc, accept-encoding' }

/**
 * Answers 304 where the browser has what this process sent before, and nothing was done since; says whether it did. The
 * policy of the page as it was sent stays with it: its scripts carry that nonce.
 */
export function answerUnchanged(
  request: IncomingMessage,
  response: ServerResponse,
  lasting: Record<string, string>,
): boolean {
  const asked = request.headers['if-none-match']
  const name = asked === undefined ? null : nameOf(request)
  const standing = name === null ? undefined : shared.known.get(name)
  if (!standing || standing.tag !== asked || standing.until <= Date.now()) return false
  response.writeHead(304, { etag: standing.tag, ...sent, ...lasting }).end()
  return true
}

const ofItsBody = [
  'content-security-policy',
  'content-encoding',
  'content-type',
  'content-length',
  'link',
  'transfer-encoding',
]

/** Says by what a page stands, and that it is not sent where the browser has just that. */
function tag(request: IncomingMessage, response: ServerResponse, { tag }: Standing): boolean {
  for (const [header, value] of Object.entries({ etag: tag, ...sent })) response.setHeader(header, value)
  if (request.headers['if-none-match'] !== tag) return false
  for (const header of ofItsBody) response.removeHeader(header)
  return true
}

/** By what the page stands that was made for this request, where it says so and is there; once. */
function madeFor({ headers }: IncomingMessage, { statusCode }: ServerResponse): Standing | undefined {
  const id = String(headers['x-request-id'])
  const standing = shared.made.get(id)
  shared.made.delete(id)
  return statusCode === 200 ? standing : undefined
}

/**
 * Gives the answer of a page that says by what it stands its tag, and remembers it unless something was done meanwhile. Who
 * has just that page is told so, and not sent it.
 */
export function tagWhole(request: IncomingMessage, response: ServerResponse): void {
  const name = nameOf(request)
  if (name === null) return
  const { heard } = shared
  const { writeHead } = response
  response.writeHead = ((...args: unknown[]) => {
    const standing = madeFor(request, response)
    if (standing && shared.hears && shared.heard === heard) shared.known.put(name, standing)
    // Node drops what is written after a 304.
    const unchanged = standing !== undefined && tag(request, response, standing)
    return unchanged ? writeHead.call(response, 304) : writeHead.apply(response, args as never)
  }) as typeof writeHead
}
