import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { commandFlags } from '@/scripts/pinned-node.mjs'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import type { Job } from '@/tests/support/database-signers'
import { paperToSign, rowsOf, signEvents, stanceOn } from '@/tests/support/signing'

const members = 35
const started: ChildProcess[] = []
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
})

/** A process that is ready to sign these; `rush` lets it, and gives what each was told. */
async function signers(jobs: readonly Job[]) {
  const file = path.resolve('tests/support/database-signers.ts')
  const child = spawn(process.execPath, [...commandFlags, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  started.push(child)
  const lines = createInterface({ input: child.stdout })
  child.stdin.write(JSON.stringify(jobs))
  expect(await once(lines, 'line')).toEqual(['ready'])
  return {
    rush: async () => {
      const told = once(lines, 'line')
      child.stdin.write('go')
      return JSON.parse(String((await told)[0])) as { ms: number; error: string | null }[]
    },
  }
}

test('35 signatories in the same second, by two processes: 35 live stances, an event each, an error to nobody', async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  const paper = await paperToSign()
  const jobs: Job[] = []
  for (let n = 1; n <= members; n++) {
    const member = await memberCalled(`Member ${n} Registry`)
    jobs.push({ act: act(await personOf(member, 'signatory')), input: stanceOn(paper, member) })
  }
  const processes = await Promise.all([signers(jobs.slice(0, 18)), signers(jobs.slice(18))])
  const told = (await Promise.all(processes.map(({ rush }) => rush()))).flat()

  expect(told.filter(({ error }) => error !== null)).toEqual([])
  const rows = await rowsOf(paper)
  expect(rows).toHaveLength(members)
  expect(rows.every((row) => row.endedAt === null && row.basis === 'given')).toBe(true)
  expect(new Set(rows.map((row) => row.memberId)).size).toBe(members)
  const events = await signEvents(paper)
  expect(events.map(({ actKey }) => actKey).sort()).toEqual(jobs.map(({ act: { key } }) => key).sort())
  const chain = await db.event.findMany({ where: { chainId: paper.id }, orderBy: { seq: 'asc' } })
  expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_, i) => i + 1))
  expect(chain.slice(1).map(({ previousHash }) => previousHash)).toEqual(
    chain.slice(0, -1).map(({ hash }) => hash),
  )
}, 30_000)
