import 'server-only'
import { boardTooLate, signOnCloses } from '@/lib/intentions/rules'
import { isMemberAt } from '@/lib/members/rules'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { boardDay } from './authority'
import { namesDay, publishedAt } from './deciding'
import { versionToSign } from './rules'

/**
 * The members that have not signed the text and whose board meets only once sign-on has closed, each with its sentence, the
 * earliest day first. Null for who is neither of the Taskforce nor an admin.
 */
export async function listLateBoards(actor: Actor, paper: PaperFacts, now: Date) {
  if (!isAdmin(actor) && !isTaskforce(actor)) return null
  const [version, closesAt] = [versionToSign(paper), signOnCloses(paper.windows, now)]
  if (!version || !closesAt) return []
  const [days, stated, signed] = await Promise.all([
    db.boardDate.findMany({ select: { memberId: true, day: true } }),
    db.intention.findMany({ where: { paperId: paper.id, ...namesDay } }),
    db.endorsement.findMany({
      where: { paperId: paper.id, endedAt: null, digest: version.digest },
      select: { memberId: true },
    }),
  ])
  const ids = [...days, ...stated].map(({ memberId }) => memberId)
  const members = await db.member.findMany({
    where: { id: { in: ids, notIn: signed.map(({ memberId }) => memberId) } },
    select: { id: true, slug: true, displayName: true, joinedAt: true, leftAt: true },
  })
  return members
    .filter((member) => isMemberAt(member, now))
    .flatMap(({ id, slug, displayName }) => {
      const own = days.filter(({ memberId }) => memberId === id).map(({ day }) => day)
      const said = stated.find(({ memberId }) => memberId === id)?.onDate ?? null
      const day = boardDay(publishedAt(paper, version), said, own)
      const words = boardTooLate(displayName, day, closesAt)
      return day && words ? [{ slug, displayName, day, words }] : []
    })
    .sort((a, b) => a.day.getTime() - b.day.getTime() || a.displayName.localeCompare(b.displayName, 'en'))
}
