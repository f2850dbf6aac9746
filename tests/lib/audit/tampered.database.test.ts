import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyChains } from '@/lib/audit/queries'
import { db } from '@/lib/platform/db'
import { finalPaper } from '@/tests/support/final-paper'

let scene: Awaited<ReturnType<typeof finalPaper>>
const intruder = new pg.Client({ connectionString: process.env.DATABASE_URL })
beforeAll(async () => {
  scene = await finalPaper()
  await intruder.connect()
  // No trigger and no key stops them.
  await intruder.query(`set session_replication_role = replica`)
  await intruder.query(`create table kept as select * from "Event"`)
}, 60_000)
afterAll(() => intruder.end())

/** What an admin is told of the paper's chain. */
async function told(): Promise<string[]> {
  const found = await verifyChains(scene.admin)
  return [...(found?.wrong.find(({ chainId }) => chainId === scene.paper.id)?.sentences ?? [])]
}

const chain = () => `"chainId" = '${scene.paper.id}'`

describe('whoever writes past the triggers is found out, at every event of a final paper, with its number', () => {
  test.each<[string, (seq: number) => string]>([
    ['removes it', (seq) => `delete from "Event" where ${chain()} and seq = ${seq}`],
    ['changes its kind', (seq) => `update "Event" set type = 'input.read' where ${chain()} and seq = ${seq}`],
    [
      'changes its instant',
      (seq) => `update "Event" set at = at + interval '1 ms' where ${chain()} and seq = ${seq}`,
    ],
    ['empties its seals', (seq) => `update "Event" set seals = '{}' where ${chain()} and seq = ${seq}`],
    [
      'changes its hash',
      (seq) => `update "Event" set hash = repeat('f', 64) where ${chain()} and seq = ${seq}`,
    ],
    [
      'lets it change places with the next',
      (seq) =>
        `update "Event" e set type = k.type, "actKey" = k."actKey", at = k.at, seals = k.seals, "previousHash" = k."previousHash",
           hash = k.hash from kept k where k."chainId" = e."chainId" and e.${chain()}
           and ((e.seq = ${seq} and k.seq = ${seq + 1}) or (e.seq = ${seq + 1} and k.seq = ${seq}))`,
    ],
  ])(
    'who %s',
    async (_, sql) => {
      expect(await told()).toEqual([])
      const count = await db.event.count({ where: { chainId: scene.paper.id } })
      for (let seq = 1; seq < count; seq++) {
        await intruder.query(sql(seq))
        expect((await told())[0], `event ${seq}`).toMatch(new RegExp(`\\b${seq}\\b`))
        await intruder.query(`delete from "Event"; insert into "Event" select * from kept`)
      }
    },
    60_000,
  )

  test('who cuts off the end', async () => {
    const count = await db.event.count({ where: { chainId: scene.paper.id } })
    await intruder.query(`delete from "Event" where ${chain()} and seq = ${count}`)
    expect(await told()).toEqual([
      `The chain ends with event ${count - 1}, where event ${count} should be the last.`,
    ])
    await intruder.query(`delete from "Event"; insert into "Event" select * from kept`)
  })

  test('erasing the facts of every event breaks nothing', async () => {
    await intruder.query(`delete from "EventFacts"`)
    expect(await told()).toEqual([])
  })
})
