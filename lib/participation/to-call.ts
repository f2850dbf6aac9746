import 'server-only'
import type { Actor, Right } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { WindowKind } from '@/prisma/generated/enums'
import type { Participation } from './found'
import { bySilence, type Row } from './grid'
import { seesSilent } from './rules'

/** A paper on which a member can still say something, and has not. */
export type Waiting = { title: string; slug: string; kind: WindowKind; closesAt: Date }
export type Contact = { name: string; email: string; right: Right }
export type LastCall = { id: string; calledOn: Date; by: string; personId: string; note: string | null }

/** A member to call: on which papers it is silent while a window is open, who can be reached, and who called last. */
export type ToCall = Pick<Row, 'id' | 'slug' | 'displayName' | 'categories' | 'region'> & {
  waiting: readonly Waiting[]
  people: readonly Contact[]
  lastCall: LastCall | null
}

type Reached = {
  memberId: string
  people: Contact[] | null
  call: (Omit<LastCall, 'calledOn'> & { calledOn: string }) | null
}

/**
 * The silent members of what the page shows that can still speak, those with most papers waiting first, with whom to
 * call; in one statement. Null for all but the Taskforce and admins. `most`: how many at most.
 */
export async function listToCall(
  actor: Actor,
  { groups, papers }: Pick<Participation, 'groups' | 'papers'>,
  now: Date,
  most = 1000,
): Promise<ToCall[] | null> {
  if (!seesSilent(actor)) return null
  const silent = silentIn(groups, papers).slice(0, most)
  const reached = await reach(
    silent.map(({ row }) => row.id),
    now,
  )
  return silent.map(({ row: { id, slug, displayName, categories, region }, waiting }) => ({
    id,
    slug,
    displayName,
    categories,
    region,
    waiting,
    people: reached.get(id)?.people ?? [],
    lastCall: reached.get(id)?.lastCall ?? null,
  }))
}

type Silent = { row: Row; waiting: readonly Waiting[] }

// What was found is held as it is: who waits in it is looked up once.
const looked = new WeakMap<Participation['groups'], Silent[]>()

function silentIn(groups: Participation['groups'], papers: Participation['papers']): Silent[] {
  const known = looked.get(groups)
  if (known) return known
  const silent = groups
    .flatMap(({ rows }) => rows)
    .map((row) => ({ row, waiting: waitingFor(row, papers) }))
    .filter(({ waiting }) => waiting.length > 0)
    .sort((a, b) => b.waiting.length - a.waiting.length || bySilence(a.row, b.row))
  looked.set(groups, silent)
  return silent
}

function waitingFor({ cells }: Row, papers: Participation['papers']): Waiting[] {
  return papers
    .flatMap(({ slug, title, closes }, i) =>
      closes && cells[i]?.level === 'silent' ? [{ slug, title, kind: closes.kind, closesAt: closes.at }] : [],
    )
    .sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime())
}

/** Who speaks for these members, signatories first, and the last note of a call. */
async function reach(memberIds: readonly string[], now: Date) {
  const rows = await db.$queryRaw<Reached[]>`
    select m.id as "memberId",
      (select json_agg(json_build_object('name', p.name, 'email', p.email, 'right', h.right) order by h.right desc, p.name)
        from "Membership" h join "Person" p on p.id = h."personId" and p."leftAt" is null
        where h."memberId" = m.id and h.right <> 'contributor' and h."from" <= ${now}
          and (h.until is null or h.until > ${now})) as people,
      (select json_build_object('id', c.id, 'calledOn', c."calledOn", 'by', p.name, 'personId', p.id, 'note', c.note)
        from "CallNote" c join "Person" p on p.id = c."personId" where c."memberId" = m.id
        order by c."calledOn" desc, c.at desc limit 1) as call
    from "Member" m where m.id = any(${[...memberIds]}::uuid[])`
  return new Map(
    rows.map(({ memberId, people, call }) => [
      memberId,
      { people: people ?? [], lastCall: call && { ...call, calledOn: new Date(call.calledOn) } },
    ]),
  )
}
