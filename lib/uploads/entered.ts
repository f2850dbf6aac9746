import 'server-only'
import { sightOf } from '@/lib/comments/sight'
import { numberedIn } from '@/lib/numbers/labels'
import { factsBySlug } from '@/lib/papers/facts'
import { canSeePaper, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, hasRight } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { isId } from '@/lib/platform/ids'
import { uploadFacts } from './facts'
import { canDisown, canSeeEntered, canSeeUpload, type Door, disownedAs, entersMail } from './rules'

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
  const inputs = await listEntered(actor, paper, upload)
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
      const takesOut = canDisown(actor, paper, upload, { withdrawn: input.withdrawnAt !== null }, now).ok
      return { ...input, takesOut, corrects: takesOut && speaks && !input.answered }
    }),
  }
}

export type EnteredPage = NonNullable<Awaited<ReturnType<typeof getEntered>>>

const fields = {
  ...{ id: true, number: true, type: true, versionId: true, paragraph: true, quote: true, language: true },
  ...{ lateBySeconds: true, withdrawnAt: true, withdrawnWhy: true, importedAuthor: true },
  ...{ personId: true, memberId: true, capacity: true, taskforceOnly: true, publicAs: true },
  lateDecision: { select: { admitted: true } },
  texts: {
    orderBy: { seq: 'desc' },
    take: 2,
    select: { body: true, at: true, person: { select: { name: true } } },
  },
  answers: { where: { publishedAt: { not: null }, endedAt: null }, select: { dispositionId: true } },
} as const

/**
 * The inputs that were entered from an upload, in their order, each with its words as they count now; without them where
 * the actor does not see the comment: until it is admitted, what came late is read by its authors alone. Who enters mail
 * reads what was entered from one.
 */
export async function listEntered(
  actor: Actor,
  paper: Pick<PaperFacts, 'id'>,
  { id, versionId, source }: { id: string; versionId: string | null; source: Door },
) {
  const rows = await db.input.findMany({
    where: { paperId: paper.id, uploadId: id },
    orderBy: { number: 'asc' },
    select: fields,
  })
  const numbered = versionId === null ? undefined : (await numberedIn(db, [versionId])).get(versionId)
  const readsAll = source === 'mail' && entersMail(actor)
  return rows.map(({ texts, answers, lateDecision, personId, memberId, capacity, ...row }) => {
    const admitted = lateDecision?.admitted ?? null
    const { taskforceOnly, publicAs, ...shown } = row
    const said = { ...row, personId, memberId, capacity, admitted, withdrawn: row.withdrawnAt !== null }
    return {
      ...shown,
      ...wordsOf(row, texts, readsAll || ['text', 'withdrawn'].includes(sightOf(actor, said, false))),
      label: row.paragraph === null ? null : (numbered?.labels.get(row.paragraph) ?? ''),
      answered: answers.length > 0,
      admitted,
    }
  })
}

type Text = { body: string; at: Date; person: { name: string } }

/** The words as they count now, and by whom they were corrected. The words of what was withdrawn are shown to no one any more. */
function wordsOf(
  { quote, withdrawnAt }: { quote: string | null; withdrawnAt: Date | null },
  [now, before]: readonly Text[],
  sees: boolean,
) {
  return {
    quote: sees ? quote : null,
    text: sees && withdrawnAt === null ? (now?.body ?? '') : null,
    corrected: before && now ? { by: now.person.name, at: now.at } : null,
  }
}

export type EnteredInput = Awaited<ReturnType<typeof listEntered>>[number]
