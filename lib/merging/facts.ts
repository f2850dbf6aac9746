import 'server-only'
import type { Proposal } from '@/lib/document/proposal'
import type { Rebased } from '@/lib/document/rebase-paragraph'
import { rebasing } from '@/lib/document/rebase-wording'
import type { Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import type { Reader } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Prisma } from '@/prisma/generated/client'
import type { Taken } from './merged'

/** An input and the wording that its last text proposes; `open`: nobody answered it, accepted it or took it back. */
export type Proposing = {
  inputId: string
  number: number
  textSeq: number
  proposal: Proposal | null
  open: boolean
  /** The live answer that is published, if any. */
  answered: 'accepted' | 'other' | null
}

/** These inputs of a paper, or all that propose wording, by number. */
export async function proposingInputs(
  reader: Pick<Reader, '$queryRaw'>,
  paperId: string,
  inputIds: readonly string[] | 'all',
): Promise<Proposing[]> {
  const which =
    inputIds === 'all' ? Prisma.sql`t.tree is not null` : Prisma.sql`i.id = any(${[...inputIds]}::uuid[])`
  return reader.$queryRaw<Proposing[]>`
    select i.id as "inputId", i.number, t.seq as "textSeq", t.tree as proposal,
      i."withdrawnAt" is null and (i."lateBySeconds" is null or coalesce(l.admitted, false))
        and a.kind is null and m.id is null as open,
      case when a.kind is null then null when a.kind in ('accepted', 'acceptedInPart') then 'accepted' else 'other' end
        as answered
    from "Input" i
      join lateral (select seq, tree from "InputText" where "inputId" = i.id order by seq desc limit 1) t on true
      left join "LateDecision" l on l."inputId" = i.id
      left join "Merge" m on m."inputId" = i.id and m."undoneAt" is null
      left join lateral (select d.kind from "DispositionInput" p join "Disposition" d on d.id = p."dispositionId"
        where p."inputId" = i.id and p."publishedAt" is not null and p."endedAt" is null limit 1) a on true
    where i."paperId" = ${paperId}::uuid and ${which}
    order by i.number`
}

/** What of each version is known to be changed in the draft: the accepted proposals, where they were taken as they were. */
export async function knownIn(
  reader: Pick<Reader, '$queryRaw'>,
  paperId: string,
): Promise<Map<string, Wording[]>> {
  const rows = await reader.$queryRaw<{ changes: Taken[]; proposal: Proposal }[]>`
    select m.changes, t.tree as proposal from "Merge" m
      join "InputText" t on t."inputId" = m."inputId" and t.seq = m."textSeq"
    where m."paperId" = ${paperId}::uuid and m."undoneAt" is null order by m.at, m.id`
  const known = new Map<string, Wording[]>()
  for (const { changes, proposal } of rows)
    known.set(proposal.versionId, [...(known.get(proposal.versionId) ?? []), ...asTaken(changes, proposal)])
  return known
}

/** The changes of a proposal that were taken as they were proposed. */
export function asTaken(changes: readonly Taken[], { changes: proposed }: Proposal): Wording[] {
  return changes.flatMap(({ change, as }) => (as === 'proposed' ? (proposed[change] ?? []) : []))
}

/** The words of the versions that proposals were made on; those that were suppressed are not in it. */
export async function bodiesOf(
  reader: Pick<Reader, 'versionText'>,
  inputs: readonly Pick<Proposing, 'proposal'>[],
): Promise<Map<string, Body>> {
  const ids = [...new Set(inputs.flatMap(({ proposal }) => proposal?.versionId ?? []))]
  const texts = await reader.versionText.findMany({
    where: { versionId: { in: ids } },
    select: { versionId: true, body: true },
  })
  // Only what parseBody let through is stored.
  return new Map(texts.map(({ versionId, body }) => [versionId, body as Body]))
}

/** How proposals stand to a draft. Each version is compared with it once. */
export function standingIn(
  draft: Body,
  bodies: ReadonlyMap<string, Body>,
  known: ReadonlyMap<string, readonly Wording[]>,
): (proposal: Proposal) => Rebased[] {
  const looks = new Map<string, ReturnType<typeof rebasing>>()
  return ({ versionId, changes }) => {
    const from = bodies.get(versionId)
    if (!from) return changes.map(unknown)
    const look = looks.get(versionId) ?? rebasing(from, draft, known.get(versionId))
    looks.set(versionId, look)
    return look(changes)
  }
}

/** The words that it was made on were suppressed: nothing is known of their place. */
function unknown(change: Wording): Rebased {
  const was = change.do === 'insertAfter' ? '' : change.was
  return { change, is: 'gone', paragraph: null, was, mine: change.do === 'delete' ? '' : change.words }
}

/** Names how a proposal stood when somebody looked at it. */
export const seenOf = (standing: readonly Rebased[]) => digest(standing).slice(0, 32)
