import { reconfirm as repeat, signOn as sign, withdrawEndorsement } from '@/lib/endorsements/commands'
import { ReconfirmInput, SignOnInput, WithdrawInput } from '@/lib/endorsements/schema'
import { stateIntention } from '@/lib/intentions/commands'
import { StateIntentionInput } from '@/lib/intentions/schema'
import {
  closeObjection as closeAsNotMet,
  withdrawObjection as takeBack,
  object as toObject,
} from '@/lib/objections/commands'
import { replyInCall as reply } from '@/lib/objections/replies'
import {
  CloseObjectionInput,
  EndObjectionInput,
  ObjectionInput,
  ReplyInCallInput,
} from '@/lib/objections/schema'
import { db } from '@/lib/platform/db'
import type { Act } from '@/lib/platform/once'
import { type ActThatDoes, type Cast, named, type PaperSoFar, placeIn, versionOf } from './cast'

/** The text that is read, and the member it is signed for. */
function read(cast: Cast, paper: PaperSoFar, member: string) {
  const { id: versionId, digest } = versionOf(paper)
  return { paperId: paper.id, versionId, digest, memberId: named(cast.members, member) }
}

const yes = (given: true | undefined) => (given ? 'yes' : undefined)

/** A stance on the current text: the member's first, or another one. */
export async function signOn(
  act: Act,
  paper: PaperSoFar,
  said: ActThatDoes<'signOn' | 'changeStance'>,
  cast: Cast,
) {
  const { reservation, listed, statement, statementReleased, stance } = said
  const reserved = reservation && {
    ...placeIn(paper, reservation),
    reservation: reservation.text,
    wording: reservation.wording,
  }
  const shown = { unlisted: yes(listed === false || undefined), statementReleased: yes(statementReleased) }
  const input = { ...read(cast, paper, said.for), stance, ...reserved, ...shown, statement }
  await sign(act, SignOnInput.parse(input))
}

const held = ({ paperId, memberId }: { paperId: string; memberId: string }) =>
  db.endorsement.findFirstOrThrow({ where: { paperId, memberId, endedAt: null } })

/** Repeats on the current text what the member said of an earlier one. */
export async function reconfirm(act: Act, paper: PaperSoFar, said: ActThatDoes<'reconfirm'>, cast: Cast) {
  const on = read(cast, paper, said.for)
  const { id: endorsementId, stance } = await held(on)
  if (stance !== said.stance) throw new Error(`${said.for} reconfirms ${stance}, not ${said.stance}.`)
  await repeat(act, ReconfirmInput.parse({ ...on, endorsementId }))
}

export async function withdrawStance(
  act: Act,
  paper: PaperSoFar,
  said: ActThatDoes<'withdrawStance'>,
  cast: Cast,
) {
  const on = { paperId: paper.id, memberId: named(cast.members, said.for) }
  const { id: endorsementId } = await held(on)
  await withdrawEndorsement(act, WithdrawInput.parse({ ...on, endorsementId, reason: said.why }))
}

export async function intend(act: Act, paper: PaperSoFar, said: ActThatDoes<'intend'>, cast: Cast) {
  const { kind, onDate, note, version } = said
  const on = { paperId: paper.id, memberId: named(cast.members, said.for) }
  const versionId = versionOf(paper, version).id
  await stateIntention(act, StateIntentionInput.parse({ ...on, versionId, kind, onDate, note }))
}

export async function object(act: Act, paper: PaperSoFar, said: ActThatDoes<'object'>, cast: Cast) {
  const { paperId, versionId, memberId } = read(cast, paper, said.for)
  const { paragraph } = placeIn(paper, said.on)
  const { why, wording } = said
  const input = ObjectionInput.parse({ paperId, versionId, memberId, paragraph, why, wording })
  const { objectionId } = await toObject(act, input)
  paper.objections.set(said.key, objectionId)
}

export async function withdrawObjection(act: Act, paper: PaperSoFar, said: ActThatDoes<'withdrawObjection'>) {
  const objectionId = named(paper.objections, said.objection)
  await takeBack(act, EndObjectionInput.parse({ paperId: paper.id, objectionId, reason: said.reason }))
}

export async function closeObjection(act: Act, paper: PaperSoFar, said: ActThatDoes<'closeObjection'>) {
  const objectionId = named(paper.objections, said.objection)
  const { reason, statement, consensus } = said
  const input = { paperId: paper.id, objectionId, reason, statement, consensus }
  await closeAsNotMet(act, CloseObjectionInput.parse(input))
}

/** For a member, or as an admin of none. */
export async function replyInCall(act: Act, paper: PaperSoFar, said: ActThatDoes<'replyInCall'>, cast: Cast) {
  const objectionId = named(paper.objections, said.objection)
  const speaker = said.for ? `forMember:${named(cast.members, said.for)}` : 'admin'
  await reply(act, ReplyInCallInput.parse({ paperId: paper.id, objectionId, speaker, text: said.text }))
}
