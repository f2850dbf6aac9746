import 'server-only'
import { factsById } from '@/lib/papers/facts'
import { type Actor, personIdOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { Prisma } from '@/prisma/generated/client'
import { chosenAnew } from './choices'
import { lockUpload, standingTexts, uploadFacts } from './facts'
import type { Item } from './item'
import { itemsIn } from './reading'
import { writeItems } from './rows'
import { canChoose, canDrop, canSeeUpload } from './rules'
import type { ChooseInput, DropInput, MatchInput } from './schema'

/** Says from which version it was made: what it says is found anew, and chosen as at the start. */
export async function matchUpload(act: Act, input: MatchInput): Promise<void> {
  // Comparing takes its time, and is done before anything is held; what was read and versions never change.
  const items = await itemsFoundIn(act.actor, input)
  await once(act, 'matchUpload', input, async (tx) => {
    const { upload, paper } = await lockUpload(tx, act.actor, input)
    ensure(canChoose(act.actor, upload, input.revision))
    const version = paper.versions.find(({ id, takenBack }) => id === input.versionId && !takenBack)
    if (!version || !items)
      throw new Refused('That version is not there to be read. Choose another one.', 'conflict')
    await writeItems(tx, upload.id, items)
    const data = { versionId: version.id, revision: upload.revision + 1 }
    await tx.upload.update({ where: { id: upload.id }, data })
  })
}

/** What it says to that version; null where either is not there, or not this actor's to see. */
async function itemsFoundIn(
  actor: Actor,
  { paperId, uploadId, versionId }: MatchInput,
): Promise<Item[] | null> {
  const upload = await uploadFacts(db, paperId, uploadId)
  const paper = await factsById(db, paperId)
  if (!paper || !upload?.reading || !canSeeUpload(actor, upload)) return null
  const version = (await standingTexts(db, paper)).find(({ id }) => id === versionId)
  return version ? itemsIn(upload.reading, version) : null
}

/** Keeps what was chosen so far, so that it can be left and come back to. Refuses what `canChoose` refuses. */
export async function chooseItems(act: Act, input: ChooseInput): Promise<void> {
  await once(act, 'chooseItems', input, async (tx) => {
    const { upload } = await lockUpload(tx, act.actor, input)
    ensure(canChoose(act.actor, upload, input.revision))
    await writeItems(tx, upload.id, chosenAnew(upload.items, input))
    await tx.upload.update({ where: { id: upload.id }, data: { revision: upload.revision + 1 } })
  })
}

/** Drops what was not entered: the file and all that was read from it are gone, that there was one stays. */
export async function dropUpload(act: Act, input: DropInput): Promise<void> {
  await once(act, 'dropUpload', input, async (tx) => {
    const { upload, now } = await lockUpload(tx, act.actor, input)
    ensure(canDrop(act.actor, upload))
    await tx.uploadItem.deleteMany({ where: { uploadId: upload.id } })
    await tx.uploadFile.deleteMany({ where: { uploadId: upload.id } })
    await tx.upload.update({
      where: { id: upload.id },
      data: { reading: Prisma.DbNull, endedAt: now, endedById: personIdOf(act.actor) },
    })
  })
}
