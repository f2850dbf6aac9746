import type { Wording as Change } from '@/lib/document/wording'
import { canSayLastWord } from '@/lib/last-words/rules'
import type { PaperFacts } from '@/lib/papers/rules'
import { finalVersionId } from '@/lib/papers/rules'
import { type Actor, isInside } from '@/lib/platform/actor'
import { type SupportsSeen, supportsSeen } from '@/lib/suggestions/supporters'
import { isOpen } from '@/lib/windows/rules'
import type { Capacity, InputKind, InputSource, InputType } from '@/prisma/generated/enums'
import { type AnswerSeen, answerSeen } from './answer-seen'
import {
  type CommentFacts,
  canCorrect,
  canCorrectReply,
  canLiftBlock,
  canReply,
  canWithdraw,
  canWithdrawReply,
  type Speaker,
} from './rules'
import { type Sight, sightOf } from './sight'
import type { InputRow, Instant, ReplyRow } from './statement'
import { placeIn, type ThreadPlace } from './thread-place'
import { windowOf } from './time'
import { type Wording, wordingOf } from './words-seen'

/** In whose name: the person is null for the public. */
export type Voice = { capacity: Capacity; member: string | null; person: string | null }

export type ReplySeen = {
  id: string
  seq: number
  voice: Voice
  language: string
  at: Instant
  /** Null where it was withdrawn. */
  wording: Wording | null
  mayCorrect: boolean
  mayWithdraw: boolean
}

/** An input as this reader sees it. What the reader may not see is not in it. */
export type Thread = {
  id: string
  kind: InputKind
  number: number
  sight: Exclude<Sight, 'none' | 'counted'>
  type: InputType
  blocking: boolean
  blockEnded: boolean
  taskforceOnly: boolean
  voice: Voice | null
  language: string
  at: Instant
  source: InputSource
  /** From what it was entered, by whom it was written there, and when: for insiders, since it names people. */
  from: { note: string; author: string | null; at: Instant | null } | null
  versionId: string
  /** The paragraph that it was said on, in the version it was said on; null: the whole paper. */
  origin: string | null
  place: ThreadPlace
  quote: string | null
  /** Its own author sees it although it came late: waiting, or declined with this reason. */
  late: { seconds: number; admitted: boolean | null; reason: string | null } | null
  withdrawn: { at: Instant; why: string | null } | null
  wording: Wording | null
  replies: readonly ReplySeen[]
  supports: SupportsSeen
  answer: AnswerSeen | null
  may: { reply: boolean; correct: boolean; withdraw: boolean; lift: boolean; sayLastWord: boolean }
}

/** A comment or a suggestion that came within 24 hours after closing, as an admin finds it. */
export type LateComment = {
  id: string
  kind: InputKind
  number: number
  version: number
  paragraph: string | null
  type: InputType
  voice: Voice
  at: Date
  lateBySeconds: number
  /** Null where it is for the Taskforce only, and the admin is not of it: it is decided on without its words. */
  text: string | null
  /** The wording that a suggestion proposes; none of a comment, nor where its words are withheld. */
  changes: readonly Change[]
  /** It came from the admin, or from the admin's own member. */
  own: boolean
  decision: { admitted: boolean; reason: string; by: string; at: Date; ownMember: boolean } | null
}

type Context = {
  actor: Actor
  facts: PaperFacts
  /** The version that is shown. */
  version: { id: string; number: number }
  /** In whose names the actor could reply. */
  speakers: readonly Speaker[]
  now: Date
}

/** What this reader may see of these inputs. What the reader may only count is not in it. */
export function threadsFor(rows: readonly InputRow[], context: Context): Thread[] {
  const isPublic = finalVersionId(context.facts) !== null
  return rows.flatMap((row) => {
    const place = placeIn(row, context.facts, context.version)
    const facts = factsOf(row)
    const sight = sightOf(context.actor, { ...facts, publicAs: row.publicAs }, isPublic)
    return !place || sight === 'none' || sight === 'counted'
      ? []
      : [threadOf(row, facts, sight, place, context)]
  })
}

function factsOf(row: InputRow): CommentFacts {
  return {
    kind: row.kind,
    personId: row.personId,
    memberId: row.memberId,
    memberName: row.member,
    capacity: row.capacity,
    blocking: row.blocking,
    taskforceOnly: row.taskforceOnly,
    at: new Date(row.at),
    lateBySeconds: row.lateBySeconds,
    admitted: row.late?.admitted ?? null,
    withdrawn: row.withdrawnAt !== null,
    answered: row.answer !== null,
    blockEnded: row.blockEnd !== null,
  }
}

function threadOf(
  row: InputRow,
  facts: CommentFacts,
  sight: Thread['sight'],
  place: ThreadPlace,
  context: Context,
): Thread {
  const inside = isInside(context.actor)
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    sight,
    type: row.type,
    blocking: row.blocking,
    blockEnded: facts.blockEnded,
    taskforceOnly: row.taskforceOnly,
    voice: sight === 'answer' ? null : voiceOf(row, inside),
    language: row.language,
    at: row.at,
    source: row.source,
    from: sight === 'text' && inside ? fromOf(row) : null,
    versionId: row.versionId,
    origin: row.paragraph,
    place,
    late: lateOf(row),
    withdrawn:
      row.withdrawnAt === null ? null : { at: row.withdrawnAt, why: inside ? row.withdrawnWhy : null },
    supports: supportsSeen(row.supports ?? [], facts, sight === 'text' ? context : null),
    answer: row.answer && answerSeen(row.answer, sight, inside),
    ...(sight === 'text' ? wordsOf(row) : { quote: null, wording: null }),
    ...(sight === 'text' && inside ? partOf(row, facts, context) : { replies: [], may: nothing }),
  }
}

function fromOf({ sourceNote, imported }: InputRow): Thread['from'] {
  if (sourceNote === null) return null
  return { note: sourceNote, author: imported?.author ?? null, at: imported?.at ?? null }
}

const nothing: Thread['may'] = {
  reply: false,
  correct: false,
  withdraw: false,
  lift: false,
  sayLastWord: false,
}

function wordsOf({ quote, texts, at }: InputRow): Pick<Thread, 'quote' | 'wording'> {
  return { quote, wording: texts && wordingOf(texts, at) }
}

function partOf(row: InputRow, facts: CommentFacts, context: Context): Pick<Thread, 'replies' | 'may'> {
  return {
    replies: (row.replies ?? []).map((reply) => replyOf(reply, context)),
    may: mayOf(facts, context),
  }
}

function voiceOf(said: Pick<InputRow, 'capacity' | 'member' | 'person'>, inside: boolean): Voice {
  return { capacity: said.capacity, member: said.member, person: inside ? said.person : null }
}

function lateOf({ lateBySeconds, late }: InputRow): Thread['late'] {
  return lateBySeconds === null
    ? null
    : { seconds: lateBySeconds, admitted: late?.admitted ?? null, reason: late?.reason ?? null }
}

function mayOf(facts: CommentFacts, { actor, facts: paper, speakers, now }: Context): Thread['may'] {
  const [speaker] = speakers
  return {
    reply: speaker !== undefined && canReply(actor, paper, facts, speaker, now).ok,
    correct: canCorrect(actor, paper, facts, isOpen(paper.windows, windowOf[facts.kind], now), now).ok,
    withdraw: canWithdraw(actor, paper, facts, now).ok,
    lift: facts.blocking && canLiftBlock(actor, paper, facts, now).ok,
    sayLastWord: canSayLastWord(actor, paper, facts, now).ok,
  }
}

function replyOf(row: ReplyRow, { actor, facts: paper, now }: Context): ReplySeen {
  const { personId, memberId, member, capacity } = row
  const facts = { personId, memberId, memberName: member, capacity, withdrawn: row.withdrawnAt !== null }
  return {
    id: row.id,
    seq: row.seq,
    voice: voiceOf(row, true),
    language: row.language,
    at: row.at,
    wording: row.texts && wordingOf(row.texts, row.at),
    mayCorrect: canCorrectReply(actor, paper, facts, now).ok,
    mayWithdraw: canWithdrawReply(actor, paper, facts, now).ok,
  }
}
