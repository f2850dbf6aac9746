import http from 'node:http'
import { gzipSync } from 'node:zlib'

export type Target = {
  port: number
  path: string
  headers?: Record<string, string>
  method?: string
  body?: () => Buffer
}
export type Answer = { status: number; body: Buffer; headers: http.IncomingHttpHeaders; ms: number }

/** One request over a kept connection. */
export function request(
  { port, path, headers = {}, method = 'GET', body }: Target,
  agent: http.Agent,
): Promise<Answer> {
  const sent = body?.()
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const length = sent ? { 'content-length': String(sent.length) } : {}
    const options = {
      host: '127.0.0.1',
      port,
      path,
      method,
      agent,
      headers: { 'accept-encoding': 'identity', ...headers, ...length },
    }
    const sending = http.request(options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks),
          headers: response.headers,
          ms: performance.now() - began,
        }),
      )
      response.on('error', reject)
    })
    sending.setTimeout(30_000, () => sending.destroy(new Error(`No answer from ${path} within 30 s.`)))
    sending.on('error', reject)
    sending.end(sent)
  })
}

/** Sends it `times` times one after the other; gives the milliseconds of each. Void if any answer is not what it should be. */
export async function oneByOne(target: Target, times: number, expected = 200): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const answer = await request(target, agent)
    if (answer.status !== expected)
      throw new Error(`${target.path} answered ${answer.status}: the run is void.`)
    took.push(answer.ms)
  }
  agent.destroy()
  return took
}

/** How many answers a second so many clients get, each asking again as soon as it was answered, for `ms` milliseconds. */
export async function perSecond(target: Target, clients: number, ms: number): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients })
  const until = performance.now() + ms
  let answers = 0
  const client = async () => {
    while (performance.now() < until) {
      const { status } = await request(target, agent)
      if (status !== 200) throw new Error(`${target.path} answered ${status}: the run is void.`)
      answers += 1
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return (answers * 1000) / (performance.now() - began)
}

/** The value below which this share of the values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]) => quantile(values, 0.5)

export const gzipped = (bytes: Buffer) => gzipSync(bytes, { level: 6 }).length
