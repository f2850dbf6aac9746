import 'server-only'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { record } from '@/lib/events/record'
import { finalCallWindow } from '@/lib/finalisation/call'
import { lockPaper } from '@/lib/papers/lock'
import type { PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { coveredBy } from './covered'
import { canCloseObjection, canObject, canWithdrawObjection, isCovered } from './rules'
import type { CloseObjectionInput, EndObjectionInput, ObjectionInput } from './schema'

/** Objects for a member to a paragraph of the frozen text, with the wording that would lift it. Refuses what `canObject` refuses. */
export async function object(act: Act, input: ObjectionInput) {
  return once(act, 'object', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    ensure(canObject(act.actor, input.memberId, paper, input.versionId, now))
    await ensureParagraph(tx, input.versionId, input.paragraph)
    await ensureCovered(tx, paper, input.paragraph)
    const { paperId, versionId, memberId, paragraph, why, wording } = input
    const objection = await tx.objection.create({
      data: {
        id: newId(),
        paperId,
        versionId,
        windowId: finalCallWindow(paper)?.id ?? '',
        memberId,
        personId: personIdOf(act.actor),
        paragraph,
        why,
        wording,
        at: now,
      },
    })
    const textDigest = digest({ why, wording })
    const facts = { objectionId: objection.id, memberId, versionId, paragraph, textDigest }
    await record(tx, act, now, { type: 'objection.given', chainId: paper.id, facts })
    return { objectionId: objection.id }
  })
}

/** A member takes its objection back: met, or let go. Refuses what `canWithdrawObjection` refuses. */
export async function withdrawObjection(act: Act, input: EndObjectionInput): Promise<void> {
  await once(act, 'withdrawObjection', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const objection = await standing(tx, paper.id, input.objectionId)
    ensure(canWithdrawObjection(act.actor, objection))
    const { id, memberId } = objection
    await tx.objection.update({ where: { id }, data: { withdrawnAt: now } })
    const end = { objectionId: id, memberId, how: 'lifted', reason: input.reason } as const
    await tx.blockEnd.create({ data: { id: newId(), personId: personIdOf(act.actor), at: now, ...end } })
    const facts = { objectionId: id, memberId, reasonDigest: digest(input.reason) }
    await record(tx, act, now, { type: 'objection.withdrawn', chainId: paper.id, facts })
  })
}

/** An admin closes an objection as considered, not met, after the final call. Refuses what `canCloseObjection` refuses. */
export async function closeObjection(act: Act, input: CloseObjectionInput): Promise<void> {
  await once(act, 'closeObjection', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const objection = await standing(tx, paper.id, input.objectionId)
    const window = paper.windows.find((each) => each.id === objection.windowId)
    const live = { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] }
    const elsewhere = { memberships: { none: { memberId: objection.memberId, ...live } } }
    const others = await tx.person.count({ where: { admin: true, leftAt: null, ...elsewhere } })
    ensure(canCloseObjection(act.actor, objection, window?.closesAt ?? now, others > 0, now))
    const { reason, statement = null, consensus } = input
    const of = { objectionId: objection.id, memberId: objection.memberId, how: 'consideredNotMet' } as const
    const end = { ...of, reason, statement: statement ?? null, consensus }
    await tx.blockEnd.create({ data: { id: newId(), personId: personIdOf(act.actor), at: now, ...end } })
    const reasonDigest = digest({ reason, statement: statement ?? null, consensus })
    const facts = { ...of, inputId: null, reasonDigest }
    await record(tx, act, now, { type: 'block.ended', chainId: paper.id, facts })
  })
}

async function standing(tx: Tx, paperId: string, id: string) {
  const row = await tx.objection.findFirst({ where: { id, paperId }, include: { end: true } })
  if (!row) throw new Absent()
  return { ...row, ended: row.withdrawnAt !== null || row.end !== null }
}

/** An amended final call takes objections to what changed only: what was said to the rest stands. */
async function ensureCovered(tx: Tx, paper: PaperFacts, paragraph: string): Promise<void> {
  const call = finalCallWindow(paper)
  const base = paper.versions.find(({ id }) => id === call?.baseVersionId)
  ensure(isCovered(paragraph, await coveredBy(tx, call), base?.number ?? 0))
}

async function ensureParagraph(tx: Tx, versionId: string, paragraph: string): Promise<void> {
  const text = await tx.versionText.findUnique({ where: { versionId }, select: { body: true } })
  const body = text ? (text.body as Body) : null
  if (!body || !numberBlocks(body).labels.has(paragraph))
    throw new Refused('That paragraph is not in the frozen text. Choose one that is.')
}
