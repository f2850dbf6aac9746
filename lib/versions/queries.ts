import 'server-only'
import type { Body } from '@/lib/document/tree'
import { fixedIn } from '@/lib/numbers/labels'
import { factsBySlug } from '@/lib/papers/facts'
import { canSeeVersion, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { Decision } from '@/lib/platform/decision'
import type { Prisma } from '@/prisma/generated/client'
import { wasActedOn } from './acted-on'
import { canTakeBack, type VersionFacts } from './rules'

/** 14 from "14"; null for what is no number of a version. */
export function versionNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}

/** A version and its paper as far as this actor may see them; null where it is not there or not to be seen. */
async function seenVersion(
  actor: Actor,
  slug: string,
  number: number | null,
): Promise<{ paper: PaperFacts; version: VersionFacts } | null> {
  const paper = await factsBySlug(db, slug)
  const version = paper?.versions.find((each) => each.number === number)
  return paper && version && canSeeVersion(actor, paper, version) ? { paper, version } : null
}

const decidedWith = {
  where: { step: { in: ['challenged', 'corrected'] }, reason: { not: null } },
  include: { member: { select: { displayName: true } } },
  orderBy: { seq: 'asc' },
} satisfies Prisma.Version$classesArgs

type Why = { seq: number; at: Date; reason: string | null; member: { displayName: string } | null }
const whyOf = ({ seq, at, reason, member }: Why) => ({
  ...{ seq, at, reason: reason ?? '', by: member?.displayName ?? null },
})

/**
 * A version as it was: its words (null where they were suppressed), who published it and what became of it. Names of
 * people are null for visitors.
 */
export async function getVersion(actor: Actor, slug: string, number: number | null) {
  const seen = await seenVersion(actor, slug, number)
  if (!seen) return null
  const row = await db.version.findUniqueOrThrow({
    where: { id: seen.version.id },
    include: {
      ...{ text: true, person: true, suppression: true, takenBack: { include: { person: true } } },
      classes: decidedWith,
    },
  })
  const fixed = (await fixedIn(db, [row.id])).get(row.id)
  const inside = isInside(actor)
  const { text, suppression, takenBack } = row
  return {
    ...seen,
    // Only what parseBody let through is stored.
    text: text && { title: text.title, coverNote: text.coverNote, body: text.body as Body, fixed },
    publishedBy: inside ? row.person.name : null,
    /** Why its class was challenged and corrected, oldest first; for people of members. */
    whyClass: inside ? row.classes.map(whyOf) : [],
    suppression: suppression && { at: suppression.at, reason: suppression.reason },
    takenBack: takenBack && { at: takenBack.at, reason: takenBack.reason, by: takenBack.person.name },
  }
}

/** The exact characters whose digest the version carries, or what is said in their place; null as above. */
export async function getCanonical(actor: Actor, slug: string, number: number | null) {
  const seen = await seenVersion(actor, slug, number)
  if (!seen) return null
  const { digest, at, id } = seen.version
  const text = await db.versionText.findUnique({ where: { versionId: id }, select: { canonical: true } })
  if (text) return { digest, canonical: text.canonical }
  const suppression = await db.suppression.findUnique({ where: { versionId: id } })
  return { digest, canonical: null, date: suppression?.at ?? at, reason: suppression?.reason ?? '' }
}

/** Whether this actor may take the version back at this instant, or why not. */
export async function canTakeBackNow(
  actor: Actor,
  paper: PaperFacts,
  version: VersionFacts,
  now: Date,
): Promise<Decision> {
  const unlessActedOn = canTakeBack(actor, paper, version, false, now)
  if (!unlessActedOn.ok) return unlessActedOn
  return canTakeBack(actor, paper, version, await wasActedOn(db, paper, version), now)
}
