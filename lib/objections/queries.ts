import 'server-only'
import { labelsIn, numberedIn } from '@/lib/numbers/labels'
import { type Actor, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/** The paragraphs of a version that an objection can name, with their visible numbers and first words. */
export async function listParagraphs(versionId: string) {
  const text = (await numberedIn(db, [versionId])).get(versionId)
  if (!text) return []
  return text.paragraphs
    .filter((paragraph) => paragraph.label !== '')
    .map(({ id, label, text: words }) => ({ id, label, words: words.slice(0, 60) }))
}

/** The objections of a paper, oldest first, as people of its members see them; for visitors there are none. */
export async function listObjections(actor: Actor, paperId: string) {
  if (!isInside(actor)) return []
  const rows = await db.objection.findMany({
    where: { paperId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: {
      member: { select: { displayName: true } },
      person: { select: { name: true } },
      version: { select: { number: true } },
      end: { include: { person: { select: { name: true } } } },
    },
  })
  const labels = await labelsIn(db, [...new Set(rows.map((row) => row.versionId))])
  return rows.map((row) => ({ ...row, label: labels.get(`${row.versionId} ${row.paragraph}`) ?? null }))
}
