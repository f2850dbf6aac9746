import { proposalIn } from '@/lib/document/proposal'
import type { Identity } from '@/lib/document/tree'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { type EntryPlace, lost } from './places'
import type { RoomRow } from './rows'
import {
  canAgree,
  canAskToSend,
  canChangeEntry,
  canDecline,
  canReplyInRoom,
  canSendOn,
  canWithdrawRoomReply,
  type EntryFacts,
  type RoomMember,
} from './rules'

type Context = {
  actor: Actor
  paper: PaperFacts
  member: RoomMember
  places: ReadonlyMap<string, EntryPlace>
  /** Up to when this person saw the room; null: never. */
  visited: Date | null
  now: Date
}

/** An entry as somebody in the room sees it, with what they may do about it. */
export function entrySeen(row: RoomRow, context: Context) {
  const { actor, places } = context
  const facts = factsOf(row, context.member)
  const place = places.get(row.id) ?? lost
  const isOwn = (personId: string) => actor.kind === 'person' && actor.personId === personId
  return {
    ...{ id: row.id, person: row.person, type: row.type, language: row.language, at: row.at },
    own: isOwn(row.personId),
    isNew: isFresh(row, isOwn, context.visited),
    paragraph: place.paragraph satisfies Identity | null,
    label: place.label,
    ...wordsOf(row, context.paper),
    ...outcomeOf(row),
    agreed: row.agreements.some(({ personId }) => isOwn(personId)),
    agreements: row.agreements.map(({ person }) => person),
    replies: facts.withdrawn ? [] : row.replies.map((reply) => replySeen(reply, facts, context)),
    may: mayOf(facts, context),
  }
}

/** What it says; nothing of what was withdrawn, and no words of a version whose text was removed. */
function wordsOf({ texts, quote, withdrawnAt, versionId }: RoomRow, paper: PaperFacts) {
  if (withdrawnAt !== null) return { quote: null, text: null, wording: null, corrected: null }
  const last = texts.at(-1)
  const removed = paper.versions.find(({ id }) => id === versionId)?.suppressed ?? true
  return {
    quote: removed ? null : quote,
    text: last?.body ?? '',
    wording: proposalIn(last?.tree),
    corrected: texts.length > 1 ? (last?.at ?? null) : null,
  }
}

function outcomeOf(row: RoomRow) {
  return {
    from: row.file === null ? null : { file: row.file, author: row.importedAuthor, at: row.importedAt },
    withdrawn: row.withdrawnAt,
    asked: row.askedAt && { by: row.askedBy, at: row.askedAt },
    declined: row.declinedAt && { by: row.declinedBy, at: row.declinedAt, why: row.declinedWhy ?? '' },
    sent: row.sentAt && row.input ? { by: row.sentBy, at: row.sentAt, input: row.input } : null,
  }
}

function mayOf(facts: EntryFacts, { actor, paper, member, now }: Context) {
  return {
    reply: canReplyInRoom(actor, paper, facts, now).ok,
    change: canChangeEntry(actor, paper, facts, now).ok,
    agree: canAgree(actor, paper, facts, now).ok,
    ask: canAskToSend(actor, paper, facts, now).ok,
    decline: canDecline(actor, paper, facts, now).ok,
    send: canSendOn(actor, member, [facts]).ok,
  }
}

export type EntrySeen = ReturnType<typeof entrySeen>

function factsOf(row: RoomRow, member: RoomMember): EntryFacts {
  return {
    personId: row.personId,
    member,
    withdrawn: row.withdrawnAt !== null,
    declined: row.declinedAt !== null,
    asked: row.askedAt !== null,
    sentAs: row.input && !row.input.withdrawn ? row.input.number : null,
  }
}

function replySeen(reply: RoomRow['replies'][number], facts: EntryFacts, { actor, paper, now }: Context) {
  const withdrawn = reply.withdrawnAt !== null
  const said = { personId: reply.personId, withdrawn }
  return {
    ...{ id: reply.id, person: reply.person, at: reply.at },
    text: withdrawn ? null : reply.body,
    mayWithdraw: canWithdrawRoomReply(actor, paper, facts, said, now).ok,
  }
}

/** Somebody else wrote it, or replied to it, since this person was here. */
function isFresh(row: RoomRow, isOwn: (personId: string) => boolean, visited: Date | null): boolean {
  const fresh = (said: { personId: string; at: Date; withdrawnAt: Date | null }) =>
    said.withdrawnAt === null && !isOwn(said.personId) && (visited === null || said.at > visited)
  return fresh(row) || (row.withdrawnAt === null && row.replies.some(fresh))
}
