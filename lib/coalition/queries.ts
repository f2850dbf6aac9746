import 'server-only'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { linkHash } from '@/lib/platform/sign-in-link'

/** What anyone may know of the coalition; null before it was founded. */
export async function getCoalition() {
  return db.coalition.findFirst({ omit: { single: true } })
}

/** Both clocks, for the admins of a demo; else null. */
export async function getClocks(actor: Actor): Promise<{ coalition: Date; wall: Date } | null> {
  if (!isAdmin(actor)) return null
  const [row] = await db.$queryRaw<{ coalition: Date; wall: Date }[]>`
    select coalition_now() as coalition, clock_timestamp() as wall from "Coalition" where demo`
  return row ?? null
}

/** Whether this is the token that the server printed last, unused, with no coalition there. */
export async function isSetupToken(token: string): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ valid: boolean }]>`
    select exists (select 1 from "SetupLink" where "tokenHash" = ${linkHash(token)} and "usedAt" is null)
       and not exists (select 1 from "Coalition") as valid`
  return row.valid
}

/** A picture by the digest of its bytes, which nobody can guess; logos are public. */
export async function getPicture(digest: string) {
  return db.picture.findUnique({ where: { digest } })
}
