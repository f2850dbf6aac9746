import 'server-only'
import { carryOver } from '@/lib/document/carry-over'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { fixedIn } from '@/lib/numbers/labels'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { PlaceLabel } from '@/prisma/generated/enums'
import type { PaperHead, ShownVersion } from './head'
import { canSeeVersion } from './rules'

/** Where a paragraph last stood that is not in the version shown, and what became of it there. */
export type LostPlace = {
  version: number
  /** "4"; empty for a heading. */
  label: string
  now: { paragraph: string; label: string; how: PlaceLabel } | null
}

/** Null where no version that the actor may see ever had this paragraph. */
export async function findLostPlace(
  actor: Actor,
  { facts, shown }: PaperHead & { shown: ShownVersion },
  identity: string,
): Promise<LostPlace | null> {
  const visible = facts.versions.filter(
    (version) => version.id !== shown.id && !version.suppressed && canSeeVersion(actor, facts, version),
  )
  const texts = await db.versionText.findMany({
    where: { versionId: { in: visible.map((version) => version.id) } },
    select: { versionId: true, body: true, version: { select: { number: true } } },
    orderBy: { version: { number: 'desc' } },
  })
  const fixed = await fixedIn(
    db,
    visible.map(({ id }) => id),
  )
  for (const { versionId, body, version } of texts) {
    // Only what parseBody let through is stored.
    const label = numberBlocks(body as Body, fixed.get(versionId)).labels.get(identity)
    if (label !== undefined)
      return {
        version: version.number,
        label,
        now: shown.body && whereNow(body as Body, { ...shown, body: shown.body }, identity),
      }
  }
  return null
}

function whereNow(
  from: Body,
  { body: to, fixed }: { body: Body } & Pick<ShownVersion, 'fixed'>,
  identity: string,
): LostPlace['now'] {
  const [place] = carryOver(from, to, [{ paragraph: identity }])
  if (!place?.paragraph) return null
  return {
    paragraph: place.paragraph,
    label: numberBlocks(to, fixed).labels.get(place.paragraph) ?? '',
    how: place.label,
  }
}
