import 'server-only'
import { type Sight, sightOf } from '@/lib/comments/sight'
import { finalVersionId, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

const select = {
  number: true,
  type: true,
  blocking: true,
  capacity: true,
  paragraph: true,
  quote: true,
  language: true,
  source: true,
  publicAs: true,
  taskforceOnly: true,
  at: true,
  lateBySeconds: true,
  withdrawnAt: true,
  personId: true,
  memberId: true,
  version: { select: { number: true } },
  member: { select: { displayName: true } },
  person: { select: { name: true } },
  lateDecision: { select: { admitted: true } },
  texts: { orderBy: { seq: 'asc' }, select: { body: true, at: true } },
  answers: {
    where: { publishedAt: { not: null }, endedAt: null },
    select: {
      publishedAt: true,
      lastWords: { orderBy: { seq: 'desc' }, take: 1, select: { heard: true, why: true, at: true } },
      disposition: {
        select: {
          kind: true,
          reason: true,
          meeting: true,
          landedParagraph: true,
          landedVersion: { select: { number: true } },
          duplicateOf: { select: { number: true } },
        },
      },
    },
  },
} as const

/** An input as one reader sees it; what stands beside number, sight and version depends on the sight. */
type ShownInput = { number: number; sight: Sight; version: number; [field: string]: unknown }

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (paperId: string) =>
  db.input.findMany({ where: { paperId }, orderBy: { number: 'asc' }, select })

/** The input of a paper as this reader may see each: with its words, named, its answer only, or counted. */
export async function shownInput(actor: Actor, paper: PaperFacts) {
  const isPublic = finalVersionId(paper) !== null
  return (await rowsOf(paper.id)).flatMap((row) => {
    const facts = {
      ...row,
      admitted: row.lateDecision?.admitted ?? null,
      withdrawn: row.withdrawnAt !== null,
    }
    return one(row, sightOf(actor, facts, isPublic), isInside(actor))
  })
}

function one(row: Row, sight: Sight, inside: boolean): ShownInput[] {
  if (sight === 'none') return []
  if (sight === 'counted') return [{ number: row.number, sight, version: row.version.number }]
  const answered = {
    number: row.number,
    sight,
    version: row.version.number,
    disposition: answerOf(row, sight),
  }
  if (sight === 'answer') return [answered]
  const named = {
    ...answered,
    type: row.type,
    blocking: row.blocking,
    capacity: row.capacity,
    member: row.member?.displayName ?? null,
    at: row.at.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  }
  if (sight !== 'text') return [named]
  const { paragraph, quote, language, source, publicAs, lateBySeconds } = row
  const said = {
    paragraph,
    quote,
    language,
    source,
    publicAs,
    lateBySeconds,
    text: row.texts.at(-1)?.body ?? '',
  }
  return [
    inside
      ? { ...named, ...said, person: row.person.name, taskforceOnly: row.taskforceOnly }
      : { ...named, ...said },
  ]
}

/** The published answer. Its reason may repeat the words of the input, so it is shown only where its member is named. */
function answerOf(row: Row, sight: Sight) {
  const [answer] = row.answers
  if (!answer) return null
  const { kind, reason, meeting, landedParagraph, landedVersion, duplicateOf } = answer.disposition
  return {
    kind,
    reason: sight === 'text' || sight === 'named' ? reason : null,
    decidedInMeeting: meeting !== null,
    landed:
      landedVersion && landedParagraph ? { version: landedVersion.number, paragraph: landedParagraph } : null,
    duplicateOf: duplicateOf?.number ?? null,
    at: answer.publishedAt?.toISOString() ?? null,
    lastWord: lastWordOf(answer.lastWords[0], sight),
  }
}

/** Whether its author was heard goes with the answer; why, in the author's own words, with those of the input. */
function lastWordOf(said: Row['answers'][number]['lastWords'][number] | undefined, sight: Sight) {
  return said
    ? { heard: said.heard, why: sight === 'text' ? said.why : null, at: said.at.toISOString() }
    : null
}
