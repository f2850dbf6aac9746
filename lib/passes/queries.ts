import 'server-only'
import type { PersonActor } from '@/lib/platform/actor'
import { type ActorRow, actorJson, actorOf } from '@/lib/platform/actor-json'
import { tokenHash } from '@/lib/platform/cookie'
import { db } from '@/lib/platform/db'
import type { PassFacts } from './rules'

export type Pass = PassFacts & { slug: string; until: Date }

/**
 * What this token is for, and who holds it, reduced to a signatory of the one member (of none, where that right has
 * ended); also where it was spent, or is too old. Null where it is unknown, or its person has left.
 */
export async function getPass(token: string): Promise<{ actor: PersonActor; pass: Pass } | null> {
  const [row] = await db.$queryRaw<(Pass & { person: ActorRow })[]>`
    select s."paperId", s."versionId", s."memberId", s."spentAt" is not null as spent, q.slug,
           s."expiresAt" > clock_timestamp() as live, s."expiresAt" as until, ${actorJson} as person
      from "SigningPass" s join "Person" p on p.id = s."personId" join "Paper" q on q.id = s."paperId",
           (select coalition_now() as now) present
     where s."tokenHash" = ${tokenHash(token)} and p."leftAt" is null`
  if (!row) return null
  const { person, ...pass } = row
  const { memberships, ...named } = actorOf(person)
  const only = memberships.filter((held) => held.memberId === pass.memberId && held.right === 'signatory')
  return { actor: { ...named, memberships: only, taskforce: false, admin: false }, pass }
}
