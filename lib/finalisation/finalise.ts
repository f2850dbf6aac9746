import 'server-only'
import { lastProposal } from '@/lib/consensus/last'
import { isTheProposed } from '@/lib/consensus/rules'
import { record } from '@/lib/events/record'
import { appendAct } from '@/lib/papers/acts'
import { lockPaper } from '@/lib/papers/lock'
import { type PaperFacts, paperNumber } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import type { PaperKind } from '@/prisma/generated/enums'
import { membersInCall } from './in-call'
import { listsOf } from './lists'
import { readinessOf } from './readiness'
import { canFinalise } from './rules'
import type { FinaliseInput } from './schema'

/**
 * Finalises the frozen version that was read: everything is checked again under the paper's lock, the number is assigned
 * (and kept, should the paper be reopened), silence is counted, the number below which it is a text of its endorsing
 * members only is kept. Refuses what `canFinalise` refuses, in one sentence, and another level of consensus than the one
 * that stands proposed.
 */
export async function finalise(act: Act, input: FinaliseInput) {
  return once(act, 'finalise', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const version = paper.versions.find((each) => each.id === input.versionId)
    if (!version) throw new Absent()
    const { readiness } = await readinessOf(tx, paper)
    ensure(canFinalise(act.actor, paper, version.id, readiness, now))
    ensure(isTheProposed(await lastProposal(tx, version.id), input.consensus))

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
    // Silence puts no name anywhere: only a number, of those who were told.
    const silentNoticed = listsOf(await membersInCall(tx, paper, now)).silentTold.length
    const coalition = await tx.coalition.findFirstOrThrow({
      select: { shortName: true, minimumEndorsing: true },
    })
    const { minimumEndorsing } = coalition
    await appendAct(tx, paper, {
      kind: 'finalised',
      versionId: version.id,
      consensus: input.consensus,
      closesEarlier: input.closesEarlier,
      silentNoticed,
      minimumEndorsing,
      personId: personIdOf(act.actor),
      at: now,
    })
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
        minimumEndorsing,
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
