import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { visibleUpload } from './readable'
import { canSeeUpload, type Door, entersMail } from './rules'

/** For which members the actor can bring something by a door: of a mail all that are in the coalition. Null: not at all. */
export async function listBringable(actor: Actor, door: Door, now: Date) {
  if (actor.kind === 'visitor') return null
  const own = actor.memberships.map(({ memberId }) => memberId)
  if (door === 'mail' ? !entersMail(actor) : own.length === 0) return null
  return db.member.findMany({
    where: {
      OR: [{ leftAt: null }, { leftAt: { gt: now } }],
      ...(door === 'file' && { id: { in: own } }),
    },
    select: { id: true, displayName: true },
    orderBy: { displayName: 'asc' },
  })
}

/** What came to a paper by a door and was not dropped, as far as the actor sees it, newest first. */
export async function listUploads(actor: Actor, paper: Pick<PaperFacts, 'id'>, door: Door) {
  const rows = await db.upload.findMany({
    where: { paperId: paper.id, source: door, OR: [{ endedAt: null }, { enteredAt: { not: null } }] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: {
      ...{
        id: true,
        sender: true,
        cameOn: true,
        fileName: true,
        unreadable: true,
        at: true,
        enteredAt: true,
        roomAt: true,
      },
      ...{ versionId: true, person: { select: { name: true } }, enteredBy: { select: { name: true } } },
      member: { select: { id: true, displayName: true, leftAt: true } },
      inputs: { select: { number: true, withdrawnAt: true }, orderBy: { number: 'asc' } },
      _count: { select: { items: true } },
    },
  })
  return rows.flatMap(({ member, _count, ...row }) => {
    const of = { id: member.id, name: member.displayName, leftAt: member.leftAt }
    return canSeeUpload(actor, { source: door, member: of })
      ? [{ ...row, member: of, items: _count.items }]
      : []
  })
}

/** The file as it came, for whoever may see the upload; null else, and where there is none (any more). */
export async function getUploadFile(actor: Actor, slug: string, uploadId: string) {
  const { upload } = (await visibleUpload(actor, slug, uploadId)) ?? {}
  if (!upload?.fileName) return null
  const file = await db.uploadFile.findUnique({ where: { uploadId } })
  return file && { name: upload.fileName, digest: upload.digest, bytes: file.bytes }
}
