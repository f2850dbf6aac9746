/** Puts comments into the database by hand: $1 paper, $2 version, $3 paragraphs that take turns, $4 how many. */
export const manyStatement = `
  with held as (select array_agg(s."personId") as people, array_agg(s."memberId") as members, count(*)::int as size
      from "Membership" s where s.until is null),
    before as (select coalesce(max(number), 0) as number from "Input" where "paperId" = $1::uuid),
    made as (insert into "Input" (id, "paperId", number, "versionId", kind, type, capacity, "personId", "memberId",
        source, paragraph, language, "publicAs", at)
      select gen_random_uuid(), $1::uuid, before.number + n, $2::uuid, 'comment', 'substantive', 'ownName',
        held.people[n % held.size + 1], held.members[n % held.size + 1], 'page',
        ($3::text[])[n % array_length($3::text[], 1) + 1], 'en', 'counted', coalition_now()
      from held, before, generate_series(1, $4::int) n returning id, number, "personId", at)
  insert into "InputText" ("inputId", seq, body, "personId", at)
    select id, 1, 'Comment ' || number || ': “predictable” should be said in figures, or it will be read in New York'
      || ' as a wish, and as one that nobody pays for.', "personId", at from made`
