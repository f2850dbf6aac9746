import type { PersonActor } from '@/lib/platform/actor'
import { type ActorRow, actorJson, actorOf } from '@/lib/platform/actor-json'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

const moved = (at: string) => Prisma.sql`
  update "Clock" set "offsetSeconds" = extract(epoch from ${at}::timestamptz - clock_timestamp())`

/** Sets the coalition's clock to an instant (ISO 8601, UTC), from which it ticks on. */
export async function moveClockTo(at: string): Promise<void> {
  await db.$executeRaw(moved(at))
}

/** Sets the clock to an instant and answers the person as a request of that instant would have them act. */
export async function actorAt(at: string, personId: string): Promise<PersonActor> {
  const [row] = await db.$queryRaw<{ actor: ActorRow }[]>`
    with moved as (${moved(at)}), present as (select ${at}::timestamptz as now)
    select ${actorJson} as actor from "Person" p, present where p.id = ${personId}::uuid and p."leftAt" is null`
  if (!row) throw new Error(`At ${at} there is no person ${personId}.`)
  return actorOf(row.actor)
}
