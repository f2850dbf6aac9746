import 'server-only'
import { meetingSql } from '@/lib/dispositions/meeting-sql'
import type { Proposal } from '@/lib/document/proposal'
import { Prisma } from '@/prisma/generated/client'
import type {
  BlockEndHow,
  Capacity,
  DispositionKind,
  Heard,
  InputKind,
  InputSource,
  InputType,
  PlaceDecision,
  PlaceLabel,
  PublicAs,
} from '@/prisma/generated/enums'

/** ISO 8601, UTC. */
export type Instant = string

/** Words, and what they propose for a version: of a suggestion, or of a reply to one. */
export type TextRow = { body: string; tree: Proposal | null; at: Instant }
/** A member that stands behind a suggestion, or did. */
export type SupportRow = {
  memberId: string
  member: string
  at: Instant
  endedAt: Instant | null
  /** It ended because its member left. */
  left: boolean
}
type PlaceRow = {
  versionId: string
  paragraph: string | null
  start: number | null
  end: number | null
  label: PlaceLabel
}
/** What a person decided on its place in a version. */
type HandRow = { versionId: string; decision: PlaceDecision }
export type ReplyRow = {
  id: string
  seq: number
  personId: string
  person: string
  memberId: string | null
  member: string | null
  capacity: Capacity
  language: string
  at: Instant
  withdrawnAt: Instant | null
  /** Null where it was withdrawn. */
  texts: TextRow[] | null
}
/** The published answer. What was only prepared is never read here. */
export type AnswerRow = {
  kind: DispositionKind
  reason: string | null
  at: Instant
  handler: string
  ownMember: boolean
  meeting: string | null
  landedVersion: number | null
  landedParagraph: string | null
  duplicateOf: number | null
  lastWord: LastWordRow | null
}
/** Whether who gave the input was heard; the last that was said to this answer. */
export type LastWordRow = { heard: Heard; why: string | null; at: Instant; by: string }
export type InputRow = {
  id: string
  kind: InputKind
  number: number
  versionId: string
  type: InputType
  blocking: boolean
  capacity: Capacity
  personId: string
  person: string
  memberId: string | null
  member: string | null
  source: InputSource
  sourceNote: string | null
  /** Who wrote it in the file that it was entered from, and when, as the file says. */
  imported: { author: string | null; at: Instant | null } | null
  language: string
  publicAs: PublicAs
  taskforceOnly: boolean
  at: Instant
  lateBySeconds: number | null
  late: { admitted: boolean; reason: string } | null
  withdrawnAt: Instant | null
  withdrawnWhy: string | null
  paragraph: string | null
  quote: string | null
  start: number | null
  end: number | null
  places: PlaceRow[] | null
  hands: HandRow[] | null
  texts: TextRow[] | null
  replies: ReplyRow[] | null
  supports: SupportRow[] | null
  answer: AnswerRow | null
  blockEnd: { how: BlockEndHow; at: Instant; reason: string | null } | null
}

const texts = Prisma.sql`
  case when i."withdrawnAt" is null then (select json_agg(json_build_object('body', t.body, 'tree', t.tree, 'at', t.at) order by t.seq)
    from "InputText" t where t."inputId" = i.id) end`

const replies = Prisma.sql`
  (select json_agg(json_build_object('id', r.id, 'seq', r.seq, 'personId', r."personId", 'person', w.name,
      'memberId', r."memberId", 'member', m."displayName", 'capacity', r.capacity, 'language', r.language, 'at', r.at,
      'withdrawnAt', r."withdrawnAt",
      'texts', case when r."withdrawnAt" is null then (select json_agg(json_build_object('body', t.body, 'tree', t.tree, 'at', t.at) order by t.seq)
        from "ReplyText" t where t."replyId" = r.id) end) order by r.seq)
    from "Reply" r join "Person" w on w.id = r."personId" left join "Member" m on m.id = r."memberId"
    where r."inputId" = i.id and i."withdrawnAt" is null)`

const supports = Prisma.sql`
  (select json_agg(json_build_object('memberId', s."memberId", 'member', m."displayName", 'at', s.at, 'endedAt', s."endedAt",
      'left', s."endedAt" is not null and m."leftAt" is not null and s."endedAt" >= m."leftAt") order by s.at)
    from "Support" s join "Member" m on m.id = s."memberId" where s."inputId" = i.id)`

const answer = Prisma.sql`
  (select json_build_object('kind', d.kind, 'reason', d.reason, 'at', d."publishedAt", 'handler', w.name,
      'ownMember', x."ownMember", 'meeting', ${meetingSql},
      'landedVersion', (select number from "Version" where id = d."landedVersionId"), 'landedParagraph', d."landedParagraph",
      'duplicateOf', (select number from "Input" where id = d."duplicateOfId"),
      'lastWord', (select json_build_object('heard', l.heard, 'why', l.why, 'at', l.at, 'by', s.name)
        from "LastWord" l join "Person" s on s.id = l."personId"
        where l."dispositionId" = x."dispositionId" and l."inputId" = i.id order by l.seq desc limit 1))
    from "DispositionInput" x join "Disposition" d on d.id = x."dispositionId" join "Person" w on w.id = d."handlerId"
    where x."inputId" = i.id and x."publishedAt" is not null and x."endedAt" is null)`

/** Where it lies in the version that is shown, if that is a later one: the last place counts. */
const places = (versionId: string) => Prisma.sql`
  (select json_agg(l) from (select l."versionId", l.paragraph, l.start, l."end", l.label
    from "Place" l where l."inputId" = i.id and l."versionId" = ${versionId}::uuid order by l.seq desc limit 1) l)`

/** In which versions a person said where it lies: the last word there, against what had been found. */
const hands = Prisma.sql`
  (select json_agg(json_build_object('versionId', h."versionId", 'decision', case when h.paragraph is null then 'released'
      when row(h.paragraph, h.start, h."end") is not distinct from row(f.paragraph, f.start, f."end") then 'confirmed'
      else 'moved' end))
    from (select distinct on (l."versionId") l.* from "Place" l where l."inputId" = i.id
      order by l."versionId", l.seq desc) h
    join "Place" f on f."inputId" = i.id and f."versionId" = h."versionId" and f.seq = 1
    where h."reviewedById" is not null)`

/** Under which events of the paper "Paper" p, and of the coalition, it is read. */
export const inputMark = Prisma.sql`
  (select concat_ws(' ', p.id, (select max(seq) from "Event" where "chainId" = p.id),
    (select max(seq) from "Event" where "chainId" = (select id from "Coalition"))))`

/**
 * Every input of "Paper" p with its thread, oldest first, or those with these numbers; its place is that in the version
 * with this id. Who sees what of it is for the caller's rule.
 */
export const inputColumn = (versionId: string, numbers: readonly number[] | null) => Prisma.sql`
  coalesce((select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'number', i.number, 'versionId', i."versionId", 'type', i.type,
      'blocking', i.blocking, 'capacity', i.capacity, 'personId', i."personId", 'person', w.name, 'memberId', i."memberId",
      'member', m."displayName", 'source', i.source, 'sourceNote', i."sourceNote",
      'imported', case when i."uploadId" is not null then json_build_object('author', i."importedAuthor", 'at', i."importedAt") end,
      'language', i.language,
      'publicAs', i."publicAs", 'taskforceOnly', i."taskforceOnly", 'at', i.at, 'lateBySeconds', i."lateBySeconds",
      'late', (select json_build_object('admitted', l.admitted, 'reason', l.reason) from "LateDecision" l where l."inputId" = i.id),
      'withdrawnAt', i."withdrawnAt", 'withdrawnWhy', i."withdrawnWhy", 'paragraph', i.paragraph, 'quote', i.quote,
      'start', i.start, 'end', i."end", 'places', ${places(versionId)}, 'hands', ${hands}, 'texts', ${texts}, 'replies', ${replies}, 'supports', ${supports},
      'answer', ${answer}, 'blockEnd', (select json_build_object('how', e.how, 'at', e.at, 'reason', e.reason)
        from "BlockEnd" e where e."inputId" = i.id)) order by i.number)
    from "Input" i join "Person" w on w.id = i."personId" left join "Member" m on m.id = i."memberId"
    where i."paperId" = p.id ${numbers === null ? Prisma.empty : Prisma.sql`and i.number = any(${[...numbers]}::int[])`}), '[]')`
