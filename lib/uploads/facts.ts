import 'server-only'
import type { Body } from '@/lib/document/tree'
import { fixedIn } from '@/lib/numbers/labels'
import { lockPaper } from '@/lib/papers/lock'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import type { Reader, Tx } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import type { Item, Piece } from './item'
import type { Reading, VersionRead } from './reading'
import { canSeeUpload, type Door, type UploadFacts } from './rules'

const fields = {
  id: true,
  paperId: true,
  source: true,
  sender: true,
  cameOn: true,
  fileName: true,
  digest: true,
  reading: true,
  unreadable: true,
  versionId: true,
  likeness: true,
  revision: true,
  at: true,
  enteredAt: true,
  roomAt: true,
  roomBy: { select: { name: true } },
  endedAt: true,
  person: { select: { name: true } },
  enteredBy: { select: { name: true } },
  member: {
    select: { id: true, slug: true, displayName: true, leftAt: true, releaseByRepresentative: true },
  },
  items: { orderBy: { seq: 'asc' }, select: { seq: true, pieces: true, type: true, chosen: true } },
} as const

export type Upload = UploadFacts & {
  id: string
  paperId: string
  sender: string | null
  cameOn: Date | null
  fileName: string | null
  digest: string
  reading: Reading | null
  likeness: { id: string; score: number }[]
  at: Date
  by: string
  member: { id: string; slug: string; name: string; leftAt: Date | null; releaseByRepresentative: boolean }
  items: (Item & { seq: number })[]
}

type Found = NonNullable<Awaited<ReturnType<typeof find>>>

const find = (reader: Pick<Reader, 'upload'>, paperId: string, id: string) =>
  reader.upload.findFirst({ where: { id, paperId }, select: fields })

function uploadOf({ member, person, enteredBy, enteredAt, roomBy, roomAt, source, ...row }: Found): Upload {
  const { displayName: name, ...ofMember } = member
  return {
    ...row,
    source: source as Door,
    member: { ...ofMember, name },
    by: person.name,
    entered: enteredAt && { at: enteredAt, by: enteredBy?.name ?? '' },
    inRoom: roomAt && { at: roomAt, by: roomBy?.name ?? '' },
    // Only what lib/uploads wrote is stored.
    reading: row.reading as Reading | null,
    likeness: row.likeness as Upload['likeness'],
    items: row.items.map((item) => ({ ...item, pieces: item.pieces as Piece[] })),
  }
}

/** Something that came to this paper; null where it is not there. Who may see it is for the caller's rule. */
export async function uploadFacts(
  reader: Pick<Reader, 'upload'>,
  paperId: string,
  uploadId: string,
): Promise<Upload | null> {
  const row = await find(reader, paperId, uploadId)
  return row && uploadOf(row)
}

/** Holds a paper, and so what came to it, until the transaction ends. Raises Absent where the actor may not see both. */
export async function lockUpload(
  tx: Tx,
  actor: Actor,
  { paperId, uploadId }: { paperId: string; uploadId: string },
) {
  const locked = await lockPaper(tx, actor, paperId)
  const upload = await uploadFacts(tx, paperId, uploadId)
  if (!upload || !canSeeUpload(actor, upload)) throw new Absent()
  return { ...locked, upload }
}

/** The versions of a paper that stand, with their words, the oldest first. Those that were suppressed have none. */
export async function standingTexts(
  reader: Pick<Reader, 'versionText' | '$queryRaw'>,
  paper: Pick<PaperFacts, 'versions'>,
): Promise<VersionRead[]> {
  const standing = paper.versions.filter((version) => !version.takenBack)
  const ids = standing.map(({ id }) => id)
  const texts = await reader.versionText.findMany({
    where: { versionId: { in: ids } },
    select: { versionId: true, title: true, body: true },
  })
  const fixed = await fixedIn(reader, ids)
  return standing.flatMap(({ id, at }) => {
    const text = texts.find(({ versionId }) => versionId === id)
    return text ? [{ id, at, title: text.title, body: text.body as Body, fixed: fixed.get(id) }] : []
  })
}
