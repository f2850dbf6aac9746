import 'server-only'
import { changedParagraphs } from '@/lib/document/changed'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { fixedNow } from '@/lib/numbers/labels'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/** A blocking point that a recirculation puts before the members again. */
export type OpenPoint = {
  number: number
  member: string | null
  /** Where it lies in the current version: "3(a)"; null: on the whole paper. */
  label: string | null
  answered: boolean
}

/** What a recirculation of a paper would ask about, against one of its earlier versions. */
export type RecirculationPlan = {
  base: { id: string; number: number }
  /** The versions it could be compared with, newest first. */
  choices: readonly number[]
  changed: readonly { id: string; label: string; words: string }[]
  points: readonly OpenPoint[]
}

/**
 * What a recirculation against the version with this number (else the one before the current) would ask about. Null for all
 * but admins, and where there is no earlier version whose words are there.
 */
export async function planRecirculation(
  actor: Actor,
  paper: PaperFacts,
  since: number | null,
): Promise<RecirculationPlan | null> {
  const current = currentVersion(paper)
  const earlier = paper.versions
    .filter((version) => !version.takenBack)
    .slice(0, -1)
    .reverse()
  const base = earlier.find(({ number }) => number === since) ?? earlier[0]
  if (!isAdmin(actor) || !current || !base) return null
  const [texts, fixed, points] = await Promise.all([
    db.versionText.findMany({
      where: { versionId: { in: [base.id, current.id] } },
      select: { versionId: true, body: true },
    }),
    fixedNow(db, paper.id),
    openPoints(paper.id, current.id),
  ])
  // Only what parseBody let through is stored.
  const bodyOf = (id: string) => texts.find(({ versionId }) => versionId === id)?.body as Body | undefined
  const [before, after] = [bodyOf(base.id), bodyOf(current.id)]
  if (!before || !after) return null
  const { paragraphs, labels } = numberBlocks(after, fixed)
  const changed = changedParagraphs(before, after)
  return {
    base,
    choices: earlier.map(({ number }) => number),
    changed: paragraphs
      .filter(({ id }) => changed.has(id))
      .map(({ id, label, text }) => ({ id, label, words: text.slice(0, 90) })),
    points: points.map(({ paragraph, ...point }) => ({
      ...point,
      label: paragraph === null ? null : (labels.get(paragraph) ?? null),
    })),
  }
}

async function openPoints(paperId: string, versionId: string) {
  const rows = await db.input.findMany({
    where: { paperId, blocking: true, withdrawnAt: null, blockEnd: null },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      paragraph: true,
      versionId: true,
      member: { select: { displayName: true } },
      places: { where: { versionId }, orderBy: { seq: 'desc' }, take: 1, select: { paragraph: true } },
      answers: { where: { publishedAt: { not: null }, endedAt: null }, select: { dispositionId: true } },
    },
  })
  return rows.map(({ number, paragraph, versionId: given, member, places, answers }) => ({
    number,
    member: member?.displayName ?? null,
    paragraph: given === versionId ? paragraph : (places[0]?.paragraph ?? paragraph),
    answered: answers.length > 0,
  }))
}
