import 'server-only'
import { createHash } from 'node:crypto'
import type { Imported, ReadFile } from '@/lib/document/import/imported'
import { replaceDraft } from '@/lib/drafts/commands'
import { canWriteDraft } from '@/lib/drafts/rules'
import { factsById } from '@/lib/papers/facts'
import { lockPaper } from '@/lib/papers/lock'
import { type Actor, isTaskforce, personIdOf } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import type { ImportedNote } from './note'
import type { BringImportInput, LetGoInput, SettleNotesInput, TakeImportInput } from './schema'
import { takeOver } from './taking'

type FileReader = (bytes: Uint8Array, name: string) => Promise<ReadFile>

/** Days after which a file that nobody took over is let go. */
const kept = 7

/**
 * Reads a file or a pasted text for the draft of a paper and keeps what was read, so that it can be looked at; the draft
 * stays as it is. Refuses what `canWriteDraft` refuses, and, with the reader's sentence, what cannot be read.
 */
export async function bringImport(act: Act, input: BringImportInput, readFile: FileReader) {
  const { paperId, file, text = '' } = input
  const paper = await factsById(db, paperId)
  if (!paper || !isTaskforce(act.actor)) throw new Absent()
  ensure(canWriteDraft(act.actor, paper, await instant()))
  const bytes = file?.bytes ?? new TextEncoder().encode(text)
  const read = await readFile(bytes, file?.name ?? 'pasted.txt')
  if (!read.ok) throw new Refused(read.why)
  const fileName = file?.name ?? null
  const said = { paperId, fileName, digest: createHash('sha256').update(bytes).digest('hex') }
  return once(act, 'bringImport', said, async (tx) => {
    const now = await held(tx, act.actor, paperId)
    const old = new Date(now.getTime() - kept * 86_400_000)
    await tx.draftImport.deleteMany({ where: { paperId, at: { lt: old } } })
    const id = newId()
    const by = { personId: personIdOf(act.actor), at: now }
    await tx.draftImport.create({
      data: {
        id,
        paperId,
        fileName,
        kind: read.kind,
        reading: { ...read.imported },
        ...by,
      },
    })
    return { importId: id, slug: paper.slug }
  })
}

/**
 * Takes a file that was looked at over into the draft: instead of its text, which is kept as a copy, or behind it. What the
 * file says beside its text becomes notes of the draft. Drafts are private work: no event. Refuses what `canWriteDraft`
 * refuses, a revision that was overtaken, and a file that was taken or let go meanwhile.
 */
export async function takeImport(act: Act, input: TakeImportInput) {
  return once(act, 'takeImport', input, async (tx) => {
    const { paperId, importId, how, changes, language, revision } = input
    const now = await held(tx, act.actor, paperId)
    const found = await tx.draftImport.findFirst({ where: { id: importId, paperId } })
    if (!found)
      throw new Refused('This file was taken over or let go meanwhile. Choose it again.', 'conflict')
    const reading = found.reading as unknown as Imported
    let notes: ImportedNote[] = []
    const saved = await replaceDraft(tx, act.actor, { paperId, revision }, (draft) => {
      const taken = takeOver(draft.body, reading, how, changes)
      if (!taken.ok) throw new Refused(taken.why)
      notes = taken.notes
      const title = input.title ? (reading.title ?? draft.title) : draft.title
      return { title, language, body: taken.body }
    })
    await keepNotes(tx, notes, {
      paperId,
      fileName: found.fileName,
      personId: personIdOf(act.actor),
      at: now,
    })
    await tx.draftImport.delete({ where: { id: importId } })
    return { revision: saved.revision, notes: notes.length }
  })
}

type Kept = { paperId: string; fileName: string | null; personId: string; at: Date }

async function keepNotes(tx: Tx, notes: readonly ImportedNote[], common: Kept): Promise<void> {
  const last = await tx.draftNote.aggregate({ where: { paperId: common.paperId }, _max: { seq: true } })
  const from = (last._max.seq ?? 0) + 1
  await tx.draftNote.createMany({
    data: notes.map((note, place) => ({ id: newId(), seq: from + place, ...note, ...common })),
  })
}

/** Lets a file go that was read and is not wanted; one that is gone already is no matter. */
export async function letImportGo(act: Act, input: LetGoInput): Promise<void> {
  await once(act, 'letImportGo', input, async (tx) => {
    await held(tx, act.actor, input.paperId)
    await tx.draftImport.deleteMany({ where: { id: input.importId, paperId: input.paperId } })
  })
}

/** Takes notes away that were dealt with. */
export async function settleNotes(act: Act, input: SettleNotesInput): Promise<void> {
  await once(act, 'settleNotes', input, async (tx) => {
    await held(tx, act.actor, input.paperId)
    await tx.draftNote.deleteMany({ where: { id: { in: input.noteIds }, paperId: input.paperId } })
  })
}

/** Holds the paper for whoever writes its draft, and reads the instant. */
async function held(tx: Tx, actor: Actor, paperId: string): Promise<Date> {
  const { paper, now } = await lockPaper(tx, actor, paperId)
  if (!isTaskforce(actor)) throw new Absent()
  ensure(canWriteDraft(actor, paper, now))
  return now
}
