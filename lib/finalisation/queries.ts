import 'server-only'
import { factsBySlug } from '@/lib/papers/facts'
import {
  canSeePaper,
  finalVersionId,
  frozenVersionId,
  type PaperFacts,
  stageAt,
  standingActs,
} from '@/lib/papers/rules'
import { type Actor, isAdmin, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { earliestClose, shortestLength } from '@/lib/windows/lengths'
import { amendable, finalCallWindow } from './call'
import { membersInCall, noticesInCall } from './in-call'
import { listsOf } from './lists'
import { missingNow } from './missing'
import type { PublishedAs } from './published-as'
import { readinessOf } from './readiness'
import { shownLists } from './shown-lists'

/**
 * What stands between a paper and its end, for people of members: what is missing, in words, the frozen version, the final
 * call's window where there is one, what members said in it as this reader may know it, and the first instants at which a
 * call that opens now may close. Null where the paper is absent or hidden, and for visitors.
 */
export async function getFinalCall(actor: Actor, slug: string, now: Date) {
  if (!isInside(actor)) return null
  const paper = await factsBySlug(db, slug)
  if (!paper || !canSeePaper(actor, paper) || paper.versions.length === 0) return null
  const { readiness, days } = await readinessOf(db, paper)
  const stage = stageAt(paper, now)
  const earliest = (amended: boolean) =>
    earliestClose(shortestLength(paper.procedure, 'finalCall', amended), now, days)
  const base = amendable(paper, now)
  const frozenId = frozenVersionId(paper)
  return {
    paper,
    stage,
    readiness,
    missing: missingNow(paper, readiness, now),
    frozen: paper.versions.find(({ id }) => id === frozenId) ?? null,
    call: finalCallWindow(paper),
    earliest: earliest(false),
    amends: base && { ...base, earliest: earliest(true) },
    others: isAdmin(actor) && stage === 'final' ? await finalPapers(paper.id) : [],
    ...(await spokenIn(actor, paper, now)),
  }
}

/** The lists of a final call that is under way or has passed; its notices for admins. */
async function spokenIn(actor: Actor, paper: PaperFacts, now: Date) {
  if (!finalCallWindow(paper)) return { lists: null, notices: null }
  const members = await membersInCall(db, paper, now)
  const lists = shownLists(actor, listsOf(members))
  return { lists, notices: isAdmin(actor) ? { members, people: await noticesInCall(db, paper) } : null }
}

/** Other papers that are final: by which this one may be superseded. */
async function finalPapers(except: string) {
  const rows = await db.paper.findMany({
    where: { id: { not: except }, acts: { some: { kind: 'finalised' } } },
    select: { id: true, slug: true, title: true },
    orderBy: { title: 'asc' },
  })
  const facts = await Promise.all(rows.map((row) => factsBySlug(db, row.slug)))
  return rows.filter((_, i) => facts[i] && finalVersionId(facts[i]))
}

/**
 * What the words under a final paper are made of, in one statement: who stands under it now, late sign-ons and withdrawals
 * included, of the members at the instant of finalising. Null where it is not final. Numbers only: for everyone who may
 * see the paper.
 */
export async function getPublishedAs(paper: PaperFacts, now: Date): Promise<PublishedAs | null> {
  const act = standingActs(paper).findLast(({ kind }) => kind === 'finalised')
  if (!act || stageAt(paper, now) !== 'final') return null
  const [row] = await db.$queryRaw<PublishedAs[]>`
    with endorsing as (
      select e."memberId" from "Endorsement" e
       where e."paperId" = ${paper.id}::uuid and e."endedAt" is null and e.listed
         and e.digest = (select digest from "Version" where id = ${act.versionId}::uuid)
         and e.stance in ('endorse', 'endorseWithReservation'))
    select (select count(*)::int from endorsing) as count,
      (select count(*)::int from "Member" m where m.id in (select "memberId" from endorsing)
        or (m."mergedIntoId" is null and (m."joinedAt" <= a.at and (m."leftAt" is null or m."leftAt" > a.at)
          or exists (select 1 from "MemberSpan" b where b."memberId" = m.id and b."joinedAt" <= a.at and b."leftAt" > a.at)))) as of,
      coalesce(a."silentNoticed", 0) as "silentNoticed", coalesce(a."minimumEndorsing", 0) as minimum
      from "PaperAct" a where a.id = ${act.id}::uuid`
  return row ?? null
}
