import 'server-only'
import { db } from '@/lib/platform/db'

/** All that is in one room, oldest first, with the names of who wrote it and what became of what was sent on. */
export async function roomRows(memberId: string, paperId: string) {
  const rows = await db.roomEntry.findMany({
    where: { memberId, paperId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: {
      texts: { orderBy: { seq: 'asc' } },
      replies: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
      agreements: { orderBy: { at: 'asc' } },
    },
  })
  const people = rows.flatMap((row) => [
    ...[row.personId, row.askedById, row.declinedById, row.sentById],
    ...[...row.replies, ...row.agreements].map(({ personId }) => personId),
  ])
  const [names, files, inputs] = await Promise.all([
    namesOf(people.filter((id) => id !== null)),
    fileNames(rows.flatMap(({ uploadId }) => uploadId ?? [])),
    sentInputs(rows.flatMap(({ sentAs }) => sentAs ?? [])),
  ])
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''))
  return rows.map((row) => ({
    ...row,
    person: nameOf(row.personId),
    askedBy: nameOf(row.askedById),
    declinedBy: nameOf(row.declinedById),
    sentBy: nameOf(row.sentById),
    file: row.uploadId === null ? null : (files.get(row.uploadId) ?? null),
    input: row.sentAs === null ? null : (inputs.get(row.sentAs) ?? null),
    replies: row.replies.map((reply) => ({ ...reply, person: nameOf(reply.personId) })),
    agreements: row.agreements.map(({ personId }) => ({ personId, person: nameOf(personId) })),
  }))
}

export type RoomRow = Awaited<ReturnType<typeof roomRows>>[number]

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function fileNames(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map()
  const where = { id: { in: [...new Set(ids)] } }
  const rows = await db.upload.findMany({ where, select: { id: true, fileName: true } })
  return new Map(rows.map(({ id, fileName }) => [id, fileName]))
}

const answer = {
  kind: true,
  reason: true,
  meeting: true,
  landedParagraph: true,
  publishedAt: true,
  landedVersion: { select: { number: true } },
  duplicateOf: { select: { number: true } },
} as const

/** The inputs that entries were sent as, with their published answers, by id. */
async function sentInputs(ids: readonly string[]) {
  const rows = await db.input.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      ...{ id: true, number: true, paragraph: true, withdrawnAt: true, lateBySeconds: true },
      lateDecision: { select: { admitted: true } },
      answers: {
        where: { publishedAt: { not: null }, endedAt: null },
        select: { disposition: { select: answer } },
      },
    },
  })
  return new Map(
    rows.map(({ answers, withdrawnAt, lateDecision, ...input }) => [
      input.id,
      {
        ...input,
        withdrawn: withdrawnAt !== null,
        admitted: lateDecision?.admitted ?? null,
        answer: answers[0]?.disposition ?? null,
      },
    ]),
  )
}
