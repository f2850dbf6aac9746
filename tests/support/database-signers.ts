// A process of its own that signs for many members in the same instant: started by the test of the rush.

import { once } from 'node:events'
import { signOn } from '@/lib/endorsements/commands'
import type { SignOn } from '@/lib/endorsements/schema'
import { db } from '@/lib/platform/db'
import type { Act } from '@/lib/platform/once'

export type Job = { act: Act; input: SignOn }

const [first] = await once(process.stdin.setEncoding('utf8'), 'data')
const jobs = JSON.parse(String(first)) as Job[]
// Connected before it counts, as a server is that has been up for a while.
await Promise.all(Array.from({ length: 10 }, () => db.$queryRaw`select pg_sleep(0.05)::text`))
process.stdout.write('ready\n')
await once(process.stdin, 'data')
const said = await Promise.all(
  jobs.map(async ({ act, input }) => {
    const began = performance.now()
    const error = await signOn(act, input).then(
      () => null,
      (error: unknown) => String(error),
    )
    return { ms: performance.now() - began, error }
  }),
)
process.stdout.write(`${JSON.stringify(said)}\n`)
await db.$disconnect()
process.exit(0)
