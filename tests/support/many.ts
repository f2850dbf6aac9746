import { db } from '@/lib/platform/db'

type Target = { paperId: string; versionId: string; paragraphs: readonly (string | null)[] }

/**
 * So many comments more on a paper, by all people with a membership in turn, on these paragraphs (null: the whole paper)
 * in turn: rows put in by hand, without events, for what no story needs and only numbers matter.
 */
export async function manyComments({ paperId, versionId, paragraphs }: Target, comments: number) {
  const words =
    '“predictable” should be said in figures, or it will be read in New York as a wish, and as one that nobody pays for.'
  await db.$executeRaw`
    with held as (select array_agg(s."personId") as people, array_agg(s."memberId") as members, count(*)::int as size
        from "Membership" s where s.until is null),
      before as (select coalesce(max(number), 0) as number from "Input" where "paperId" = ${paperId}::uuid),
      made as (insert into "Input" (id, "paperId", number, "versionId", kind, type, capacity, "personId", "memberId",
          source, paragraph, language, "publicAs", at)
        select gen_random_uuid(), ${paperId}::uuid, before.number + n, ${versionId}::uuid, 'comment', 'substantive', 'ownName',
          held.people[n % held.size + 1], held.members[n % held.size + 1], 'page',
          (${[...paragraphs]}::text[])[n % ${paragraphs.length}::int + 1], 'en', 'counted', coalition_now()
        from held, before, generate_series(1, ${comments}::int) n returning id, number, "personId", at)
    insert into "InputText" ("inputId", seq, body, "personId", at)
      select id, 1, 'Comment ' || number || ': ' || ${words}, "personId", at from made`
  await db.$executeRaw`analyze "Input", "InputText", "Place"`
}
