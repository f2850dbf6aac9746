import 'server-only'
import { sightOf } from '@/lib/comments/sight'
import type { Identity } from '@/lib/document/tree'
import { finalVersionId, type PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { DispositionKind } from '@/prisma/generated/enums'

/** An input that caused a change, as far as this reader may know. */
export type Cause = {
  /** The number of the input. */
  input: number
  /** Its member, or "the Taskforce"; null where the reader may not know whose it is. */
  who: string | null
  kind: DispositionKind
  /** Where it landed. */
  paragraph: Identity
}

/**
 * The inputs whose answers landed in versions after one and up to another (by number, in either order), with where; by
 * number of the input. `draft`: also those that will land in the next version. Answers that are not published are in
 * none, nor those that this reader may not see.
 */
export async function listCauses(
  actor: Actor,
  paper: PaperFacts,
  between: readonly [number, number],
  draft: boolean,
): Promise<Cause[]> {
  const [low, high] = [Math.min(...between), Math.max(...between)]
  const landed = paper.versions.filter(({ number }) => number > low && number <= high).map(({ id }) => id)
  const rows = await db.dispositionInput.findMany({
    where: {
      publishedAt: { not: null },
      endedAt: null,
      disposition: {
        paperId: paper.id,
        landedParagraph: { not: null },
        OR: [{ landedVersionId: { in: landed } }, ...(draft ? [{ landedVersionId: null }] : [])],
      },
    },
    orderBy: { input: { number: 'asc' } },
    select: {
      disposition: { select: { kind: true, landedParagraph: true } },
      input: {
        select: {
          number: true,
          personId: true,
          memberId: true,
          capacity: true,
          publicAs: true,
          taskforceOnly: true,
          lateBySeconds: true,
          withdrawnAt: true,
          lateDecision: { select: { admitted: true } },
          member: { select: { displayName: true } },
        },
      },
    },
  })
  const isPublic = finalVersionId(paper) !== null
  return rows.flatMap(({ disposition: { kind, landedParagraph }, input }) => {
    const sight = sightOf(
      actor,
      { ...input, withdrawn: input.withdrawnAt !== null, admitted: input.lateDecision?.admitted ?? null },
      isPublic,
    )
    if (sight === 'none' || sight === 'counted' || landedParagraph === null) return []
    const who = sight === 'answer' ? null : (input.member?.displayName ?? 'the Taskforce')
    return [{ input: input.number, who, kind, paragraph: landedParagraph }]
  })
}
