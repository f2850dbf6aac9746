import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { clusterIn, folderOfTest } from '@/tests/support/script'

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function kill(pid: number) {
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await sleep(20)
}

test('after a power cut it removes the stale lock, recovers and has every committed row', async () => {
  const folder = folderOfTest()
  const first = await clusterIn(folder)
  await query(first.url, 'create table kept as select generate_series(1, 1000) as n')
  await kill(first.pid)
  const said: string[] = []
  const second = await clusterIn(folder, (line) => said.push(line))
  expect(said.join()).toContain('Removed the lock of a database that is no longer running')
  expect(await query(second.url, 'select count(*)::int as count from kept')).toEqual([{ count: 1000 }])
})

test('a lock whose number now belongs to another program is stale, too', async () => {
  const folder = folderOfTest()
  const first = await clusterIn(folder)
  const lock = path.join(folder, 'postgres/postmaster.pid')
  const lines = readFileSync(lock, 'utf8').split('\n')
  await first.stop()
  writeFileSync(lock, [String(process.pid), ...lines.slice(1)].join('\n'))
  const second = await clusterIn(folder)
  expect(second.pid).not.toBe(process.pid)
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a second start joins the running database, and only the last one out stops it', async () => {
  const folder = folderOfTest()
  const first = await clusterIn(folder)
  const second = await clusterIn(folder)
  expect(second.pid).toBe(first.pid)
  await second.stop()
  expect(isAlive(first.pid)).toBe(true)
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
})

test('what an interrupted first start left half made is made again', async () => {
  const folder = folderOfTest()
  writeFileSync(path.join(folder, 'postgres.part'), 'half a cluster')
  const cluster = await clusterIn(folder)
  expect(await query(cluster.url, 'select 1 as one')).toEqual([{ one: 1 }])
})
