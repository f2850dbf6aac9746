// Measures the product beside its floors in the same rounds, and prints one table. Budgets: ratios, never bare times.

import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { db } from '@/lib/platform/db'
import { acceptRows } from './accept'
import { formWith, sending } from './action'
import { browserRows, crowdedRows } from './browser'
import { deskRows } from './desk'
import { gzipped, median, oneByOne, perSecond, quantile, request, type Target } from './http'
import { options, wanted } from './options'
import { repeatRows } from './repeat'
import { rushRows } from './rush'
import { seedCrowded, seedDraft, seedPaper, seedPeople } from './seed'
import { memoryOf, startF0, startF1, startF2, startOurs, stopServers } from './servers'
import { figureOf, printTable, type Row, rowOf } from './table'
import { textRows } from './texts/rows'
import { typingRows } from './typing'
import { weightOf } from './weight'

const { rounds } = options
const rows: Row[] = []
const say = (line: string) => process.stderr.write(`${line}\n`)

type Measure = () => Promise<number[]>

/** Runs each measure once a round, so that whatever else the machine does falls on all of them alike. */
async function interleaved<Name extends string>(
  measures: Record<Name, Measure>,
): Promise<Record<Name, number[][]>> {
  const found = Object.fromEntries(Object.keys(measures).map((name) => [name, [] as number[][]])) as Record<
    Name,
    number[][]
  >
  for (let round = 0; round < rounds; round++)
    for (const name of Object.keys(measures) as Name[]) found[name].push(await measures[name]())
  return found
}

const p = (found: readonly number[][], share: number) => median(found.map((round) => quantile(round, share)))

process.once('exit', stopServers)
say('seeding: 35 members, 30 paragraphs, 300 comments')
const { people, sessions } = await seedPeople()
const paper = await seedPaper(people, 300)
const token = sessions[0] ?? ''
const cookie = `session=${token}`
const view = { path: `/papers/${paper.slug}`, headers: { cookie } }

say('starting the servers')
const ours = await startOurs()
const f2 = await startF2(paper.slug)
const f1 = await startF1(paper.slug, token)
const html = await request({ ...view, port: ours.port }, new http.Agent())
if (html.status !== 200) throw new Error(`The reading page answered ${html.status}.`)
const bytes = path.join(tmpdir(), `bench-${process.pid}.html`)
writeFileSync(bytes, html.body)
const f0 = await startF0(bytes)
const targets = {
  ours: { ...view, port: ours.port },
  f2: { path: '/', port: f2.port },
  f1: { path: '/', port: f1.port },
  f0: { path: '/', port: f0.port },
}

say('warming up')
for (const target of Object.values(targets)) await oneByOne(target, 60)
const idle = { ours: memoryOf(ours.pid), f2: memoryOf(f2.pid) }

/** Enough in a round that its slowest hundredth is more than its slowest one. */
const views = 200

if (wanted('reading')) {
  say('reading')
  const found = await interleaved({
    ours: () => oneByOne(targets.ours, views),
    f2: () => oneByOne(targets.f2, views),
    f1: () => oneByOne(targets.f1, views),
    f0: () => oneByOne(targets.f0, views),
  })
  rows.push(rowOf('reading', 'ms p50', p(found.ours, 0.5), p(found.f2, 0.5), 'F2', { most: 1.15 }))
  rows.push(rowOf('reading p95', 'ms', p(found.ours, 0.95), p(found.f2, 0.95), 'F2'))
  rows.push(rowOf('reading p99', 'ms', p(found.ours, 0.99), p(found.ours, 0.5), 'own p50', { most: 4 }))
  rows.push(rowOf('reading against plain pg', 'ms p50', p(found.ours, 0.5), p(found.f1, 0.5), 'F1'))
  rows.push(rowOf('reading against bare node', 'ms p50', p(found.ours, 0.5), p(found.f0, 0.5), 'F0'))
  const busy = await interleaved({
    ours: async () => [await perSecond(targets.ours, 16, 2500)],
    f2: async () => [await perSecond(targets.f2, 16, 2500)],
    f1: async () => [await perSecond(targets.f1, 16, 2500)],
  })
  rows.push(rowOf('reading, 16 clients', 'views/s', p(busy.ours, 0.5), p(busy.f2, 0.5), 'F2', { least: 1.3 }))
  rows.push(rowOf('reading, 16 clients, plain pg', 'views/s', p(busy.ours, 0.5), p(busy.f1, 0.5), 'F1'))
}

const floorForm = formWith((await request(targets.f2, new http.Agent())).body.toString(), 'text')
const insert = sending(floorForm, { port: f2.port, path: '/' }, () => ({ text: randomUUID() }))

/** The form as a reader gets it on this page of ours, with the person's own cookie. */
async function ourForm(at: string, field: string, who: string) {
  const page = await request({ port: ours.port, path: at, headers: { cookie: who } }, new http.Agent())
  return formWith(page.body.toString(), field)
}

/** Sends it once, and says what came back where nothing was written. */
async function tryOnce(post: Target, count: () => Promise<number>) {
  const before = await count()
  const { status, body } = await request(post, new http.Agent())
  if ((await count()) === before)
    throw new Error(`Nothing was written: ${status} ${body.toString().slice(-600)}`)
}

if (wanted('comment')) {
  say('posting a comment')
  const at = `/papers/${paper.slug}?p=para00000005`
  const form = await ourForm(at, 'text', cookie)
  const memberId = people[0]?.memberships[0]?.memberId ?? ''
  const post = sending(form, { port: ours.port, path: at, cookie }, () => ({
    key: randomUUID(),
    speaker: `ownName:${memberId}`,
    type: 'substantive',
    // As the page sends it once its script runs: the thread then shows what was acknowledged.
    inPlace: 'yes',
    text: `Said in the bench: ${randomUUID()}`,
  }))
  await tryOnce(post, () => db.input.count())
  for (const target of [post, insert]) await oneByOne(target, 60)
  const before = await db.input.count()
  const found = await interleaved({ ours: () => oneByOne(post, 40), f2: () => oneByOne(insert, 40) })
  const written = (await db.input.count()) - before
  if (written !== 40 * rounds)
    throw new Error(`${written} comments were written of ${40 * rounds}: the run is void.`)
  rows.push(rowOf('comment', 'ms p50', p(found.ours, 0.5), p(found.f2, 0.5), 'F2', { most: 1.4 }))
  rows.push(rowOf('comment p99', 'ms', p(found.ours, 0.99), p(found.f2, 0.99), 'F2'))
}

if (wanted('sign-on')) {
  say('signing on')
  const memberId = people[1]?.memberships[0]?.memberId ?? ''
  const who = `session=${sessions[1]}`
  const at = `/papers/${paper.slug}/sign?member=${memberId}`
  const form = await ourForm(at, 'stance', who)
  const stances = ['endorse', 'noObjection']
  let n = 0
  const post = sending(form, { port: ours.port, path: at, cookie: who }, () => ({
    key: randomUUID(),
    stance: stances[n++ % 2] ?? '',
  }))
  await tryOnce(post, () => db.endorsement.count())
  for (const target of [post, insert]) await oneByOne(target, 30)
  const before = await db.endorsement.count()
  const found = await interleaved({ ours: () => oneByOne(post, 20), f2: () => oneByOne(insert, 20) })
  const written = (await db.endorsement.count()) - before
  if (written !== 20 * rounds)
    throw new Error(`${written} stances were written of ${20 * rounds}: the run is void.`)
  rows.push(rowOf('sign-on', 'ms p50', p(found.ours, 0.5), p(found.f2, 0.5), 'F2'))
  rows.push(rowOf('sign-on p99', 'ms', p(found.ours, 0.99), p(found.f2, 0.99), 'F2'))
}

if (wanted('sign-on-rush')) {
  say('35 signatories in the same instant, through two processes')
  rows.push(...(await rushRows(ours.port, people, sessions, rounds)))
}

if (wanted('desk')) {
  say('the desk of a paper with 1,000 inputs')
  rows.push(...(await deskRows(ours.port, people, interleaved)))
}

if (wanted('accept')) {
  say('accepting a suggestion')
  rows.push(...(await acceptRows(people, interleaved)))
}

if (wanted('memory')) {
  rows.push(rowOf('memory, idle', 'MB', idle.ours, idle.f2, 'F2', { most: 1.4 }))
  rows.push(rowOf('memory, after load', 'MB', memoryOf(ours.pid), memoryOf(f2.pid), 'F2', { most: 1.2 }))
}

if (wanted('weight')) {
  say('weight')
  const mine = await weightOf(ours.port, html.body.toString(), cookie)
  const theirs = await weightOf(f2.port, (await request(targets.f2, new http.Agent())).body.toString(), '')
  const script = rowOf('weight: JS', 'kB gzip', mine.js, theirs.js, 'F2')
  rows.push({ ...script, name: 'weight', budget: 'F2 + 30 kB', ok: mine.js <= theirs.js + 30 })
  // F2 has no style.
  rows.push(figureOf('weight: CSS', 'kB gzip', mine.css))
  rows.push(rowOf('weight: HTML', 'kB gzip', gzipped(html.body) / 1000, theirs.html, 'F2'))
}

if (wanted('browser')) {
  say('browser: the same page, and one with 1,000 comments')
  const many = await seedPaper(people, 1000)
  rows.push(...(await browserRows({ port: ours.port, session: token, paper: paper.slug, many: many.slug })))
}

if (wanted('reading-10k')) {
  say('reading a paper with 10,000 comments')
  const crowded = await seedCrowded(people, 10_000)
  const at = (query: string) => ({ ...targets.ours, path: `/papers/${crowded.slug}${query}` })
  const many = { page: at(''), place: at('?p=para00000005'), panel: at('/said?p=para00000005') }
  for (const target of Object.values(many)) await oneByOne(target, 30)
  const found = await interleaved({
    few: () => oneByOne(targets.ours, 100),
    page: () => oneByOne(many.page, 100),
    place: () => oneByOne(many.place, 100),
    panel: () => oneByOne(many.panel, 100),
  })
  const few = p(found.few, 0.5)
  const against = ['own, 300', { most: 1.5 }] as const
  rows.push(rowOf('reading-10k', 'ms p50', p(found.page, 0.5), few, ...against))
  rows.push(rowOf('reading-10k, a place open', 'ms p50', p(found.place, 0.5), few, ...against))
  rows.push(rowOf('reading-10k, one panel', 'ms p50', p(found.panel, 0.5), few, ...against))
  const bytes = (await request(many.page, new http.Agent())).body.length / 1000
  rows.push(rowOf('reading-10k: HTML', 'kB', bytes, html.body.length / 1000, 'own, 300'))
  rows.push(
    ...(await crowdedRows({ port: ours.port, session: token, paper: paper.slug, many: crowded.slug })),
  )
}

if (wanted('typing')) {
  say('typing in a draft of 500 paragraphs')
  const draft = await seedDraft(500)
  rows.push(...(await typingRows({ port: ours.port, session: draft.session, draft: draft.slug })))
}

if (wanted('repeat')) {
  say('asking again for a final paper')
  rows.push(...(await repeatRows(ours.port, f0.port, people, interleaved)))
}

rows.push(...(await textRows(wanted, { ...options, print: say })))

process.stdout.write(options.json ? `${JSON.stringify(rows, null, 2)}\n` : `${printTable(rows)}\n`)
await db.$disconnect()
process.exit(rows.some((row) => row.ok === false) && process.env.BENCH_STRICT ? 1 : 0)
