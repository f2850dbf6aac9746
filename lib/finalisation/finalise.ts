import 'server-only'
import { record } from '@/lib/events/record'
import { appendAct } from '@/lib/papers/acts'
import { lockPaper } from '@/lib/papers/lock'
import { type PaperFacts, paperNumber } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import type { PaperKind } from '@/prisma/generated/enums'
import { readinessOf } from './readiness'
import { canFinalise, finalCallWindow } from './rules'
import type { FinaliseInput } from './schema'

/**
 * Finalises the frozen version that was read: everything is checked again under the paper's lock, the number is assigned
 * (and kept, should the paper be reopened), silence is counted. Refuses what `canFinalise` refuses, in one sentence.
 */
export async function finalise(act: Act, input: FinaliseInput) {
  return once(act, 'finalise', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const version = paper.versions.find((each) => each.id === input.versionId)
    if (!version) throw new Absent()
    const { readiness } = await readinessOf(tx, paper)
    ensure(canFinalise(act.actor, paper, version.id, readiness, now))

    const number = paper.number ?? (await assignNumber(tx, paper, now))
    const endorsing = await tx.endorsement.findMany({
      // By the text, not the version: an endorsement of these very words may have been given on an earlier one.
      where: {
        paperId: paper.id,
        digest: version.digest,
        endedAt: null,
        listed: true,
        stance: { in: ['endorse', 'endorseWithReservation'] },
      },
      select: { id: true },
    })
    const silentNoticed = await silentWithNotice(tx, paper)
    await appendAct(tx, paper, {
      kind: 'finalised',
      versionId: version.id,
      consensus: input.consensus,
      closesEarlier: input.closesEarlier,
      silentNoticed,
      personId: personIdOf(act.actor),
      at: now,
    })
    const coalition = await tx.coalition.findFirstOrThrow({ select: { shortName: true } })
    const named = paperNumber(coalition.shortName, number) ?? ''
    await record(tx, act, now, {
      type: 'paper.finalised',
      chainId: paper.id,
      facts: {
        versionId: version.id,
        digest: version.digest,
        number: named,
        consensus: input.consensus,
        endorsingIds: endorsing.map((row) => row.id).sort(),
        silentNoticed,
        closesEarlier: input.closesEarlier,
      },
    })
    return { number: named }
  })
}

const letters = { position: 'P', submission: 'S', briefing: 'B' } as const satisfies Record<PaperKind, string>

/** The next number of the paper's kind in the UTC year of finalising. Held until commit, so that two never share one. */
async function assignNumber(tx: Tx, paper: PaperFacts, now: Date) {
  const [letter, year] = [letters[paper.kind], now.getUTCFullYear()]
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('PaperNumber'), ${year})`
  const last = await tx.paperNumber.findFirst({ where: { letter, year }, orderBy: { seq: 'desc' } })
  const number = { letter, year, seq: (last?.seq ?? 0) + 1 }
  await tx.paperNumber.create({ data: { paperId: paper.id, ...number } })
  return number
}

/**
 * How many members of the final call's roster were told (a notice was sent to one of their people and did not bounce)
 * and have neither a stance on the paper nor an objection in that call. Silence puts no name anywhere: only a number.
 */
async function silentWithNotice(tx: Tx, paper: PaperFacts): Promise<number> {
  const call = finalCallWindow(paper)
  if (!call) return 0
  const [row] = await tx.$queryRaw<[{ silent: number }]>`
    select count(*)::int as silent from "Member" m
     where m."joinedAt" <= ${call.opensAt} and (m."leftAt" is null or m."leftAt" > ${call.opensAt})
       and not exists (select 1 from "Endorsement" e where e."paperId" = ${paper.id}::uuid and e."memberId" = m.id and e."endedAt" is null)
       and not exists (select 1 from "Objection" o where o."windowId" = ${call.id}::uuid and o."memberId" = m.id)
       and exists (select 1 from "Notice" n join "Membership" s on s."personId" = n."personId"
          where s."memberId" = m.id and n."paperId" = ${paper.id}::uuid and n.kind = 'finalCall'
            and n."sentAt" is not null and n."bouncedAt" is null and n."createdAt" is not null
            and n.cause in (select e."chainId" || ':' || e.seq from "Event" e
              where e."chainId" = ${paper.id}::uuid and e.type = 'paper.frozen' and e.at >= ${call.opensAt}))`
  return row.silent
}
