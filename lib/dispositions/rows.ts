import 'server-only'
import { numberedIn } from '@/lib/numbers/labels'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { db } from '@/lib/platform/db'
import { meetingText } from './meeting'

const disposition = {
  id: true,
  kind: true,
  reason: true,
  note: true,
  meeting: true,
  meetingOn: true,
  present: { select: { member: { select: { displayName: true } } } },
  landedParagraph: true,
  publishedAt: true,
  preparedAt: true,
  landedVersion: { select: { number: true } },
  duplicateOf: { select: { number: true } },
  handler: { select: { name: true } },
} as const

const select = (versionId: string) =>
  ({
    id: true,
    number: true,
    versionId: true,
    type: true,
    blocking: true,
    capacity: true,
    personId: true,
    memberId: true,
    paragraph: true,
    quote: true,
    language: true,
    source: true,
    publicAs: true,
    taskforceOnly: true,
    at: true,
    lateBySeconds: true,
    withdrawnAt: true,
    version: { select: { number: true } },
    member: { select: { displayName: true } },
    person: { select: { name: true } },
    lateDecision: { select: { admitted: true } },
    blockEnd: { select: { how: true, at: true } },
    texts: { orderBy: { seq: 'desc' }, take: 1, select: { body: true } },
    places: { where: { versionId }, orderBy: { seq: 'desc' }, take: 1 },
    replies: { where: { withdrawnAt: null }, select: { id: true } },
    answers: {
      where: { endedAt: null },
      select: {
        publishedAt: true,
        ownMember: true,
        disposition: { select: disposition },
        lastWords: {
          orderBy: { seq: 'desc' },
          take: 1,
          select: { heard: true, why: true, at: true, person: { select: { name: true } } },
        },
      },
    },
  }) as const

/** Every input of a paper, by number, with its words, its place in the current version and its live answers. */
export async function inputRows(paper: PaperFacts) {
  const version = currentVersion(paper)
  const rows = await db.input.findMany({
    where: { paperId: paper.id },
    orderBy: { number: 'asc' },
    select: select(version?.id ?? paper.id),
  })
  const text = version && (await numberedIn(db, [version.id])).get(version.id)
  const { labels, paragraphs } = text ?? { labels: new Map<string, string>(), paragraphs: [] }
  const order = new Map(paragraphs.map(({ id }, i) => [id, i]))
  return rows.map(({ texts, places, replies, answers, ...row }) => {
    const place = places[0] ?? null
    const current = row.versionId === version?.id ? row.paragraph : (place?.paragraph ?? null)
    return {
      ...row,
      ...answersOf(answers.map(withMeeting)),
      text: texts[0]?.body ?? '',
      replies: replies.length,
      place,
      /** Where it lies in the current version; null: on the whole paper, or its place is gone. */
      current,
      label: labels.get(current ?? '') || null,
      order: order.get(current ?? '') ?? (current ? order.size : -1),
      withdrawn: row.withdrawnAt !== null,
      admitted: row.lateDecision?.admitted ?? null,
    }
  })
}

/** The meeting in which it was decided, in the words that its readers are told. */
function withMeeting<
  Answer extends { disposition: Parameters<typeof meetingText>[0] & Record<string, unknown> },
>(answer: Answer): Answer {
  return { ...answer, disposition: { ...answer.disposition, meeting: meetingText(answer.disposition) } }
}

/** The live answers of an input: one published and one prepared at most. */
function answersOf<Answer extends { publishedAt: Date | null }>(answers: readonly Answer[]) {
  return {
    published: answers.find((answer) => answer.publishedAt !== null) ?? null,
    prepared: answers.find((answer) => answer.publishedAt === null) ?? null,
  }
}

export type InputRow = Awaited<ReturnType<typeof inputRows>>[number]
