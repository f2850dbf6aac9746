import 'server-only'
import { numberedIn } from '@/lib/numbers/labels'
import { factsBySlug } from '@/lib/papers/facts'
import { canSeePaper, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, hasRight } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { isId } from '@/lib/platform/ids'
import { uploadFacts } from './facts'
import { canDisown, canSeeEntered, canSeeUpload, disownedAs, entersMail } from './rules'

/**
 * What was entered for a member from a mail, for its people and for those who enter mail: each input with its words, and
 * whether the actor may correct it or take it out. Never the mail's file. Null for everyone else.
 */
export async function getEntered(actor: Actor, slug: string, uploadId: string, now: Date) {
  const paper = isId(uploadId) ? await factsBySlug(db, slug) : null
  if (!paper || !canSeePaper(actor, paper)) return null
  const upload = await uploadFacts(db, paper.id, uploadId)
  if (!upload || !canSeeEntered(actor, upload)) return null
  const { reading: _, items: __, likeness: ___, ...shown } = upload
  const inputs = await listEntered(paper, upload)
  const speaks = hasRight(actor, upload.member.id, 'representative')
  return {
    paper,
    upload: shown,
    number: paper.versions.find(({ id }) => id === upload.versionId)?.number ?? null,
    speaks,
    /** Who brought it may have the file back; the member never gets it. */
    hasFile: upload.fileName !== null && canSeeUpload(actor, upload),
    how: disownedAs(actor, upload.member.id),
    inputs: inputs.map((input) => {
      // Until it is admitted, what came late is read by its authors alone: here those who speak for the member.
      const isHeldBack = input.lateBySeconds !== null && !input.admitted && !speaks && !entersMail(actor)
      const words = isHeldBack ? { text: null, quote: null } : {}
      const takesOut = canDisown(actor, paper, upload, { withdrawn: input.withdrawnAt !== null }, now).ok
      return { ...input, ...words, takesOut, corrects: takesOut && speaks && !input.answered }
    }),
  }
}

export type EnteredPage = NonNullable<Awaited<ReturnType<typeof getEntered>>>

const fields = {
  ...{ id: true, number: true, type: true, versionId: true, paragraph: true, quote: true, language: true },
  ...{ lateBySeconds: true, withdrawnAt: true, withdrawnWhy: true, importedAuthor: true },
  lateDecision: { select: { admitted: true } },
  texts: {
    orderBy: { seq: 'desc' },
    take: 2,
    select: { body: true, at: true, person: { select: { name: true } } },
  },
  answers: { where: { publishedAt: { not: null }, endedAt: null }, select: { dispositionId: true } },
} as const

/** The inputs that were entered from an upload, in their order, each with its words as they count now. */
export async function listEntered(
  paper: Pick<PaperFacts, 'id'>,
  { id, versionId }: { id: string; versionId: string | null },
) {
  const rows = await db.input.findMany({
    where: { paperId: paper.id, uploadId: id },
    orderBy: { number: 'asc' },
    select: fields,
  })
  const numbered = versionId === null ? undefined : (await numberedIn(db, [versionId])).get(versionId)
  return rows.map(({ texts, answers, lateDecision, ...row }) => ({
    ...row,
    label: row.paragraph === null ? null : (numbered?.labels.get(row.paragraph) ?? ''),
    // The words of what was withdrawn are shown to no one any more.
    text: row.withdrawnAt === null ? (texts[0]?.body ?? '') : null,
    corrected: texts[1] && texts[0] ? { by: texts[0].person.name, at: texts[0].at } : null,
    answered: answers.length > 0,
    admitted: lateDecision?.admitted ?? null,
  }))
}

export type EnteredInput = Awaited<ReturnType<typeof listEntered>>[number]
