import 'server-only'
import { factsBySlug } from '@/lib/papers/facts'
import { knownPapers } from '@/lib/papers/known'
import { canSeePaper, currentVersion, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { nonWorkingDays } from './rows'

/** Windows are the admins' to set and the Taskforce's to see. */
const mayLook = (actor: Actor) => isAdmin(actor) || isTaskforce(actor)

const withTimes = {
  times: { orderBy: { seq: 'asc' as const }, include: { person: { select: { name: true } } } },
  version: { select: { number: true } },
  baseVersion: { select: { number: true } },
  round: { select: { id: true, name: true } },
}

/** The windows of a paper with all times they ever had and the reasons, newest first. Null where absent or hidden. */
export async function getWindows(actor: Actor, slug: string) {
  const paper = mayLook(actor) ? await factsBySlug(db, slug) : null
  if (!paper || !canSeePaper(actor, paper)) return null
  const [rows, nonWorking] = await Promise.all([
    db.window.findMany({ where: { paperId: paper.id }, include: withTimes, orderBy: { createdAt: 'desc' } }),
    nonWorkingDays(db),
  ])
  return { paper, nonWorking, windows: rows.map((row) => ({ ...row, ...factsOf(paper, row.id) })) }
}

function factsOf(paper: PaperFacts, windowId: string) {
  const facts = paper.windows.find((window) => window.id === windowId)
  if (!facts) throw new Error('A window has times from its first instant on.')
  return facts
}

/** The rounds, newest first, each with its papers and their windows. Null for who may not look. */
export async function listRounds(actor: Actor) {
  if (!mayLook(actor)) return null
  const [rounds, papers] = await Promise.all([
    db.round.findMany({
      orderBy: { createdAt: 'desc' },
      include: { createdBy: { select: { name: true } } },
    }),
    knownPapers(),
  ])
  return rounds.map((round) => ({
    ...round,
    papers: papers
      .map(({ facts: paper }) => ({
        paper,
        windows: paper.windows.filter(({ roundId }) => roundId === round.id),
      }))
      .filter(({ windows }) => windows.length > 0)
      .sort((a, b) => a.paper.title.localeCompare(b.paper.title, 'en')),
  }))
}

/** The papers on which a consultation can be opened now, by title, with the days nobody works. Null for who may not look. */
export async function listConsultable(actor: Actor, now: Date) {
  if (!mayLook(actor)) return null
  const [known, nonWorking] = await Promise.all([knownPapers(), nonWorkingDays(db)])
  const papers = known
    .map(({ facts }) => facts)
    .filter((paper) => currentVersion(paper) && ['consulting', 'revising'].includes(stageAt(paper, now)))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
  return { papers, nonWorking }
}
