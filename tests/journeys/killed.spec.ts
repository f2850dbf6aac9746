import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { formWith, sending } from '@/tests/bench/action'
import { request, type Target } from '@/tests/bench/http'
import { as, cast } from './cast'
import { databasePort, killAll, type Process, startProcess } from './process'

// A process that is killed in the middle of writes: what was acknowledged stands, once; what was not can be sent again.

const paper = '/papers/process-standards-after-the-sao-paulo-guidelines'
const place = `${paper}?p=whole`
const rounds = 5
const clients = 4
const each = 10

test.afterAll(killAll)

/** What a browser with scripts sends, from the form of a page as this process made it. */
async function writer(process: Process, cookie: string): Promise<(key: string) => Target> {
  const target = { port: process.port, path: place, headers: { cookie } }
  const page = (await request(target, new http.Agent())).body.toString()
  const form = formWith(page, 'text')
  const speaker = /value="(forMember:[^"]+)"/.exec(page)?.[1] ?? ''
  return (key) =>
    sending(form, { port: process.port, path: place, cookie }, () => ({
      key,
      speaker,
      type: 'substantive',
      inPlace: 'yes',
      text: `Written while it was killed: ${key}`,
    }))
}

/** Sends it; true where the server said that it was done. */
async function acknowledged(target: Target): Promise<boolean> {
  const answer = await request(target, new http.Agent()).catch(() => null)
  return answer?.status === 200 && answer.body.toString().includes('"status":"done"')
}

test('killing a process at random instants loses nothing that was acknowledged, and doubles nothing', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const person = await as(browser, cast.signatory)
  const cookie = (await person.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const keys: string[] = []
  let cutOff = 0
  for (let round = 0; round < rounds; round++) {
    const process = await startProcess(databasePort())
    const write = await writer(process, cookie)
    const done = new Set<string>()
    const mine = Array.from({ length: clients * each }, () => randomUUID())
    const client = async (part: readonly string[]) => {
      for (const key of part) if (await acknowledged(write(key))) done.add(key)
    }
    const writing = Promise.all(
      Array.from({ length: clients }, (_, n) => client(mine.slice(n * each, (n + 1) * each))),
    )
    await sleep(30 + Math.random() * 150)
    process.child.kill('SIGKILL')
    await writing
    cutOff += mine.length - done.size
    keys.push(...mine)

    // Whoever got no answer sends the same form again, with the same key.
    const again = await startProcess(databasePort())
    const rewrite = await writer(again, cookie)
    for (const key of mine) expect(await acknowledged(rewrite(key))).toBe(true)
    again.child.kill('SIGTERM')
  }
  expect(cutOff).toBeGreaterThan(0)
  await person.goto(place)
  const written = await person
    .locator('section.thread', { hasText: 'Written while it was killed' })
    .allTextContents()
  const found = written.map((text) => /killed: ([0-9a-f-]{36})/.exec(text)?.[1] ?? text)
  expect(found.sort()).toEqual(keys.sort())
  await person.goto(`${paper}/history`)
  await expect(person.getByText(/events were recomputed just now/)).toBeVisible()
})
