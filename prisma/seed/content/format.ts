/**
 * The shape of the demo coalition's content. Everything here is data: the seeding acts it out through the
 * product's own commands, with the coalition's clock set to each act's instant. Instants are ISO 8601 in UTC.
 */

/**
 * One block of a text. `key` is the paragraph's name across the versions of its paper. The text may hold
 * **bold**, _italic_, [a link](https://…) and ^[the text of a footnote].
 */
export type DemoBlock =
  | readonly [kind: 'h' | 'p' | 'q', key: string, text: string]
  | readonly [kind: 'ol' | 'ul', items: readonly DemoItem[]]
export type DemoItem = readonly [key: string, text: string, nested?: readonly DemoBlock[]]

export type DemoPaper = {
  readonly slug: string
  readonly kind: 'position' | 'briefing'
  readonly title: string
  readonly topics: readonly string[]
  readonly procedure: 'full' | 'short' | 'emergency'
  readonly procedureReason: string
  /** The admin who chooses a procedure other than the full one, right after the paper was begun. */
  readonly procedureBy?: string
  readonly createdAt: string
  /** A person of the Taskforce. */
  readonly createdBy: string
  /** In the order of time. */
  readonly acts: readonly DemoAct[]
}

/** A place in the version that is current at the instant of the act; `quote` is a run of its visible text. */
export type DemoPlace = { readonly p: string; readonly quote?: string }

export type WindowKind = 'comments' | 'suggestions' | 'signOn' | 'finalCall'
export type Stance = 'endorse' | 'endorseWithReservation' | 'noObjection' | 'abstain' | 'cannotSupport'
export type DispositionKind =
  | 'accepted'
  | 'acceptedInPart'
  | 'notAccepted'
  | 'noted'
  | 'outOfScope'
  | 'duplicate'

/** `at` is when, `by` the person's key. */
export type DemoAct = { readonly at: string; readonly by: string } & (
  | TextAct
  | WindowAct
  | InputAct
  | AnswerAct
  | SignAct
  | EndAct
)

type TextAct =
  | { readonly do: 'draft'; readonly blocks: readonly DemoBlock[]; readonly title?: string }
  /** `class` says what the version is against the one before it; version 1 has none. */
  | { readonly do: 'publish'; readonly class?: 'editorial' | 'substantive'; readonly coverNote: string }
  /** An admin outside the Taskforce confirms that the newest version's change is editorial. */
  | { readonly do: 'confirmClass' }
  /** Every comment that lost its words is left on its paragraph, or on the whole paper where that is gone. */
  | { readonly do: 'reviewPlaces' }
  /** The members-only annex: its working text, and giving that to members with a note. */
  | { readonly do: 'draftAnnex'; readonly blocks: readonly DemoBlock[]; readonly title: string }
  | { readonly do: 'publishAnnex'; readonly note: string }
  /** A submission or briefing rests on the position at this address. */
  | { readonly do: 'restOn'; readonly position: string }

type WindowAct =
  | {
      readonly do: 'openWindow'
      /** A final call opens by freezing. */
      readonly kind: Exclude<WindowKind, 'finalCall'>
      /** Wording can be suggested, too, in the same span. */
      readonly suggestions?: true
      /** Absent: it opens at once. */
      readonly opensAt?: string
      readonly closesAt: string
      readonly round?: string
      /** A recirculation: for paragraphs that changed since this version, and open blocking points. */
      readonly changedSince?: number
    }
  /** The paper's newest window of this kind is extended, or closed early, with a reason. */
  | {
      readonly do: 'changeWindow'
      readonly kind: WindowKind
      readonly closesAt: string
      readonly reason: string
    }

export type InputAct =
  | {
      readonly do: 'comment'
      readonly key: string
      /** The member spoken for; absent, the person speaks under their own name. */
      readonly for?: string
      readonly on: DemoPlace | null
      readonly type: 'substantive' | 'editorial' | 'question' | 'support'
      readonly blocking?: true
      readonly taskforceOnly?: true
      readonly publicAs: 'counted' | 'named' | 'text'
      /** BCP 47. */
      readonly language: string
      readonly text: string
    }
  /** Other words for paragraphs of the current version, with a reason. */
  | {
      readonly do: 'suggest'
      readonly key: string
      readonly for?: string
      readonly on: readonly { readonly p: string; readonly was: string; readonly words: string }[]
      readonly type: 'substantive' | 'editorial'
      readonly publicAs: 'counted' | 'named' | 'text'
      readonly text: string
    }
  | { readonly do: 'support'; readonly suggestion: string; readonly for: string }
  /** `for`: the member spoken for; absent, the person speaks under their own name, or as the Taskforce. */
  | { readonly do: 'reply'; readonly to: string; readonly for?: string; readonly text: string }
  | { readonly do: 'correctComment'; readonly comment: string; readonly text: string }
  | { readonly do: 'withdrawComment'; readonly comment: string }
  /** What arrived after closing and waits in the late tray. */
  | { readonly do: 'admitLate' | 'declineLate'; readonly comment: string; readonly reason: string }
  | { readonly do: 'liftBlock'; readonly comment: string; readonly for: string }
  /** Whether the published answer heard it; on a blocking point, what is no `notSatisfied` ends it. */
  | {
      readonly do: 'lastWord'
      readonly comment: string
      readonly heard: 'satisfied' | 'canLive' | 'notSatisfied'
      readonly why?: string
    }
  /** An admin closes a blocking point as considered, not met, after a recirculation. */
  | {
      readonly do: 'closeBlock'
      readonly comment: string
      readonly reason: string
      readonly statement: string
      readonly consensus: Consensus
    }

type Consensus = 'fullConsensus' | 'consensus' | 'strongSupport' | 'divergence'

type AnswerAct = {
  readonly do: 'dispose'
  /** The comments answered, by their keys. */
  readonly inputs: readonly string[]
  readonly kind: DispositionKind
  readonly reason?: string
  readonly landedIn?: { readonly version: number; readonly p: string }
  readonly duplicateOf?: string
  /** Decided in a meeting: when, who was there, where the notes are. */
  readonly meeting?: string
  /** `withVersion`: prepared, and published together with the next version. */
  readonly publish: 'now' | 'withVersion'
}

export type DemoStance = {
  readonly for: string
  readonly stance: Stance
  readonly reservation?: DemoPlace & { readonly text: string; readonly wording: string }
  /** Not to stand under the text. */
  readonly listed?: false
  readonly statement?: string
  /** The statement, with the stance, may be shown to anyone. */
  readonly statementReleased?: true
}

type SignAct =
  /** `reconfirm` repeats the stance on a changed text; `changeStance` gives another, on the same text or a changed one. */
  | ({ readonly do: 'signOn' | 'changeStance' | 'reconfirm' } & DemoStance)
  | { readonly do: 'withdrawStance'; readonly for: string; readonly why: string }
  | {
      readonly do: 'intend'
      readonly for: string
      readonly kind: 'inApproval' | 'intendsToSign' | 'noComment' | 'willNotTakePart'
      readonly version?: number
      /** A date: when its board meets, or when to expect it. */
      readonly onDate?: string
      readonly note?: string
    }

type EndAct =
  /** Freezes the current version and opens its final call. */
  | { readonly do: 'freeze'; readonly closesAt: string }
  | {
      readonly do: 'object'
      readonly key: string
      readonly for: string
      readonly on: DemoPlace
      readonly why: string
      readonly wording: string
    }
  | {
      readonly do: 'withdrawObjection'
      readonly objection: string
      readonly for: string
      readonly reason: string
    }
  /** Considered, not met: after the final call it was made in. */
  | {
      readonly do: 'closeObjection'
      readonly objection: string
      readonly reason: string
      readonly statement: string
      readonly consensus: Consensus
    }
  /** In the thread of an objection; for this member, or as an admin. */
  | { readonly do: 'replyInCall'; readonly objection: string; readonly for?: string; readonly text: string }
  | { readonly do: 'proposeConsensus'; readonly level: Consensus; readonly reason: string }
  | { readonly do: 'finalise'; readonly consensus: Consensus }
