type Id = string
type Digest = string

/** What members say of a text, and what becomes of it: the part of the catalogue that is about signing. */
export type SigningFacts = {
  'intention.stated': { intentionId: Id; memberId: Id; versionId: Id; kind: string; onDate: string | null }
  'intention.ended': { intentionId: Id; memberId: Id }
  'endorsement.prepared': { preparationId: Id; memberId: Id; versionId: Id; stance: string }
  /** The first of two signatories; nothing is counted yet. */
  'endorsement.firstSigned': {
    firstSignatureId: Id
    memberId: Id
    versionId: Id
    digest: Digest
    stance: string
    contentDigest: Digest
    replacedId: Id | null
  }
  'endorsement.firstTakenBack': { firstSignatureId: Id; memberId: Id }
  'endorsement.given': EndorsementFacts & { previousId: Id | null }
  'endorsement.reconfirmed': EndorsementFacts & { previousId: Id }
  'endorsement.declined': { endorsementId: Id; memberId: Id; restoredId: Id; moved: readonly MovedRow[] }
  'endorsement.withdrawn': { endorsementId: Id; memberId: Id; capacity: string; reasonDigest: Digest }
  /** The stance that the voided one had replaced stands again. */
  'endorsement.voided': {
    endorsementId: Id
    memberId: Id
    reasonDigest: Digest
    restoredId: Id | null
    moved: readonly MovedRow[]
  }
}

/**
 * A stance that an act wrote as its consequence: carried over or restored. Each is sealed by itself (`moved.1`, `moved.2`
 * ...), so that one can be opened without the others.
 */
export type MovedRow = {
  endorsementId: Id
  memberId: Id
  versionId: Id
  digest: Digest
  stance: string
  listed: boolean
  basis: string
  /** The row that it follows, which ended. */
  previousId: Id | null
  nameDigest: Digest
}
type EndorsementFacts = {
  endorsementId: Id
  memberId: Id
  versionId: Id
  digest: Digest
  stance: string
  listed: boolean
  /** The signatory saw name, categories and logo as they are kept with it, and agreed that they are shown. */
  agreedToBeShown: boolean
  capacity: string
  statementReleased: boolean
  /** Of name, categories, logo, reservation and statement as they were given. */
  contentDigest: Digest
  /** Of the name alone, as it was shown. */
  nameDigest: Digest
  /** What the member had said before it could sign is fulfilled, and ends. */
  endedIntentionId: Id | null
  endedPreparationId: Id | null
  /** The first of two signatures, which this is the second to, or which it takes the place of. */
  endedFirstSignatureId: Id | null
}
