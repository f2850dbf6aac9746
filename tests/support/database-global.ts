import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/scripts/migrate.mjs'
import { startPostgres } from '@/scripts/postgres.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the migrated database that every test file gets a copy of. */
    template: string
  }
}

// Nothing here has to survive a power cut.
const flags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/** One throwaway cluster for a run of the database tests, in UTC or in the zone that TEST_TIMEZONE names. */
export async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'coalition-test-'))
  chmodSync(folder, 0o755) // as root the cluster runs as another user, who must get in
  const zone = process.env.TEST_TIMEZONE ? [`timezone=${process.env.TEST_TIMEZONE}`] : []
  const cluster = await startPostgres({
    dir: path.join(folder, 'postgres'),
    database: 'template',
    flags: [...flags, ...zone].flatMap((flag) => ['-c', flag]),
  })
  await migrate(cluster.url)
  project.provide('template', cluster.url)
  return async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
