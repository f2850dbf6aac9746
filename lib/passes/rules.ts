import { versionToSign } from '@/lib/endorsements/rules'
import { canSeePaper, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, hasRight } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { VersionFacts } from '@/lib/versions/rules'

/** What a pass is for: this member, this version of this paper. */
export type Signed = { paperId: string; versionId: string; memberId: string }

/** A pass as its row says; `live`: not expired by the wall clock. */
export type PassFacts = Signed & { live: boolean; spent: boolean }

/** The version that a code for this address would let its holder sign, or null: only a signatory is sent one. */
export function versionToPass(
  person: Actor | null,
  paper: PaperFacts | null,
  memberId: string,
  now: Date,
): VersionFacts | null {
  if (!person || !hasRight(person, memberId, 'signatory')) return null
  if (!paper || !canSeePaper(person, paper) || stageAt(paper, now) === 'withdrawn') return null
  return versionToSign(paper)
}

/** One signature, by a pass that is live and was not used, on exactly what it is for. */
export function canSpend(pass: PassFacts | null, sent: Signed): Decision {
  if (!pass?.live) return no('Your code is no longer valid. Reload this page and ask for a new one.')
  if (pass.memberId !== sent.memberId)
    return no('Your code is for another member. Ask for one for this member.')
  if (pass.paperId !== sent.paperId) return no('Your code is for another paper. Ask for one for this paper.')
  if (pass.versionId !== sent.versionId)
    return overtaken('Your code is for another version of this text. Reload this page and ask for a new one.')
  return pass.spent
    ? overtaken('Your code was used already: it signs once. Ask for a new one to sign again.')
    : yes
}
