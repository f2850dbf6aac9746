import 'server-only'
import { personIdOf } from '@/lib/platform/actor'
import { ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { Prisma } from '@/prisma/generated/client'
import { chosenAnew } from './choices'
import { lockUpload, standingTexts } from './facts'
import { itemsIn } from './reading'
import { writeItems } from './rows'
import { canChoose, canDrop } from './rules'
import type { ChooseInput, DropInput, MatchInput } from './schema'

/** Says from which version it was made: what it says is found anew, and chosen as at the start. */
export async function matchUpload(act: Act, input: MatchInput): Promise<void> {
  await once(act, 'matchUpload', input, async (tx) => {
    const { upload, paper } = await lockUpload(tx, act.actor, input)
    ensure(canChoose(act.actor, upload, input.revision))
    const { reading } = upload
    const version = (await standingTexts(tx, paper)).find(({ id }) => id === input.versionId)
    if (!version || !reading)
      throw new Refused('That version is not there to be read. Choose another one.', 'conflict')
    await writeItems(tx, upload.id, itemsIn(reading, version))
    const data = { versionId: version.id, revision: upload.revision + 1 }
    await tx.upload.update({ where: { id: upload.id }, data })
  })
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
