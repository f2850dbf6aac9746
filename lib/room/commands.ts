import 'server-only'
import { bodyRead } from '@/lib/comments/place'
import { type Anchor, anchorFor } from '@/lib/document/anchor'
import { anchorOf, type Proposal } from '@/lib/document/proposal'
import type { PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { proposed } from '@/lib/suggestions/give'
import { Prisma } from '@/prisma/generated/client'
import { lockEntry, roomOf } from './facts'
import { canAgree, canAskToSend, canChangeEntry, canDecline, canSay } from './rules'
import type { AgreeInput, CorrectEntryInput, DeclineInput, EntryInput, SayInput } from './schema'

// What is done in a room is the private work of its member: it writes no event, and holds no paper up.

/**
 * Says something in a member's room, on the passage that was read, or proposes wording there; a representative can be asked
 * at once to send it on. Refuses what `canSay` refuses, a paragraph that the version never had, and wording that does not
 * fit it.
 */
export async function sayInRoom(
  act: Act,
  input: SayInput,
): Promise<{ entryId: string; slug: string; at: string }> {
  return once(act, 'sayInRoom', input, async (tx) => {
    const { paper, member, now } = await roomOf(tx, act.actor, input)
    const { versionId, changes, type, language, text, ask } = input
    ensure(canSay(act.actor, paper, member, versionId, now))
    const { anchor, tree } = await anchored(tx, paper, input)
    const entryId = newId()
    const personId = personIdOf(act.actor)
    const of = { memberId: member.id, paperId: paper.id, versionId, personId, at: now }
    const asked = ask ? { askedAt: now, askedById: personId } : {}
    await tx.roomEntry.create({
      data: { id: entryId, kind: kindOf(changes), type, language, ...of, ...anchor, ...asked },
    })
    await tx.roomText.create({ data: { entryId, seq: 1, body: text, ...(tree && { tree }), at: now } })
    return { entryId, slug: paper.slug, at: now.toISOString() }
  })
}

const kindOf = (changes: unknown) => (changes === undefined ? 'comment' : 'suggestion')

/** Where it lies in the version that was read, and what it proposes there. */
async function anchored(
  tx: Tx,
  paper: PaperFacts,
  { versionId, changes, paragraph, quote, start }: SayInput,
): Promise<{ anchor: Anchor; tree: Proposal | null }> {
  const tree = changes ? await proposed(tx, paper, versionId, changes) : null
  const read = tree ? anchorOf(tree.changes) : { paragraph, quote, start }
  const place = read.paragraph ?? null
  const anchor = anchorFor(await bodyRead(tx, paper, versionId), { ...read, paragraph: place })
  if (anchor.paragraph !== place)
    throw new Refused('That paragraph is not in the version you read. Reload the page.', 'conflict')
  return { anchor, tree }
}

/** The author's new words beside the old ones. Refuses what `canChangeEntry` refuses, and what changes nothing. */
export async function correctEntry(act: Act, input: CorrectEntryInput): Promise<void> {
  await once(act, 'correctEntry', input, async (tx) => {
    const { paper, entry, now } = await lockEntry(tx, act.actor, input)
    ensure(canChangeEntry(act.actor, paper, entry, now))
    const { seq = 0, body = '', tree = null } = entry.text ?? {}
    if (body === input.text) throw new Refused('Nothing has changed. Change the text, or leave it.')
    await tx.roomText.create({
      data: { entryId: entry.id, seq: seq + 1, body: input.text, tree: tree ?? Prisma.DbNull, at: now },
    })
  })
}

/** Takes an entry back: a line stays in its place. Refuses what `canChangeEntry` refuses. */
export async function withdrawEntry(act: Act, input: EntryInput): Promise<void> {
  await once(act, 'withdrawEntry', input, async (tx) => {
    const { paper, entry, now } = await lockEntry(tx, act.actor, input)
    ensure(canChangeEntry(act.actor, paper, entry, now))
    await tx.roomEntry.update({ where: { id: entry.id }, data: { withdrawnAt: now } })
  })
}

/** Says that this person would say the same, or not any more. Twice the same changes nothing. */
export async function agreeInRoom(act: Act, input: AgreeInput): Promise<void> {
  await once(act, 'agreeInRoom', input, async (tx) => {
    const { paper, entry, now } = await lockEntry(tx, act.actor, input)
    ensure(canAgree(act.actor, paper, entry, now))
    const who = { entryId: entry.id, personId: personIdOf(act.actor) }
    if (input.agree) await tx.roomAgreement.createMany({ data: [{ ...who, at: now }], skipDuplicates: true })
    else await tx.roomAgreement.deleteMany({ where: who })
  })
}

/** Asks the representatives to send an entry on: they are told. Refuses what `canAskToSend` refuses. */
export async function askToSend(act: Act, input: EntryInput): Promise<void> {
  await once(act, 'askToSend', input, async (tx) => {
    const { paper, entry, now } = await lockEntry(tx, act.actor, input)
    ensure(canAskToSend(act.actor, paper, entry, now))
    const asked = { askedAt: now, askedById: personIdOf(act.actor), askedTold: false }
    await tx.roomEntry.update({ where: { id: entry.id }, data: asked })
  })
}

/** A representative says that an entry is not sent, and why. It can be sent all the same later. Refuses what `canDecline` refuses. */
export async function declineEntry(act: Act, input: DeclineInput): Promise<void> {
  await once(act, 'declineEntry', input, async (tx) => {
    const { paper, entry, now } = await lockEntry(tx, act.actor, input)
    ensure(canDecline(act.actor, paper, entry, now))
    const declined = { declinedAt: now, declinedById: personIdOf(act.actor), declinedWhy: input.why }
    await tx.roomEntry.update({ where: { id: entry.id }, data: declined })
  })
}
