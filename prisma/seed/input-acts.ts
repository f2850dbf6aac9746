import {
  addComment,
  correctComment as correct,
  liftBlock as lift,
  withdrawInput as withdraw,
} from '@/lib/comments/commands'
import { decideLate } from '@/lib/comments/late'
import { replyTo } from '@/lib/comments/replies'
import {
  AddCommentInput,
  CorrectCommentInput,
  DecideLateInput,
  LiftBlockInput,
  ReplyInput,
  WithdrawInput,
} from '@/lib/comments/schema'
import { closeBlock as close } from '@/lib/dispositions/blocks'
import { recordDisposition } from '@/lib/dispositions/commands'
import { AnswerInput, CloseBlockInput } from '@/lib/dispositions/schema'
import { sayLastWord } from '@/lib/last-words/commands'
import { LastWordInput } from '@/lib/last-words/schema'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { Act } from '@/lib/platform/once'
import { type ActThatDoes, type Cast, named, type PaperSoFar, placeIn, versionOf } from './cast'
import { identityOf } from './identity'

export const of = (paper: PaperSoFar, key: string) => ({
  paperId: paper.id,
  inputId: named(paper.inputs, key).id,
})

/** In whose name something is said: a member's, the person's own as one of a member, or the Taskforce's. */
export function speaker(cast: Cast, actor: Actor, member: string | undefined): string {
  if (member !== undefined) return `forMember:${named(cast.members, member)}`
  const [own] = actor.kind === 'person' ? actor.memberships : []
  return own ? `ownName:${own.memberId}` : 'taskforce'
}

const ticked = (given: true | undefined) => (given ? 'on' : undefined)

export async function comment(act: Act, paper: PaperSoFar, said: ActThatDoes<'comment'>, cast: Cast) {
  const { type, publicAs, language, text } = said
  const words = { type, publicAs, language, text, speaker: speaker(cast, act.actor, said.for) }
  const place = said.on ? placeIn(paper, said.on) : {}
  const input = AddCommentInput.parse({
    paperId: paper.id,
    versionId: versionOf(paper).id,
    ...place,
    ...words,
    blocking: ticked(said.blocking),
    taskforceOnly: ticked(said.taskforceOnly),
  })
  const { inputId, number, quoteFound } = await addComment(act, input)
  if (said.on?.quote && !quoteFound) throw new Error(`${said.key}: "${said.on.quote}" is not in the text.`)
  paper.inputs.set(said.key, { id: inputId, number })
}

/** What a person of the Taskforce says in a thread, and says for no member, the Taskforce says. */
export async function reply(act: Act, paper: PaperSoFar, said: ActThatDoes<'reply'>, cast: Cast) {
  const isTaskforce = act.actor.kind === 'person' && act.actor.taskforce && said.for === undefined
  const name = isTaskforce ? 'taskforce' : speaker(cast, act.actor, said.for)
  await replyTo(act, ReplyInput.parse({ ...of(paper, said.to), speaker: name, text: said.text }))
}

export async function correctComment(act: Act, paper: PaperSoFar, said: ActThatDoes<'correctComment'>) {
  await correct(act, CorrectCommentInput.parse({ ...of(paper, said.comment), text: said.text }))
}

export async function withdrawComment(act: Act, paper: PaperSoFar, said: ActThatDoes<'withdrawComment'>) {
  await withdraw(act, WithdrawInput.parse(of(paper, said.comment)))
}

export async function lateTray(act: Act, paper: PaperSoFar, said: ActThatDoes<'admitLate' | 'declineLate'>) {
  const admitted = said.do === 'admitLate' ? 'yes' : 'no'
  await decideLate(act, DecideLateInput.parse({ ...of(paper, said.comment), admitted, reason: said.reason }))
}

export async function liftBlock(act: Act, paper: PaperSoFar, said: ActThatDoes<'liftBlock'>) {
  await lift(act, LiftBlockInput.parse(of(paper, said.comment)))
}

export async function lastWord(act: Act, paper: PaperSoFar, said: ActThatDoes<'lastWord'>) {
  const { paperId, inputId } = of(paper, said.comment)
  const { dispositionId } = await db.dispositionInput.findFirstOrThrow({
    where: { inputId, publishedAt: { not: null }, endedAt: null },
  })
  const { heard, why } = said
  await sayLastWord(act, LastWordInput.parse({ paperId, inputId, dispositionId, heard, why }))
}

export async function closeBlock(act: Act, paper: PaperSoFar, said: ActThatDoes<'closeBlock'>) {
  const { comment: key, reason, statement, consensus } = said
  await close(act, CloseBlockInput.parse({ ...of(paper, key), reason, statement, consensus }))
}

export async function dispose(act: Act, paper: PaperSoFar, said: ActThatDoes<'dispose'>) {
  const { kind, reason, meeting, landedIn, duplicateOf, publish } = said
  const input = AnswerInput.parse({
    paperId: paper.id,
    inputIds: said.inputs.map((key) => named(paper.inputs, key).id),
    kind,
    reason,
    meeting,
    landedParagraph: landedIn && identityOf(paper.content.slug, landedIn.p),
    duplicateOf: duplicateOf && named(paper.inputs, duplicateOf).number,
    publish: publish === 'now' ? 'now' : 'later',
  })
  await recordDisposition(act, input)
}
