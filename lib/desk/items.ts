import 'server-only'
import { otherHandlers } from '@/lib/dispositions/answerable'
import { meetingText } from '@/lib/dispositions/meeting'
import { refusalFor } from '@/lib/dispositions/rules'
import { seenOf } from '@/lib/dispositions/seen'
import type { Wording } from '@/lib/document/wording'
import { labelsIn } from '@/lib/numbers/labels'
import type { Stage } from '@/lib/papers/rules'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

const disposition = {
  id: true,
  kind: true,
  reason: true,
  note: true,
  meeting: true,
  meetingOn: true,
  present: { select: { memberId: true, member: { select: { displayName: true } } } },
  landedParagraph: true,
  publishedAt: true,
  landedVersion: { select: { number: true } },
  duplicateOf: { select: { number: true } },
  handlerId: true,
  handler: { select: { name: true } },
} as const

const select = {
  id: true,
  number: true,
  versionId: true,
  kind: true,
  type: true,
  blocking: true,
  capacity: true,
  memberId: true,
  paragraph: true,
  quote: true,
  language: true,
  taskforceOnly: true,
  at: true,
  lateBySeconds: true,
  withdrawnAt: true,
  version: { select: { number: true } },
  member: { select: { displayName: true } },
  person: { select: { name: true } },
  lateDecision: { select: { admitted: true } },
  blockEnd: { select: { how: true } },
  texts: { orderBy: { seq: 'desc' }, take: 1, select: { body: true, tree: true } },
  supports: { where: { endedAt: null }, select: { memberId: true } },
  replies: {
    where: { withdrawnAt: null },
    orderBy: { seq: 'asc' },
    select: {
      id: true,
      language: true,
      person: { select: { name: true } },
      member: { select: { displayName: true } },
      texts: { orderBy: { seq: 'desc' }, take: 1, select: { body: true } },
    },
  },
  assignment: { select: { handlerId: true, handler: { select: { name: true } } } },
  answers: {
    where: { endedAt: null },
    select: {
      dispositionId: true,
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
} as const

export type DeskItem = Awaited<ReturnType<typeof itemsOf>>[number]
export type DeskAnswer = NonNullable<DeskItem['prepared']>

/** These inputs of a paper as the Taskforce reads them, by number: with notes and what is prepared. */
export async function itemsOf(actor: PersonActor, stage: Stage, ids: readonly string[], now: Date) {
  const rows = await db.input.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { number: 'asc' },
    select,
  })
  const [others, labels] = await Promise.all([
    otherHandlers(
      db,
      rows.map(({ memberId }) => memberId),
      now,
    ),
    labelsIn(db, [...new Set(rows.map(({ versionId }) => versionId))]),
  ])
  return rows.map(({ texts, answers, replies, supports, withdrawnAt, lateDecision, ...row }) => {
    const live = answers.map(
      ({ lastWords, disposition: { present, meeting, meetingOn, ...said }, ...answer }) => ({
        ...answer,
        /** Whether who gave it was heard. */
        lastWord: lastWords[0] ? { ...lastWords[0], by: lastWords[0].person.name } : null,
        disposition: {
          ...said,
          meeting: meetingText({ meeting, meetingOn, present }),
          minutes: meeting,
          meetingOn,
          present: present.map(({ memberId }) => memberId),
        },
      }),
    )
    const published = live.find((answer) => answer.publishedAt !== null) ?? null
    const prepared = live.find((answer) => answer.publishedAt === null) ?? null
    const facts = { withdrawn: withdrawnAt !== null, admitted: lateDecision?.admitted ?? null }
    return {
      ...row,
      ...facts,
      /** Null: it was withdrawn, and its words are shown to no one. */
      text: withdrawnAt === null ? (texts[0]?.body ?? '') : null,
      changes: changesIn(texts[0]?.tree),
      supports: supports.length,
      replies: replies.map(({ texts: said, ...reply }) => ({ ...reply, text: said[0]?.body ?? '' })),
      published,
      prepared,
      /** The number of its paragraph in the version that it was made on. */
      madeOn: labels.get(`${row.versionId} ${row.paragraph}`) ?? null,
      refusal: refusalFor(actor, stage, { ...row, ...facts, published }, others),
      seen: seenOf([{ number: row.number, live: answers.map(liveOf) }]),
      /** The actor prepared its answer, and can take it back. */
      mayUndo: prepared?.disposition.handlerId === actor.personId,
    }
  })
}

const liveOf = ({ dispositionId }: { dispositionId: string }) => ({
  ...{ dispositionId, published: false, handlerId: '', handler: '' },
})

/** The wording that a suggestion proposes. Only what its schema let through is stored. */
function changesIn(tree: unknown): readonly Wording[] {
  return (tree as { changes: Wording[] } | null | undefined)?.changes ?? []
}
