import 'server-only'
import { meetingSql } from '@/lib/dispositions/meeting-sql'
import { db } from '@/lib/platform/db'
import type {
  BlockEndHow,
  Capacity,
  DispositionKind,
  Heard,
  InputKind,
  InputType,
  PublicAs,
} from '@/prisma/generated/enums'

/** ISO 8601, UTC. */
type Instant = string

/** One input without its words: enough to say who sees what of it, to sort, to filter and to count. */
export type MatrixRow = {
  id: string
  number: number
  kind: InputKind
  type: InputType
  blocking: boolean
  blockEnd: BlockEndHow | null
  capacity: Capacity
  personId: string
  memberId: string | null
  member: string | null
  taskforceOnly: boolean
  publicAs: PublicAs
  language: string
  at: Instant
  lateBySeconds: number | null
  admitted: boolean | null
  withdrawn: boolean
  versionId: string
  version: number
  /** Where it was said, in that version; null: on the whole paper. */
  origin: string | null
  /** Where it lies in the version shown; null: on the whole paper, or its place is gone. */
  current: string | null
  /** The published answer that stands, and the last word that was said to it. */
  answer: {
    id: string
    kind: DispositionKind
    at: Instant
    ownMember: boolean
    landedVersionId: string | null
    landedVersion: number | null
    landedParagraph: string | null
    duplicateOf: number | null
    heard: Heard | null
  } | null
}

/** What an input and its answer say. */
export type WordsRow = {
  id: string
  person: string
  text: string
  tree: unknown
  quote: string | null
  reason: string | null
  meeting: string | null
  handler: string | null
  word: { why: string | null; at: Instant; by: string } | null
}

/**
 * The input of a paper that was said on this version or one before, by number, and the numbers of the last events of the
 * paper and of the coalition: under the same two it is the same. One statement, without words.
 */
export async function matrixRows(paperId: string, version: { id: string; number: number }) {
  const [row] = await db.$queryRaw<{ seq: number; coalition: number; rows: MatrixRow[] | null }[]>`
    select coalesce((select max(seq) from "Event" where "chainId" = ${paperId}::uuid), 0) as seq,
      coalesce((select max(seq) from "Event" where "chainId" = (select id from "Coalition")), 0) as coalition,
      (select json_agg(t order by t.number) from (
        select i.id, i.number, i.kind, i.type, i.blocking, b.how as "blockEnd", i.capacity, i."personId", i."memberId",
          m."displayName" as member, i."taskforceOnly", i."publicAs", i.language, i.at, i."lateBySeconds", l.admitted,
          i."withdrawnAt" is not null as withdrawn, i."versionId", v.number as version, i.paragraph as origin,
          case when i."versionId" = ${version.id}::uuid then i.paragraph else (select p.paragraph from "Place" p
            where p."inputId" = i.id and p."versionId" = ${version.id}::uuid order by p.seq desc limit 1) end as current,
          case when d.id is not null then json_build_object('id', d.id, 'kind', d.kind, 'at', x."publishedAt",
            'ownMember', x."ownMember", 'landedVersionId', d."landedVersionId", 'landedVersion', w.number,
            'landedParagraph', d."landedParagraph", 'duplicateOf', o.number,
            'heard', (select h.heard from "LastWord" h where h."dispositionId" = d.id and h."inputId" = i.id
              order by h.seq desc limit 1)) end as answer
        from "Input" i join "Version" v on v.id = i."versionId"
          left join "Member" m on m.id = i."memberId"
          left join "LateDecision" l on l."inputId" = i.id
          left join "BlockEnd" b on b."inputId" = i.id
          left join "DispositionInput" x on x."inputId" = i.id and x."publishedAt" is not null and x."endedAt" is null
          left join "Disposition" d on d.id = x."dispositionId"
          left join "Version" w on w.id = d."landedVersionId"
          left join "Input" o on o.id = d."duplicateOfId"
        where i."paperId" = ${paperId}::uuid and v.number <= ${version.number}) t) as rows`
  return { mark: `${row?.seq ?? 0}.${row?.coalition ?? 0}`, seq: row?.seq ?? 0, rows: row?.rows ?? [] }
}

/** The words of these inputs, but for those that were withdrawn, and of the published answers to them. One statement. */
export async function wordRows(ids: readonly string[]): Promise<Map<string, WordsRow>> {
  const [row] = await db.$queryRaw<{ rows: WordsRow[] | null }[]>`
    select json_agg(json_build_object('id', i.id, 'person', p.name, 'text', t.body, 'tree', t.tree, 'quote', i.quote,
        'reason', d.reason, 'meeting', ${meetingSql}, 'handler', h.name,
        'word', (select json_build_object('why', w.why, 'at', w.at, 'by', s.name) from "LastWord" w
          join "Person" s on s.id = w."personId" where w."dispositionId" = d.id and w."inputId" = i.id
          order by w.seq desc limit 1))) as rows
    from "Input" i join "Person" p on p.id = i."personId"
      join lateral (select body, tree from "InputText" where "inputId" = i.id order by seq desc limit 1) t on true
      left join "DispositionInput" x on x."inputId" = i.id and x."publishedAt" is not null and x."endedAt" is null
      left join "Disposition" d on d.id = x."dispositionId"
      left join "Person" h on h.id = d."handlerId"
    where i.id = any(${[...ids]}::uuid[]) and i."withdrawnAt" is null`
  return new Map((row?.rows ?? []).map((each) => [each.id, each]))
}
