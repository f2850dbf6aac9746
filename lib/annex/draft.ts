import 'server-only'
import { newIdentity } from '@/lib/document/identity'
import { type Desk, restoreText, savePlainText, saveText, settleText, storedBody } from '@/lib/drafts/desk'
import type {
  DraftText,
  PlainDraftInput,
  RestoreCopyInput,
  SaveDraftInput,
  SettleDraftInput,
} from '@/lib/drafts/schema'
import { lockPaper } from '@/lib/papers/lock'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import { Absent, ensure } from '@/lib/platform/errors'
import type { Act } from '@/lib/platform/once'
import { canSeeAnnexDraft, canWriteAnnex } from './rules'

/** The annex of a paper before its first word: there is no row yet, and its revision is 0. */
export function unwrittenAnnex(paper: Pick<PaperFacts, 'title' | 'versions'>): DraftText {
  return {
    title: `Annex: ${paper.title}`.slice(0, 200),
    language: currentVersion(paper)?.language ?? 'en',
    body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newIdentity() } }] },
  }
}

/** The working texts of annexes. The first save begins one. */
const annexes: Desk = {
  noun: 'AnnexDraft',
  async hold(tx, actor, paperId) {
    const { paper, now } = await lockPaper(tx, actor, paperId)
    if (!canSeeAnnexDraft(actor)) throw new Absent()
    ensure(canWriteAnnex(actor, paper, now))
    const draft = await tx.annexDraft.findUnique({ where: { paperId } })
    if (draft) return { ...draft, body: storedBody(draft.body), now }
    const unwritten = { revision: 0, updatedAt: now, updatedById: personIdOf(actor) }
    return { paperId, ...unwrittenAnnex(paper), ...unwritten, now }
  },
  async write(tx, { revision }, { paperId, ...draft }) {
    if (revision === 0) await tx.annexDraft.create({ data: { paperId, ...draft } })
    else await tx.annexDraft.update({ where: { paperId, revision }, data: draft })
  },
  keep: (tx, copy) => tx.annexDraftCopy.create({ data: copy }),
  lastKept: (tx, paperId) =>
    tx.annexDraftCopy.findFirst({ where: { paperId }, orderBy: { revision: 'desc' } }),
  async findKept(tx, paperId, id) {
    const copy = await tx.annexDraftCopy.findFirst({ where: { id, paperId } })
    return copy && { ...copy, body: storedBody(copy.body) }
  },
}

/** Saves the draft of an annex as `saveDraft` saves a paper's. Refuses what `canWriteAnnex` refuses. Writes no event. */
export const saveAnnexDraft = (act: Act, input: SaveDraftInput) => saveText(annexes, act, input)

/** Ends a collision of two texts as `settleDraft` does. */
export const settleAnnexDraft = (act: Act, input: SettleDraftInput) => settleText(annexes, act, input)

/** Saves the draft of an annex that was written as Markdown. */
export const savePlainAnnexDraft = (act: Act, input: PlainDraftInput) => savePlainText(annexes, act, input)

/** Makes a kept copy the draft of the annex again. */
export const restoreAnnexCopy = (act: Act, input: RestoreCopyInput) => restoreText(annexes, act, input)
