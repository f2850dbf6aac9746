import 'server-only'
import { finalVersionId, type PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import type { Reader } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import type { CommentFacts, ReplyFacts, Speaker } from './rules'
import type { Speaks } from './schema'
import { sightOf } from './sight'

const commentFields = {
  id: true,
  kind: true,
  number: true,
  versionId: true,
  personId: true,
  memberId: true,
  capacity: true,
  blocking: true,
  taskforceOnly: true,
  publicAs: true,
  at: true,
  lateBySeconds: true,
  withdrawnAt: true,
  member: { select: { displayName: true } },
  lateDecision: { select: { admitted: true } },
  blockEnd: { select: { id: true } },
  answers: { where: { publishedAt: { not: null }, endedAt: null }, select: { dispositionId: true } },
} as const

/** One input of this paper as the rules see it. Raises Absent where the actor may not read it, or it is not there. */
export async function commentFacts(
  reader: Pick<Reader, 'input'>,
  actor: Actor,
  paper: PaperFacts,
  inputId: string,
) {
  const row = await reader.input.findFirst({
    where: { id: inputId, paperId: paper.id },
    select: commentFields,
  })
  if (!row) throw new Absent()
  const { member, lateDecision, blockEnd, answers, withdrawnAt, ...comment } = row
  const facts = {
    ...comment,
    memberName: member?.displayName ?? null,
    admitted: lateDecision?.admitted ?? null,
    withdrawn: withdrawnAt !== null,
    answered: answers.length > 0,
    blockEnded: blockEnd !== null,
  } satisfies CommentFacts & { id: string }
  const sight = sightOf(actor, facts, finalVersionId(paper) !== null)
  if (sight !== 'text' && sight !== 'withdrawn') throw new Absent()
  return facts
}

/** One reply of this paper, with the comment it belongs to. Raises Absent where the actor may not read that thread. */
export async function replyFacts(
  reader: Pick<Reader, 'input' | 'reply'>,
  actor: Actor,
  paper: PaperFacts,
  replyId: string,
): Promise<ReplyFacts & { id: string; inputId: string }> {
  const row = await reader.reply.findUnique({
    where: { id: replyId },
    select: {
      id: true,
      inputId: true,
      personId: true,
      memberId: true,
      capacity: true,
      withdrawnAt: true,
      member: { select: { displayName: true } },
    },
  })
  if (!row) throw new Absent()
  await commentFacts(reader, actor, paper, row.inputId)
  const { member, withdrawnAt, ...reply } = row
  return { ...reply, memberName: member?.displayName ?? null, withdrawn: withdrawnAt !== null }
}

type Named = { id: string; displayName: string; releaseByRepresentative: boolean }

/**
 * In whose name a form says it is sent, with the member as the rules need it, unless it was already read. An unknown
 * member is no member.
 */
export async function speakerOf(
  reader: Pick<Reader, 'member'>,
  { capacity, memberId }: Speaks,
  read?: Named | null,
): Promise<Speaker> {
  const member = read === undefined ? await memberNamed(reader, memberId) : read
  return { capacity, member: member && { ...member, name: member.displayName } }
}

async function memberNamed(reader: Pick<Reader, 'member'>, id: string | null): Promise<Named | null> {
  if (id === null) return null
  const select = { id: true, displayName: true, releaseByRepresentative: true }
  return reader.member.findUnique({ where: { id }, select })
}
