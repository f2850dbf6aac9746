import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import compression from 'compression'
import next from 'next'
import { dress, lastingHeaders } from '@/lib/platform/headers'
import { believe } from '@/lib/platform/incoming'
import { log } from '@/lib/platform/log'
import { speakWithoutScript } from '@/lib/platform/no-script'
import { answerUnchanged, tagWhole } from '@/lib/platform/repeat-view'
import { explain } from '@/scripts/failure.mjs'
import { whenOrphaned } from '@/scripts/orphan.mjs'
import { settingsOrFailure } from '@/scripts/settings.mjs'

// Next's own server neither stops while a stream is open, nor says who asked, nor knows which proxies are ours.

/** How long requests may go on after a signal to stop, ms; with closing the rest it stays under 5 s. */
const GRACE = 4000

const { PORT, HOST, TRUST_PROXY, APP_URL, OIDC_ISSUER } = readOrEnd()
const dev = process.env.NODE_ENV !== 'production'
const server = createServer({
  requestTimeout: 60_000,
  headersTimeout: 20_000,
  keepAliveTimeout: 65_000, // longer than a proxy's 60 s, which would otherwise send into a closing connection
})
// After an action that goes on to another page Next asks itself for that page, by the address that it believes to have:
// behind a proxy that ends TLS it would speak https to this very port, and fail.
const near = !HOST || HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST
process.env.__NEXT_PRIVATE_ORIGIN = `http://${near.includes(':') ? `[${near}]` : near}:${PORT}`
const app = next({ dev, dir: process.cwd(), port: PORT, hostname: HOST ?? 'localhost', httpServer: server })
const open = new Set<ServerResponse>()
let stopping = false

function readOrEnd() {
  try {
    return settingsOrFailure()
  } catch (error) {
    process.exit(explain(error, 'server'))
  }
}

function logRequest(request: IncomingMessage, response: ServerResponse, started: number): void {
  const path = request.url?.split('?', 1)[0] ?? ''
  const quiet = path.startsWith('/_next/') || path === '/api/health' || path === '/api/live'
  log[quiet ? 'debug' : 'info']('request', {
    requestId: String(request.headers['x-request-id']),
    method: request.method,
    path,
    status: response.statusCode,
    ms: Math.round(performance.now() - started),
    ...(!response.writableFinished && { cut: true }),
  })
}

const https = APP_URL?.startsWith('https:') ?? false

/** As proxy.ts does, but for every answer: Next's own redirects never come to it. */
function dressBoth(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url?.split('?', 1)[0] ?? ''
  const dressed = dress(String(request.headers['x-request-id']), path, {
    https,
    formTargets: OIDC_ISSUER ? [new URL(OIDC_ISSUER).origin] : [],
    development: dev,
  })
  Object.assign(request.headers, dressed.request, { 'x-dressed': 'yes' })
  for (const [name, value] of Object.entries(dressed.answer)) response.setHeader(name, value)
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  const started = performance.now()
  believe(request.headers, request.socket.remoteAddress, TRUST_PROXY)
  open.add(response)
  if (stopping) response.setHeader('connection', 'close')
  response.once('close', () => {
    open.delete(response)
    logRequest(request, response, started)
  })
  if (answerUnchanged(request, response, lastingHeaders(https))) return
  dressBoth(request, response)
  tagWhole(request, response)
  if (/%00/.test(request.url ?? '')) {
    // No word of ours holds it, and the database refuses it in any text.
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
    response.end('An address cannot hold a null byte.\n')
    return
  }
  compressed(request as never, response as never, () => speakWithoutScript(response))
  handle(request, response).catch((error: unknown) => {
    log.error('a request could not be answered', {
      requestId: String(request.headers['x-request-id']),
      error,
    })
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
}

/** Answers what was asked before the signal, ends streams, and exits. */
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  const closed = new Promise((resolve) => server.close(resolve))
  for (const response of open) {
    if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.destroy()
    else if (!response.headersSent) response.setHeader('connection', 'close')
  }
  setInterval(() => server.closeIdleConnections(), 100).unref()
  setTimeout(() => server.closeAllConnections(), GRACE).unref()
  setTimeout(() => process.exit(0), GRACE + 800).unref()
  await closed
  await app.close()
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
whenOrphaned(() => void stop())

// A connection that is lost between two uses ends a request at most, never the process.
const lostConnection = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
])
// Who read the log may be gone, which is no reason to stop; without a listener each line would be an error of its own.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
process.on('uncaughtException', (error: Error & { code?: string }) => {
  log.error('uncaught', { error })
  if (!lostConnection.has(error.code ?? '')) process.exit(1)
})
process.on('unhandledRejection', (error) => log.error('unhandled rejection', { error }))

await app.prepare()
const handle = app.getRequestHandler()
const compressed = compression()
server.on('request', serve)
server.listen(PORT, HOST, () => log.info('serving', { port: PORT }))
