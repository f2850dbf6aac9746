import 'server-only'
import { numberBlocks } from '@/lib/document/numbers'
import type { FixedLabels } from '@/lib/document/series'
import type { Body } from '@/lib/document/tree'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { Prisma } from '@/prisma/generated/client'
import { fixedIn, type StoredLabels } from './labels'
import { canFixNumbers, canReleaseNumbers } from './rules'
import type { DecideNumbersInput } from './schema'

/**
 * Fixes the numbers of the current version: its paragraphs keep them in every later one. Refuses what `canFixNumbers`
 * refuses, and a version that is no longer current.
 */
export async function fixNumbers(act: Act, input: DecideNumbersInput): Promise<void> {
  await once(act, 'fixNumbers', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    ensure(canFixNumbers(act.actor, paper, now))
    ensureCurrent(paper, input)
    const { versionId, reason } = input
    const text = await tx.versionText.findUniqueOrThrow({ where: { versionId }, select: { body: true } })
    const labels = stored(text.body as Body)
    await write(tx, { versionId, labels, reason, personId: personIdOf(act.actor), now })
    const facts = { versionId, labelsDigest: digest(labels), reasonDigest: digest(reason) }
    await record(tx, act, now, { type: 'numbers.fixed', chainId: paper.id, facts })
  })
}

/** Lets the current version and those after it count anew. Refuses what `canReleaseNumbers` refuses, as above. */
export async function releaseNumbers(act: Act, input: DecideNumbersInput): Promise<void> {
  await once(act, 'releaseNumbers', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    ensure(canReleaseNumbers(act.actor, paper, now))
    ensureCurrent(paper, input)
    const { versionId, reason } = input
    await write(tx, { versionId, labels: null, reason, personId: personIdOf(act.actor), now })
    const facts = { versionId, reasonDigest: digest(reason) }
    await record(tx, act, now, { type: 'numbers.released', chainId: paper.id, facts })
  })
}

function ensureCurrent(paper: PaperFacts, { versionId }: DecideNumbersInput): void {
  if (currentVersion(paper)?.id !== versionId)
    throw new Refused('A newer version was published meanwhile. Look at its numbers first.', 'conflict')
}

/**
 * A new version under fixed numbers keeps those of the one before it; what is new becomes 5bis, and nothing that was given
 * is given again. In the caller's transaction, before the paper has the new version among its facts; part of publishing.
 */
export async function keepNumbers(
  tx: Tx,
  paper: PaperFacts,
  version: { id: string; body: Body },
  by: { personId: string; now: Date },
): Promise<void> {
  const before = currentVersion(paper)
  if (!before?.numbersFixed) return
  const fixed = (await fixedIn(tx, [before.id])).get(before.id)
  await write(tx, { versionId: version.id, labels: stored(version.body, fixed), reason: null, ...by })
}

/**
 * The labels of a text with all that were fixed before, also of blank items, so that what hangs below them keeps its own.
 * Those of cells follow the table.
 */
function stored(body: Body, fixed: FixedLabels = new Map()): StoredLabels {
  return Object.fromEntries([...fixed, ...numberBlocks(body, fixed).counted])
}

type Row = {
  versionId: string
  labels: StoredLabels | null
  reason: string | null
  personId: string
  now: Date
}

async function write(tx: Tx, { labels, now: at, ...row }: Row): Promise<void> {
  const last = await tx.fixedNumbers.findFirst({
    where: { versionId: row.versionId },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  })
  const seq = (last?.seq ?? 0) + 1
  await tx.fixedNumbers.create({
    data: { id: newId(), seq, labels: labels ?? Prisma.DbNull, at, ...row },
  })
}
