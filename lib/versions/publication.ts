import 'server-only'
import type { Body } from '@/lib/document/tree'
import { getDraft } from '@/lib/drafts/queries'
import { currentVersion } from '@/lib/papers/rules'
import { survivalIn } from '@/lib/places/queries'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { versionText } from './text'

/**
 * What publishing would make of the draft as it is now, and everything that would follow from it; null where the draft is
 * not there or not to be seen.
 */
export async function getPublication(actor: Actor, slug: string) {
  const draft = await getDraft(actor, slug)
  if (!draft) return null
  const { paper } = draft
  const current = currentVersion(paper)
  const [survival, said, endorsements, unanswered, prepared] = await Promise.all([
    current && survivalIn(paper, draft),
    current && db.versionText.findUnique({ where: { versionId: current.id } }),
    db.endorsement.findMany({
      where: { paperId: paper.id, endedAt: null },
      select: { memberName: true, memberId: true, digest: true, versionId: true },
      orderBy: { memberName: 'asc' },
    }),
    db.input.count({
      where: { paperId: paper.id, withdrawnAt: null, ...inTimeOrAdmitted, ...withoutAnswer },
    }),
    db.disposition.findMany({
      where: { paperId: paper.id, publishedAt: null, inputs: { some: waits } },
      include: { inputs: { where: waits, include: { input: { select: { number: true } } } } },
      orderBy: { preparedAt: 'asc' },
    }),
  ])
  const text = versionText({ title: paper.title, language: draft.language, body: draft.body })
  const signed = await db.endorsement.findMany({
    where: { paperId: paper.id, digest: text.digest, endedHow: { in: ['changed', 'carried'] } },
    select: { memberId: true },
  })
  const before = new Set(signed.map(({ memberId }) => memberId))
  return {
    draft,
    text,
    current: current && { ...current, title: said?.title ?? null, body: (said?.body ?? null) as Body | null },
    /** Members whose endorsement would wait, and those whose endorsement of this very text would come back. */
    waiting: endorsements.filter(({ digest, memberId }) => digest !== text.digest && !before.has(memberId)),
    coming: endorsements.filter(({ digest, memberId }) => digest === text.digest || before.has(memberId)),
    unanswered,
    /** What becomes of the places of what was said; null before version 1. */
    places: survival?.summary ?? null,
    prepared: prepared.map(({ id, kind, reason, inputs }) => ({
      id,
      kind,
      reason,
      numbers: inputs.map(({ input }) => input.number).sort((one, other) => one - other),
    })),
  }
}

export type Publication = NonNullable<Awaited<ReturnType<typeof getPublication>>>

const inTimeOrAdmitted = { OR: [{ lateBySeconds: null }, { lateDecision: { admitted: true } }] }
const withoutAnswer = { answers: { none: { publishedAt: { not: null }, endedAt: null } } }
const waits = { endedAt: null, publishedAt: null, input: { withdrawnAt: null } }
