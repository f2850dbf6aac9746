import 'server-only'
import { sightOf } from '@/lib/comments/sight'
import { numberedIn } from '@/lib/numbers/labels'
import { factsBySlug } from '@/lib/papers/facts'
import { canSeePaper, currentVersion } from '@/lib/papers/rules'
import { type Actor, hasRight } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { disagreementsIn } from './open'
import { placesOf } from './places'
import { roomRows } from './rows'
import { isTalkedIn } from './rules'
import { type Said, saidBy } from './said'
import { entrySeen } from './seen'

/**
 * The room of one of the actor's members on a paper, of the first where none is asked for: what is in it, what the member
 * has openly said beside it, and what the actor may do. Null for everyone who is not of that member at this moment, and
 * where no version is published.
 */
export async function getRoom(actor: Actor, slug: string, memberId: string | null, now: Date) {
  if (actor.kind === 'visitor') return null
  const held = actor.memberships.find((each) => memberId === null || each.memberId === memberId)
  const paper = held ? await factsBySlug(db, slug) : null
  const current = paper && currentVersion(paper)
  if (!held || !paper || !current || !canSeePaper(actor, paper)) return null
  const member = { id: held.memberId, name: held.memberName }
  const [rows, said, visit, numbered] = await Promise.all([
    roomRows(member.id, paper.id),
    saidBy(db, paper, member.id),
    db.roomVisit.findUnique({
      where: {
        memberId_paperId_personId: { memberId: member.id, paperId: paper.id, personId: actor.personId },
      },
    }),
    numberedIn(db, [current.id]),
  ])
  const text = numbered.get(current.id)
  const places = await placesOf(db, paper, rows)
  const context = { actor, paper, member, places, visited: visit?.at ?? null, now }
  const open = said.filter((input) => reads(actor, input)).map(openly)
  return {
    paper,
    member,
    current,
    rooms: actor.memberships.map(({ memberId: id, memberName: name }) => ({ id, name })),
    speaks: hasRight(actor, member.id, 'representative'),
    talks: isTalkedIn(paper, now),
    entries: rows.map((row) => entrySeen(row, context)),
    said: open,
    disagreements: disagreementsIn(open),
    /** The paragraphs of the current version in their order, with their numbers and their plain text. */
    paragraphs: (text?.paragraphs ?? []).map(({ id, label, text: words }) => ({ id, label, words })),
  }
}

export type Room = NonNullable<Awaited<ReturnType<typeof getRoom>>>

const reads = (actor: Actor, input: Said) =>
  sightOf(actor, { ...input, admitted: true, withdrawn: false }, false) === 'text'

const openly = ({
  id,
  number,
  person,
  personId,
  supports,
  capacity,
  type,
  blocking,
  taskforceOnly,
  paragraph,
  gone,
  wording,
}: Said) => ({
  ...{ id, number, person, personId, supports, capacity, type, blocking, taskforceOnly },
  ...{ paragraph, gone, wording },
})
