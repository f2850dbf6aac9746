import 'server-only'
import { personIdOf } from '@/lib/platform/actor'
import { ensure } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { writeEntries } from '@/lib/room/from-file'
import { Prisma } from '@/prisma/generated/client'
import { chosenAnew } from './choices'
import { chosenInputs } from './enter'
import { lockUpload } from './facts'
import { instantOf, languageOf } from './input-rows'
import { writeItems } from './rows'
import { canChoose, canPutInRoom } from './rules'
import type { ChooseInput } from './schema'

/**
 * Puts what was chosen of a member's own file into the member's room, all at once: each item is one entry, on the version
 * that the file was made from, with who wrote it there and when. Nobody outside of the member hears of it: it writes no
 * event. Refuses what `canChoose` and `canPutInRoom` refuse, and nothing at all.
 */
export async function putInRoom(act: Act, input: ChooseInput): Promise<{ entries: number }> {
  return once(act, 'putInRoom', input, async (tx) => {
    const { upload, paper, now } = await lockUpload(tx, act.actor, input)
    ensure(canChoose(act.actor, upload, input.revision))
    ensure(canPutInRoom(act.actor, paper, upload, now))
    const versionId = upload.versionId ?? ''
    const items = chosenAnew(upload.items, input)
    const chosen = await chosenInputs(tx, paper, versionId, items)
    const by = { personId: personIdOf(act.actor), at: now }
    const of = { memberId: upload.member.id, versionId, uploadId: upload.id }
    await writeEntries(tx, paper, { ...of, ...by, language: languageOf(paper, upload, versionId) }, [
      ...chosen.map(({ type, paragraph, quote, start, said, body, changes, authors, date }) => ({
        ...{ type, paragraph, quote, start, changes, text: said || body },
        ...{ importedAuthor: authors.join(', ') || null, importedAt: instantOf(date) },
      })),
    ])
    await writeItems(tx, upload.id, items)
    const put = { roomAt: now, roomById: by.personId, revision: upload.revision + 1 }
    await tx.upload.update({ where: { id: upload.id }, data: { reading: Prisma.DbNull, ...put } })
    return { entries: chosen.length }
  })
}
