import 'server-only'
import { type Speaker, speakersOf } from '@/lib/comments/rules'
import { numberedIn } from '@/lib/numbers/labels'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { WindowFacts } from '@/lib/windows/rules'
import { coveredBy } from './covered'
import { metIn } from './met'
import { repliesWith } from './replies-shown'

/** The paragraphs that an objection in this final call can name, with their visible numbers and first words. */
export async function listParagraphs(call: WindowFacts | null) {
  if (!call) return []
  const [texts, covered] = await Promise.all([numberedIn(db, [call.versionId]), coveredBy(db, call)])
  const paragraphs = texts.get(call.versionId)?.paragraphs ?? []
  return paragraphs
    .filter(({ id, label }) => label !== '' && (covered === null || covered.has(id)))
    .map(({ id, label, text: words }) => ({ id, label, words: words.slice(0, 60) }))
}

/**
 * The objections of a paper, oldest first, with their threads, and whether the current version has the wording that would
 * lift one that is open. As people of members see them; for visitors there are none.
 */
export async function listObjections(actor: Actor, paper: PaperFacts) {
  if (!isInside(actor)) return []
  const rows = await db.objection.findMany({
    where: { paperId: paper.id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: {
      member: { select: { displayName: true } },
      person: { select: { name: true } },
      version: { select: { number: true } },
      end: { include: { person: { select: { name: true } } } },
      replies: repliesWith,
    },
  })
  const current = currentVersion(paper)
  const versions = [...rows.map((row) => row.versionId), ...(current ? [current.id] : [])]
  const texts = await numberedIn(db, [...new Set(versions)])
  const wordsOf = (versionId: string) =>
    new Map(texts.get(versionId)?.paragraphs.map((each) => [each.id, each]) ?? [])
  return rows.map((row) => {
    const then = wordsOf(row.versionId)
    const met = row.end || !current ? null : metIn(row, then, wordsOf(current.id))
    return {
      ...row,
      label: then.get(row.paragraph)?.label ?? null,
      met: met && current ? { ...met, version: current.number } : null,
    }
  })
}

/** The names in which the actor can reply in a final call; for an admin, last, null. */
export async function listSpeakersInCall(actor: Actor): Promise<(Speaker | null)[]> {
  if (actor.kind === 'visitor') return []
  const ids = actor.memberships.map(({ memberId }) => memberId)
  const rows = await db.member.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true, releaseByRepresentative: true },
    orderBy: { displayName: 'asc' },
  })
  const members = rows.map(({ displayName: name, ...member }) => ({ ...member, name }))
  return [...speakersOf(actor, members), ...(actor.admin ? [null] : [])]
}
