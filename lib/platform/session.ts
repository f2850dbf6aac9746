import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { Prisma } from '@/prisma/generated/client'
import { type Actor, visitor } from './actor'
import { type ActorRow, actorJson, actorOf } from './actor-json'
import { sessionCookieName, tokenHash } from './cookie'
import { db } from './db'

export type CoalitionFacts = {
  id: string
  name: string
  shortName: string
  demo: boolean
  logoDigest: string | null
}
export type Visit = { actor: Actor; now: Date; coalition: CoalitionFacts | null }

type Row = {
  now: Date
  coalition: CoalitionFacts | null
  person: ActorRow | null
}

/** A session that was not used for so many days has ended. */
export const idleDays = 14

/** A session lives until its time is over, or until nobody has used it for long. */
const isLive = Prisma.sql`(h."expiresAt" > clock_timestamp()
  and h."lastSeenAt" > clock_timestamp() - make_interval(days => ${idleDays}::int))`

/** Who is here, when it is on the coalition's clock, and whose pages these are: one statement, once per request. */
export const visit = cache(async (): Promise<Visit> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return visitWith(token)
})

/** The same for whoever holds this session token; a missing, ended or unknown one is a visitor's. */
export async function visitWith(token: string | undefined): Promise<Visit> {
  const mark = token ? tokenHash(token) : ''
  const [row] = await db.$queryRaw<[Row]>`
    with present as materialized (select coalition_now() as now),
    seen as (update "Session" h set "lastSeenAt" = clock_timestamp()
      where h."tokenHash" = ${mark} and ${isLive} and h."lastSeenAt" < clock_timestamp() - interval '10 minutes')
    select now,
      (select json_build_object('id', id, 'name', name, 'shortName', "shortName", 'demo', demo, 'logoDigest', "logoDigest")
         from "Coalition") as coalition,
      (select ${actorJson}
         from "Session" h join "Person" p on p.id = h."personId"
        where h."tokenHash" = ${mark} and ${isLive} and p."leftAt" is null) as person
    from present`
  const { now, coalition, person } = row
  return { actor: person ? actorOf(person) : visitor, now, coalition }
}

/** The mark of the session that a request came with, as it is stored; null where there is none. */
export async function sessionMark(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? tokenHash(token) : null
}

/** Who holds these sessions now, by their marks; an ended one is not in it. Asking does not prolong them. */
export async function actorsWith(marks: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
  const rows = await db.$queryRaw<{ mark: string; person: ActorRow }[]>`
    select h."tokenHash" as mark, ${actorJson} as person
    from "Session" h join "Person" p on p.id = h."personId", (select coalition_now() as now) present
    where h."tokenHash" = any(${[...new Set(marks)]}::text[]) and ${isLive} and p."leftAt" is null`
  return new Map(rows.map(({ mark, person }) => [mark, actorOf(person)]))
}
