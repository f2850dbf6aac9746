import type { SaidFacts } from './said-events'
import type { MovedRow, SigningFacts } from './signing-events'

/**
 * Everything that can happen in the coalition's work, in the order of a paper's road. Facts are ids, words of ours,
 * instants (ISO 8601, UTC) and digests; never texts or names. Lists of ids are sorted.
 */
type Id = string
type Digest = string
type Instant = string
export type Fact =
  | string
  | number
  | boolean
  | null
  | readonly (string | { readonly [name: string]: string })[]
  | { readonly [name: string]: string | boolean | null }

type PartsFacts = SaidFacts & SigningFacts
type Facts = PartsFacts & {
  'coalition.founded': { nameDigest: Digest; demo: boolean }
  'coalition.settingsChanged': { settingsDigest: Digest }
  'clock.moved': { offsetSeconds: number }
  'topic.saved': { topicId: Id; nameDigest: Digest; retired: boolean }
  'milestone.saved': { milestoneId: Id; titleDigest: Digest; startsOn: string; endsOn: string }
  'milestone.removed': { milestoneId: Id }
  'nonWorkingDay.saved': { day: string; working: boolean }

  'member.joined': { memberId: Id; nameDigest: Digest }
  'member.changed': { memberId: Id; memberDigest: Digest }
  /** How it decides from now on; on behalf: an admin said so. */
  'member.decidesSet': { memberId: Id; decides: string; before: string; capacity: string }
  /** On the coalition's chain all that ended; on a paper's chain what ended there. */
  'member.left': {
    memberId: Id
    leftAt: Instant
    endorsementIds: readonly Id[]
    inputIds: readonly Id[]
    objectionIds: readonly Id[]
    intentionIds: readonly Id[]
    /** The suggestions that it supported. */
    supportedIds: readonly Id[]
  }
  /** It had left, and belongs to the coalition again since then. */
  'member.rejoined': { memberId: Id; joinedAt: Instant }
  /**
   * Two members are one: `mergedId` goes on as `memberId`. Stances that ended with it and those written again for the one
   * that is kept; intentions and preparations that ended; suggestions that it supported. On a paper's chain what changed there.
   */
  'members.merged': {
    memberId: Id
    mergedId: Id
    endedIds: readonly Id[]
    restoredIds: readonly Id[]
    announcedIds: readonly Id[]
    supportedIds: readonly Id[]
    /** The memberships that its people were given. */
    membershipIds: readonly Id[]
    moved: readonly MovedRow[]
  }
  'boardDate.saved': { boardDateId: Id; memberId: Id; day: string; noteDigest: Digest }
  'boardDate.removed': { boardDateId: Id; memberId: Id }
  'roster.imported': { memberIds: readonly Id[]; personIds: readonly Id[]; fileDigest: Digest }
  /** What is still as that import left it goes back; `left`: how many things were changed since, and stay. */
  'roster.takenBack': { importId: Id; memberIds: readonly Id[]; personIds: readonly Id[]; left: number }
  'person.invited': {
    invitedId: Id
    memberId: Id | null
    right: string | null
    taskforce: boolean
    admin: boolean
  }
  'person.changed': { changedId: Id; personDigest: Digest; taskforce: boolean; admin: boolean }
  'person.left': { leftId: Id; membershipIds: readonly Id[] }
  'membership.given': { membershipId: Id; holderId: Id; memberId: Id; right: string; until: Instant | null }
  'membership.ended': { membershipId: Id; holderId: Id; memberId: Id }

  'paper.created': { kind: string; slug: string; titleDigest: Digest; procedure: string }
  'paper.described': {
    titleDigest: Digest
    topicIds: readonly Id[]
    procedure: string
    reasonDigest: Digest | null
  }
  /** Of a submission or briefing: a position that it rests on, or no longer does. */
  'paper.restsOn': { foundationId: Id; positionId: Id }
  'paper.restsNoLonger': { foundationId: Id; positionId: Id }
  'version.published': {
    versionId: Id
    number: number
    digest: Digest
    language: string
    coverNoteDigest: Digest
    saidClass: string | null
    /** The endorsements that stay on the version before and wait for their member. */
    waitingIds: readonly Id[]
    /** The endorsements that an equal digest revived. */
    restoredIds: readonly Id[]
    dispositionIds: readonly Id[]
    endsFinalCall: boolean
    /** How many inputs were carried into it, and where the Taskforce decided: '' is the whole paper. */
    carried: number
    moved: readonly MovedRow[]
    decidedPlaces: readonly { inputId: Id; decision: string; paragraph: string }[]
  }
  'version.takenBack': { versionId: Id; reasonDigest: Digest; moved: readonly MovedRow[] }
  'version.suppressed': { versionId: Id; digest: Digest; reasonDigest: Digest }
  'class.confirmed': { versionId: Id; carriedIds: readonly Id[]; moved: readonly MovedRow[] }
  'class.challenged': { versionId: Id; memberId: Id; reasonDigest: Digest }
  'class.corrected': {
    versionId: Id
    kind: string
    /** The third member that challenged the class, where challenges corrected it. */
    memberId: Id | null
    reasonDigest: Digest
    affectedIds: readonly Id[]
    moved: readonly MovedRow[]
  }
  /** The paragraphs of a version, and of those after it, keep their numbers from here on; or no longer do. */
  'numbers.fixed': { versionId: Id; labelsDigest: Digest; reasonDigest: Digest }
  'numbers.released': { versionId: Id; reasonDigest: Digest }

  /** Of a paper's members-only annex, on the coalition's own chain: the paper's record does not know of it. */
  'annex.published': AnnexFacts & {
    number: number
    /** The version that members had before; null for the first. */
    follows: number | null
    digest: Digest
    language: string
    noteDigest: Digest
  }
  'annex.takenBack': AnnexFacts & { reasonDigest: Digest }
  'annex.suppressed': AnnexFacts & { digest: Digest; reasonDigest: Digest }

  'windows.set': {
    windows: readonly { windowId: Id; kind: string; opensAt: Instant; closesAt: Instant }[]
    versionId: Id
    baseVersionId: Id | null
    roundId: Id | null
  }
  'window.changed': {
    windowId: Id
    change: string
    opensAt: Instant
    closesAt: Instant
    reasonDigest: Digest
  }
  /** Several windows of the paper, with those of other papers where they are of a round. */
  'windows.changed': {
    roundId: Id | null
    change: string
    windows: readonly { windowId: Id; opensAt: Instant; closesAt: Instant }[]
    reasonDigest: Digest
  }
  'windows.takenBack': { windowIds: readonly Id[]; reasonDigest: Digest }

  /** An admin asks another to freeze with so many inputs unanswered, to be answered by then, or without a final call. */
  'freeze.asked': {
    versionId: Id
    unanswered: number
    answerBy: Instant | null
    withoutCall: boolean
    reasonDigest: Digest
  }
  'paper.frozen': {
    versionId: Id
    digest: Digest
    /** Null: without a final call. */
    windowId: Id | null
    opensAt: Instant | null
    closesAt: Instant | null
    /** An amended final call covers only what changed since this version. */
    baseVersionId: Id | null
  }
  /** What an admin heard of a letter of the final call: it came back, or arrived. */
  'notice.noted': { noticeId: Id; became: string }
  'objection.given': { objectionId: Id; memberId: Id; versionId: Id; paragraph: string; textDigest: Digest }
  'objection.withdrawn': { objectionId: Id; memberId: Id }
  'consensus.proposed': { proposalId: Id; versionId: Id; level: string; reasonDigest: Digest }
  'consensus.challenged': { challengeId: Id; proposalId: Id; memberId: Id; reasonDigest: Digest }
  /** In the thread of an objection, or of a challenge of the level of consensus. */
  'callReply.given': {
    replyId: Id
    objectionId: Id | null
    challengeId: Id | null
    memberId: Id | null
    capacity: string
    textDigest: Digest
  }
  'paper.sentBack': { versionId: Id; reasonDigest: Digest }
  'paper.finalised': {
    versionId: Id
    digest: Digest
    number: string
    consensus: string | null
    endorsingIds: readonly Id[]
    silentNoticed: number
    /** With fewer endorsing members it is a text of these only. */
    minimumEndorsing: number
    closesEarlier: boolean
  }
  /** An admin asks another to reopen the paper; the reason becomes the erratum. */
  'reopen.asked': { versionId: Id; reasonDigest: Digest }
  /** It keeps its number; the reason is the erratum. */
  'paper.reopened': { versionId: Id; number: string; reasonDigest: Digest }
  'paper.withdrawn': { reasonDigest: Digest }
  'paper.superseded': { byPaperId: Id }
  'paper.actTakenBack': { takenBackId: Id; kind: string; reasonDigest: Digest }
}

type AnnexFacts = { paperId: Id; annexId: Id }

export type EventType = keyof Facts
export type FactsOf<Type extends EventType> = Facts[Type]
export type Event = { [Type in EventType]: { chainId: Id; type: Type; facts: Facts[Type] } }[EventType]
