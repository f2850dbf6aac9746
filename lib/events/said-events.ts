type Id = string
type Digest = string

/** What is said to a paper and what becomes of it: the part of the catalogue that is about input. */
export type SaidFacts = {
  'input.given': InputFacts & {
    lateBySeconds: number | null
    textDigest: Digest
    wordingDigest: Digest | null
  }
  /** Several at once, from a file or a mail: numbered from the first to the last. */
  'input.entered': {
    uploadId: Id
    inputIds: readonly Id[]
    /** Those among them that propose wording. */
    suggestionIds: readonly Id[]
    /** Those that came late; `lateBySeconds` is of the latest. */
    lateIds: readonly Id[]
    firstNumber: number
    lastNumber: number
    versionId: Id
    memberId: Id
    capacity: string
    publicAs: string
    source: string
    lateBySeconds: number | null
    /** Of the file's bytes, or of the words of the mail. */
    sourceDigest: Digest
    textsDigest: Digest
  }
  /** What was entered for a member is not the member's, or was entered in error. */
  'input.disowned': {
    uploadId: Id
    inputIds: readonly Id[]
    memberId: Id
    how: string
    reasonDigest: Digest
  }
  'input.corrected': {
    inputId: Id
    memberId: Id | null
    textDigest: Digest
    wordingDigest: Digest | null
  }
  'input.withdrawn': { inputId: Id; memberId: Id | null; reasonDigest: Digest | null }
  /** One or several of the late tray; `ownMemberIds` are those of the admin's own member. */
  'input.lateDecided': {
    inputIds: readonly Id[]
    admitted: boolean
    ownMemberIds: readonly Id[]
    reasonDigest: Digest
  }
  /** `label` is what had been found. */
  'place.reviewed': {
    inputId: Id
    versionId: Id
    paragraph: string | null
    label: string
    decision: string
  }
  'reply.given': {
    replyId: Id
    inputId: Id
    memberId: Id | null
    capacity: string
    textDigest: Digest
    /** Of the counter-wording, where it has any. */
    wordingDigest: Digest | null
  }
  'reply.corrected': { replyId: Id; inputId: Id; textDigest: Digest; wordingDigest: Digest | null }
  'reply.withdrawn': { replyId: Id; inputId: Id }
  /** A member stands behind another's suggestion; or no longer. */
  'support.given': { inputId: Id; memberId: Id }
  'support.withdrawn': { inputId: Id; memberId: Id }
  'disposition.published': {
    dispositionIds: readonly Id[]
    inputIds: readonly Id[]
    dispositionsDigest: Digest
  }
  /** Whether who gave an input was heard. `endsBlock`: its blocking point ends with it. */
  'lastWord.said': {
    inputId: Id
    number: number
    dispositionId: Id
    memberId: Id | null
    heard: string
    endsBlock: boolean
    whyDigest: Digest | null
  }
  'block.ended': {
    inputId: Id | null
    objectionId: Id | null
    memberId: Id
    how: string
    reasonDigest: Digest | null
  }
}

type InputFacts = {
  inputId: Id
  number: number
  /** A comment, or a suggestion. */
  kind: string
  versionId: Id
  memberId: Id | null
  capacity: string
  type: string
  blocking: boolean
  taskforceOnly: boolean
  publicAs: string
  source: string
}
