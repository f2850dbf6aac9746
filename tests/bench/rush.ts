import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { formWith, sending } from './action'
import { median, quantile, request } from './http'
import { seedPaper } from './seed'
import { startOurs } from './servers'
import { figureOf, limitOf, type Row } from './table'

/** No page may hang for longer, in milliseconds. */
const LONGEST_MS = 5000

/**
 * 35 signatories press the button in the same instant, through two processes of the product, once a round on a paper of
 * its own: from the request to the acknowledgement. Void unless each is told that it is done, and 35 stances and 35 events
 * are there.
 */
export async function rushRows(
  port: number,
  people: readonly PersonActor[],
  sessions: readonly string[],
  rounds: number,
): Promise<Row[]> {
  const ports = [port, (await startOurs()).port]
  const times: number[][] = []
  // The first round is not counted: the second process has served nobody yet.
  for (let round = 0; round <= rounds; round++) times.push(await rush(ports, people, sessions))
  const counted = times.slice(1)
  const p = (share: number) => median(counted.map((each) => quantile(each, share)))
  return [
    figureOf('sign-on-rush', 'ms p50', p(0.5)),
    figureOf('sign-on-rush p95', 'ms', p(0.95)),
    limitOf('sign-on-rush, the last', 'ms', Math.max(...counted.flat()), LONGEST_MS),
  ]
}

async function rush(
  ports: readonly number[],
  people: readonly PersonActor[],
  sessions: readonly string[],
): Promise<number[]> {
  const paper = await seedPaper(people, 0)
  const memberOf = (n: number) => people[n]?.memberships[0]?.memberId ?? ''
  const at = (n: number) => ({
    port: ports[n % ports.length] ?? 0,
    path: `/papers/${paper.slug}/sign?member=${memberOf(n)}`,
    cookie: `session=${sessions[n]}`,
  })
  const pages = await Promise.all(
    people.map((_, n) => request({ ...at(n), headers: { cookie: at(n).cookie } }, new http.Agent())),
  )
  const posts = pages.map(({ body }, n) =>
    sending(formWith(body.toString(), 'stance'), at(n), () => ({ key: randomUUID(), stance: 'endorse' })),
  )
  const answers = await Promise.all(posts.map((post) => request(post, new http.Agent())))
  for (const { status, body } of answers)
    if (status !== 200 || !body.includes('"status":"done"'))
      throw new Error(`A signatory was told ${status}: the run is void.`)
  const live = await db.endorsement.count({ where: { paperId: paper.id, endedAt: null } })
  const events = await db.event.count({ where: { chainId: paper.id, type: 'endorsement.given' } })
  if (live !== people.length || events !== people.length)
    throw new Error(`${live} stances and ${events} events of ${people.length}: the run is void.`)
  return answers.map(({ ms }) => ms)
}
