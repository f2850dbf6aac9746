import 'server-only'
import type { Body } from '@/lib/document/tree'
import { fixedNow } from '@/lib/numbers/labels'
import { factsBySlug } from '@/lib/papers/facts'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { canSeeDraft } from './rules'

export type DraftSeen = {
  paper: PaperFacts
  body: Body
  language: string
  revision: number
  updatedAt: Date
  updatedBy: string
  /** The numbers that its paragraphs keep, those of the current version where they are fixed; by identity. */
  fixed: readonly (readonly [string, string])[]
}

/** The working text of a paper with who saved it last; null where it is not there or not to be seen. */
export async function getDraft(actor: Actor, slug: string): Promise<DraftSeen | null> {
  if (!canSeeDraft(actor)) return null
  const paper = await factsBySlug(db, slug)
  const draft =
    paper && (await db.draft.findUnique({ where: { paperId: paper.id }, include: { updatedBy: true } }))
  if (!draft) return null
  const { language, revision, updatedAt } = draft
  // Only what parseBody let through is stored.
  const body = draft.body as Body
  const fixed = [...((await fixedNow(db, paper.id)) ?? [])]
  return { paper, body, language, revision, updatedAt, updatedBy: draft.updatedBy.name, fixed }
}

/** What another person saved, for whoever was overtaken; null as above. */
export async function getDraftText(actor: Actor, paperId: string) {
  if (!canSeeDraft(actor)) return null
  const draft = await db.draft.findUnique({ where: { paperId }, include: { paper: true, updatedBy: true } })
  if (!draft) return null
  const { revision, language, updatedAt } = draft
  const by = draft.updatedBy.name
  return { revision, title: draft.paper.title, language, body: draft.body as Body, by, savedAt: updatedAt }
}

/** The kept copies of a draft, newest first, without their words. */
export async function listCopies(actor: Actor, paperId: string) {
  if (!canSeeDraft(actor)) return []
  return db.draftCopy.findMany({
    where: { paperId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      revision: true,
      reason: true,
      title: true,
      at: true,
      person: { select: { name: true } },
    },
  })
}

/** One kept copy of this paper's draft, or null. */
export async function getCopy(actor: Actor, paperId: string, copyId: string) {
  if (!canSeeDraft(actor) || !isUuid(copyId)) return null
  const copy = await db.draftCopy.findFirst({ where: { id: copyId, paperId }, include: { person: true } })
  return copy && { ...copy, body: copy.body as Body }
}

const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
