import 'server-only'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { type Actor, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/** The paragraphs of a version that an objection can name, with their visible numbers and first words. */
export async function listParagraphs(versionId: string) {
  const text = await db.versionText.findUnique({ where: { versionId }, select: { body: true } })
  if (!text) return []
  return numberBlocks(text.body as Body)
    .paragraphs.filter((paragraph) => paragraph.label !== '')
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
  const labels = await labelsOf([...new Set(rows.map((row) => row.versionId))])
  return rows.map((row) => ({ ...row, label: labels.get(`${row.versionId} ${row.paragraph}`) ?? null }))
}

async function labelsOf(versionIds: string[]): Promise<Map<string, string>> {
  const texts = await db.versionText.findMany({
    where: { versionId: { in: versionIds } },
    select: { versionId: true, body: true },
  })
  return new Map(
    texts.flatMap(({ versionId, body }) =>
      [...numberBlocks(body as Body).labels].map(([id, label]) => [`${versionId} ${id}`, label] as const),
    ),
  )
}
