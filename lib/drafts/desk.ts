import 'server-only'
import type { Body } from '@/lib/document/tree'
import { type Actor, personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import type { DraftCopyReason } from '@/prisma/generated/enums'
import { bodyFromMarkdown } from './from-markdown'
import { isCopyDue, isUpToDate } from './rules'
import type { DraftText, PlainDraftInput, RestoreCopyInput, SaveDraftInput, SettleDraftInput } from './schema'

/** A working text, held until the transaction ends, and the instant at which it is. Revision 0: nothing was written yet. */
export type HeldText = DraftText & {
  paperId: string
  revision: number
  updatedAt: Date
  updatedById: string
  now: Date
}

/** A working text as it once was, in the name of who wrote it. */
export type KeptText = DraftText & {
  id: string
  paperId: string
  revision: number
  reason: DraftCopyReason
  personId: string
  at: Date
}

/** Where working texts of one kind lie. Texts of every kind are written in the same way, below. */
export type Desk = {
  /** What these texts are called among the acts: "Draft". */
  noun: string
  /** Holds the text of this paper. Raises Absent for who may not see it, Refused for who may not write it now. */
  hold: (tx: Tx, actor: Actor, paperId: string) => Promise<HeldText>
  /** Replaces the held text; `next` has the new revision, and who wrote it when. */
  write: (tx: Tx, held: HeldText, next: Omit<HeldText, 'now'>) => Promise<void>
  keep: (tx: Tx, copy: KeptText) => Promise<unknown>
  lastKept: (tx: Tx, paperId: string) => Promise<{ at: Date; revision: number } | null>
  findKept: (tx: Tx, paperId: string, copyId: string) => Promise<DraftText | null>
}

/** Saves over the revision that its author saw; where the same text is already there, answers the revision it has. */
export async function saveText(desk: Desk, act: Act, { paperId, revision, ...text }: SaveDraftInput) {
  return once(act, `save${desk.noun}`, { paperId, revision, text: digest(text) }, async (tx) => {
    const held = await desk.hold(tx, act.actor, paperId)
    if (sameText(held, text)) return saved(held)
    ensure(isUpToDate(held, revision))
    if (isCopyDue(await desk.lastKept(tx, paperId), held, held.now))
      await keepHeld(desk, tx, held, 'periodic')
    return replace(desk, tx, act.actor, held, text)
  })
}

/** Ends a collision of two texts: the chosen one goes on; what it replaces and what was given up are kept. */
export async function settleText(
  desk: Desk,
  act: Act,
  { paperId, revision, keep, giveUp }: SettleDraftInput,
) {
  const said = { paperId, revision, keep: digest(keep), giveUp: digest(giveUp) }
  return once(act, `settle${desk.noun}`, said, async (tx) => {
    const held = await desk.hold(tx, act.actor, paperId)
    ensure(isUpToDate(held, revision))
    if (digest(giveUp) !== digest(keep) && !sameText(held, giveUp)) {
      const mine = { updatedById: personIdOf(act.actor), updatedAt: held.now }
      await keepHeld(desk, tx, { ...held, ...giveUp, ...mine }, 'replaced')
    }
    if (sameText(held, keep)) return saved(held)
    await keepHeld(desk, tx, held, 'replaced')
    return replace(desk, tx, act.actor, held, keep)
  })
}

/** Saves a text written as Markdown. Overtaken, its author may say which text it replaces, which is then kept. */
export async function savePlainText(
  desk: Desk,
  act: Act,
  { paperId, revision, over, text, ...head }: PlainDraftInput,
) {
  const said = { paperId, revision, over, ...head, text: digest(text) }
  return once(act, `savePlain${desk.noun}`, said, async (tx) => {
    const held = await desk.hold(tx, act.actor, paperId)
    const read = bodyFromMarkdown(text, held.body)
    if (!read.ok) throw new Refused(read.why)
    const written = { ...head, body: read.body }
    if (sameText(held, written)) return saved(held)
    if (held.revision !== revision) {
      ensure(isUpToDate(held, over ?? revision))
      await keepHeld(desk, tx, held, 'replaced')
    }
    return replace(desk, tx, act.actor, held, written)
  })
}

/** Makes a kept text the working text again; what it replaces is kept in its turn. */
export async function restoreText(desk: Desk, act: Act, input: RestoreCopyInput) {
  return once(act, `restore${desk.noun}`, input, async (tx) => {
    const held = await desk.hold(tx, act.actor, input.paperId)
    ensure(isUpToDate(held, input.revision))
    const copy = await desk.findKept(tx, input.paperId, input.copyId)
    if (!copy) throw new Absent()
    const text = { title: copy.title, language: copy.language, body: copy.body }
    if (sameText(held, text)) return saved(held)
    await keepHeld(desk, tx, held, 'replaced')
    return replace(desk, tx, act.actor, held, text)
  })
}

/**
 * Replaces the text over the revision that was seen by one that is made of it, in the caller's transaction; what it
 * replaces is kept. Answers as a save does.
 */
export async function replaceText(
  desk: Desk,
  tx: Tx,
  actor: Actor,
  { paperId, revision }: { paperId: string; revision: number },
  make: (held: HeldText) => DraftText,
) {
  const held = await desk.hold(tx, actor, paperId)
  ensure(isUpToDate(held, revision))
  const text = make(held)
  if (sameText(held, text)) return saved(held)
  await keepHeld(desk, tx, held, 'replaced')
  return replace(desk, tx, actor, held, text)
}

const words = ({ title, language, body }: DraftText) => ({ title, language, body })
const sameText = (one: DraftText, other: DraftText) => digest(words(one)) === digest(words(other))

async function replace(desk: Desk, tx: Tx, actor: Actor, held: HeldText, text: DraftText) {
  const { paperId, revision, now: updatedAt } = held
  const next = { paperId, revision: revision + 1, updatedAt, updatedById: personIdOf(actor), ...words(text) }
  await desk.write(tx, held, next)
  return saved(next)
}

const saved = ({ revision, updatedAt }: Pick<HeldText, 'revision' | 'updatedAt'>) => ({
  revision,
  savedAt: updatedAt.toISOString(),
})

async function keepHeld(desk: Desk, tx: Tx, held: HeldText, reason: DraftCopyReason): Promise<void> {
  const { paperId, revision, updatedById: personId, updatedAt: at } = held
  await desk.keep(tx, { id: newId(), paperId, revision, reason, personId, at, ...words(held) })
}

/** Only what parseBody let through is stored. */
export const storedBody = (body: unknown) => body as Body
