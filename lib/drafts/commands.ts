import 'server-only'
import type { Body } from '@/lib/document/tree'
import { lockPaper } from '@/lib/papers/lock'
import { type Actor, isTaskforce, personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import type { Draft, DraftCopyReason } from '@/prisma/generated/client'
import { bodyFromMarkdown } from './from-markdown'
import { canWriteDraft, isCopyDue, isUpToDate } from './rules'
import type { DraftText, PlainDraftInput, RestoreCopyInput, SaveDraftInput, SettleDraftInput } from './schema'

/**
 * Saves the draft over the revision that its author saw. Answers the new revision and when it was saved; where the same
 * text is already there, the revision it has. Refuses what `canWriteDraft` refuses, and a revision that was overtaken.
 * Drafts are private work: no event.
 */
export async function saveDraft(act: Act, { paperId, revision, ...text }: SaveDraftInput) {
  return once(act, 'saveDraft', { paperId, revision, text: digest(text) }, async (tx) => {
    const held = await holdDraft(tx, act.actor, paperId)
    if (sameText(held, text)) return saved(held.draft)
    ensure(isUpToDate(held.draft, revision))
    const last = await tx.draftCopy.findFirst({ where: { paperId }, orderBy: { revision: 'desc' } })
    if (isCopyDue(last, held.draft, held.now)) await keepCopy(tx, held, 'periodic')
    return replace(tx, act.actor, held, text)
  })
}

/**
 * Ends a collision of two texts: the chosen one becomes the draft, and what it replaces and what was given up are kept as
 * copies. Refuses what `saveDraft` refuses: while they chose, a third text may have come.
 */
export async function settleDraft(act: Act, { paperId, revision, keep, giveUp }: SettleDraftInput) {
  const said = { paperId, revision, keep: digest(keep), giveUp: digest(giveUp) }
  return once(act, 'settleDraft', said, async (tx) => {
    const held = await holdDraft(tx, act.actor, paperId)
    ensure(isUpToDate(held.draft, revision))
    if (digest(giveUp) !== digest(keep) && !sameText(held, giveUp)) {
      const mine = { updatedById: personIdOf(act.actor), updatedAt: held.now }
      await keepCopy(tx, { title: giveUp.title, draft: { ...held.draft, ...giveUp, ...mine } }, 'replaced')
    }
    if (sameText(held, keep)) return saved(held.draft)
    await keepCopy(tx, held, 'replaced')
    return replace(tx, act.actor, held, keep)
  })
}

/**
 * Saves a draft that was written as Markdown, like `saveDraft`. Overtaken, its author may say which text it replaces, which
 * is then kept as a copy.
 */
export async function savePlainDraft(act: Act, { paperId, revision, over, text, ...head }: PlainDraftInput) {
  const said = { paperId, revision, over, ...head, text: digest(text) }
  return once(act, 'savePlainDraft', said, async (tx) => {
    const held = await holdDraft(tx, act.actor, paperId)
    // Only what parseBody let through is stored.
    const read = bodyFromMarkdown(text, held.draft.body as Body)
    if (!read.ok) throw new Refused(read.why)
    const written = { ...head, body: read.body }
    if (sameText(held, written)) return saved(held.draft)
    if (held.draft.revision !== revision) {
      ensure(isUpToDate(held.draft, over ?? revision))
      await keepCopy(tx, held, 'replaced')
    }
    return replace(tx, act.actor, held, written)
  })
}

/** Makes a kept copy the draft again; what it replaces is kept in its turn. Refuses what `saveDraft` refuses. */
export async function restoreCopy(act: Act, input: RestoreCopyInput) {
  return once(act, 'restoreCopy', input, async (tx) => {
    const held = await holdDraft(tx, act.actor, input.paperId)
    ensure(isUpToDate(held.draft, input.revision))
    const copy = await tx.draftCopy.findFirst({ where: { id: input.copyId, paperId: input.paperId } })
    if (!copy) throw new Absent()
    const { title, language, body } = copy
    const text = { title, language, body } as DraftText
    if (sameText(held, text)) return saved(held.draft)
    await keepCopy(tx, held, 'replaced')
    return replace(tx, act.actor, held, text)
  })
}

type Held = { title: string; draft: Draft; now: Date }

/** The draft of a paper that is locked until the transaction ends. */
async function holdDraft(tx: Tx, actor: Actor, paperId: string): Promise<Held> {
  const { paper, now } = await lockPaper(tx, actor, paperId)
  if (!isTaskforce(actor)) throw new Absent()
  ensure(canWriteDraft(actor, paper, now))
  const draft = await tx.draft.findUniqueOrThrow({ where: { paperId } })
  return { title: paper.title, draft, now }
}

function sameText({ title, draft }: Omit<Held, 'now'>, text: DraftText): boolean {
  const held = { title, language: draft.language, body: draft.body }
  return digest(held) === digest({ title: text.title, language: text.language, body: text.body })
}

async function replace(tx: Tx, actor: Actor, { draft, title, now }: Held, text: DraftText) {
  const { paperId, revision } = draft
  const { language, body } = text
  const by = { updatedAt: now, updatedById: personIdOf(actor) }
  await tx.draft.update({
    where: { paperId, revision },
    data: { body, language, revision: revision + 1, ...by },
  })
  if (text.title !== title) await tx.paper.update({ where: { id: paperId }, data: { title: text.title } })
  return saved({ revision: revision + 1, updatedAt: now })
}

const saved = ({ revision, updatedAt }: Pick<Draft, 'revision' | 'updatedAt'>) => ({
  revision,
  savedAt: updatedAt.toISOString(),
})

/** Keeps a text as it was, in the name of who wrote it. */
async function keepCopy(tx: Tx, { title, draft }: Omit<Held, 'now'>, reason: DraftCopyReason): Promise<void> {
  const { paperId, revision, language, body, updatedById: personId, updatedAt: at } = draft
  const text = { title, language, body: body as object }
  await tx.draftCopy.create({ data: { id: newId(), paperId, revision, reason, personId, at, ...text } })
}
