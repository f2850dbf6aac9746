import 'server-only'
import { type Actor, isTaskforce, ownMemberIds } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/**
 * The events of a person of which this reader may not know whose they are: looking for the person's events must not find
 * them. It is what `shownFields` withholds: input for the Taskforce only, and what a member prepares at home.
 */
export async function withheldOf(
  actor: Actor,
  personId: string,
): Promise<{ chainId: string; seq: number }[]> {
  const own = ownMemberIds(actor)
  const apart = !isTaskforce(actor)
  return db.$queryRaw<{ chainId: string; seq: number }[]>`
    select e."chainId", e.seq from "EventFacts" f join "Event" e using ("chainId", seq)
    where f.facts->>'personId' = ${personId} and (
      (e.type in ('endorsement.prepared', 'endorsement.firstSigned', 'endorsement.firstTakenBack') and not coalesce(f.facts->>'memberId' = any(${own}::text[]), false))
      or (${apart} and exists (select 1 from "Input" i where i."paperId" = e."chainId" and i."taskforceOnly"
        and not coalesce(i."memberId" = any(${own}::uuid[]), false)
        and (i.id::text = f.facts->>'inputId' or coalesce(jsonb_exists(f.facts->'inputIds', i.id::text), false)))))`
}
