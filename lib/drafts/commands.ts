import 'server-only'
import { lockPaper } from '@/lib/papers/lock'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure } from '@/lib/platform/errors'
import type { Act } from '@/lib/platform/once'
import {
  type Desk,
  type HeldText,
  replaceText,
  restoreText,
  savePlainText,
  saveText,
  settleText,
  storedBody,
} from './desk'
import { canWriteDraft } from './rules'
import type { DraftText, PlainDraftInput, RestoreCopyInput, SaveDraftInput, SettleDraftInput } from './schema'

/** The drafts of papers. The title of a draft is its paper's. */
const drafts: Desk = {
  noun: 'Draft',
  async hold(tx, actor, paperId) {
    const { paper, now } = await lockPaper(tx, actor, paperId)
    if (!isTaskforce(actor)) throw new Absent()
    ensure(canWriteDraft(actor, paper, now))
    const draft = await tx.draft.findUniqueOrThrow({ where: { paperId } })
    return { ...draft, title: paper.title, body: storedBody(draft.body), now }
  },
  async write(tx, { title: before, revision }, { title, paperId, ...draft }) {
    await tx.draft.update({ where: { paperId, revision }, data: draft })
    if (title !== before) await tx.paper.update({ where: { id: paperId }, data: { title } })
  },
  keep: (tx, copy) => tx.draftCopy.create({ data: copy }),
  lastKept: (tx, paperId) => tx.draftCopy.findFirst({ where: { paperId }, orderBy: { revision: 'desc' } }),
  async findKept(tx, paperId, id) {
    const copy = await tx.draftCopy.findFirst({ where: { id, paperId } })
    return copy && { ...copy, body: storedBody(copy.body) }
  },
}

/**
 * Saves the draft over the revision that its author saw. Answers the new revision and when it was saved; where the same
 * text is already there, the revision it has. Refuses what `canWriteDraft` refuses, and a revision that was overtaken.
 * Drafts are private work: no event.
 */
export const saveDraft = (act: Act, input: SaveDraftInput) => saveText(drafts, act, input)

/**
 * Ends a collision of two texts: the chosen one becomes the draft, and what it replaces and what was given up are kept as
 * copies. Refuses what `saveDraft` refuses: while they chose, a third text may have come.
 */
export const settleDraft = (act: Act, input: SettleDraftInput) => settleText(drafts, act, input)

/**
 * Saves a draft that was written as Markdown, like `saveDraft`. Overtaken, its author may say which text it replaces, which
 * is then kept as a copy.
 */
export const savePlainDraft = (act: Act, input: PlainDraftInput) => savePlainText(drafts, act, input)

/** Makes a kept copy the draft again; what it replaces is kept in its turn. Refuses what `saveDraft` refuses. */
export const restoreCopy = (act: Act, input: RestoreCopyInput) => restoreText(drafts, act, input)

/**
 * Replaces the draft, over the revision that was seen, by a text that came from elsewhere and is made in view of it; joins
 * the caller's transaction. What it replaces is kept. Refuses what `saveDraft` refuses.
 */
export const replaceDraft = (
  tx: Tx,
  actor: Actor,
  at: { paperId: string; revision: number },
  make: (held: HeldText) => DraftText,
) => replaceText(drafts, tx, actor, at, make)
