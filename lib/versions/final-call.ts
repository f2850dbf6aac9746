import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'

type By = { personId: string; now: Date }

/** A new text ends the final call: the paper is sent back, and its final-call windows close now, or never open. */
export async function endFinalCall(
  tx: Tx,
  paper: PaperFacts,
  version: { id: string; number: number },
  { personId, now }: By,
): Promise<void> {
  const reason = `Version ${version.number} was published during the final call.`
  const act = {
    seq: nextSeq(paper),
    kind: 'sentBack' as const,
    versionId: version.id,
    personId,
    reason,
    at: now,
  }
  await tx.paperAct.create({ data: { id: newId(), paperId: paper.id, ...act } })
  for (const window of paper.windows) {
    if (window.kind !== 'finalCall' || window.closesAt <= now) continue
    const opensAt = window.opensAt < now ? window.opensAt : now
    const times = { windowId: window.id, seq: window.seq + 1, opensAt, closesAt: now }
    await tx.windowTimes.create({ data: { ...times, reason, personId, at: now } })
  }
}

/** Taking that version back goes on with the final call as it was, with the same windows. */
export async function resumeFinalCall(
  tx: Tx,
  paper: PaperFacts,
  version: { id: string; number: number; at: Date },
  { personId, now }: By,
): Promise<void> {
  const sentBack = paper.acts.find((act) => act.kind === 'sentBack' && act.versionId === version.id)
  if (!sentBack) return
  const reason = `Version ${version.number} was taken back; the final call goes on.`
  const act = {
    seq: nextSeq(paper),
    kind: 'takenBack' as const,
    takesBackId: sentBack.id,
    personId,
    reason,
    at: now,
  }
  await tx.paperAct.create({ data: { id: newId(), paperId: paper.id, ...act } })
  const ended = await tx.windowTimes.findMany({
    where: { window: { paperId: paper.id, kind: 'finalCall' }, at: version.at, closesAt: version.at },
  })
  for (const { windowId, seq } of ended) {
    const was = await tx.windowTimes.findUniqueOrThrow({
      where: { windowId_seq: { windowId, seq: seq - 1 } },
    })
    const { opensAt, closesAt } = was
    await tx.windowTimes.create({
      data: { windowId, seq: seq + 1, opensAt, closesAt, reason, personId, at: now },
    })
  }
}

const nextSeq = (paper: PaperFacts) => (paper.acts.at(-1)?.seq ?? 0) + 1
