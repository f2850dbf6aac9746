import { signOn } from '@/lib/endorsements/commands'
import type { SignOn } from '@/lib/endorsements/schema'
import { getSignForm } from '@/lib/endorsements/sign-form'
import { endorsingMembers, otherStances, standingApart } from '@/lib/endorsements/standing'
import { listToSign } from '@/lib/endorsements/to-sign'
import { drainOutbox } from '@/lib/notifications/outbox'
import { factsById } from '@/lib/papers/facts'
import { currentVersion } from '@/lib/papers/rules'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { act, memberCalled, personOf } from './coalition'
import { paragraphId } from './papers'
import { paperToSign, stanceOn } from './signing'

export const forum = 'The Forum should become permanent.'
export const funding = 'Its Secretariat needs steady funding.'
/** What would lift the reservation of the member that has one. */
export const wording = 'The Forum must become permanent.'

const reservation = { text: 'Too weak.', paragraph: paragraphId(1), quote: 'should', wording }
const statement = 'Our board meets in autumn.'

/** Every stance that a member may take, listed and not where that is shown. */
export const stances = {
  'endorses it': {},
  'endorses it, not to be listed': { listed: false },
  'endorses it with a reservation': { stance: 'endorseWithReservation', reservation },
  'has no objection': { stance: 'noObjection' },
  abstains: { stance: 'abstain', statement },
  'cannot support it': { stance: 'cannotSupport', statement, statementReleased: true },
} as const satisfies Record<string, Partial<SignOn>>

export type StanceName = keyof typeof stances
export const stanceNames = Object.keys(stances) as StanceName[]

/** Version 1 of a paper, signed by six members, each with another stance; `open` until the twentieth. */
export async function sixSigned() {
  const paper = await paperToSign([[forum, funding]])
  const signed = []
  for (const name of stanceNames) {
    const member = await memberCalled(`A member that ${name}`)
    const signatory = await personOf(member, 'signatory', `Signs where it ${name}`)
    await signOn(act(signatory), stanceOn(paper, member, stances[name]))
    signed.push({ name, member, signatory })
  }
  return { paper, signed }
}

export type Six = Awaited<ReturnType<typeof sixSigned>>

export async function drained(): Promise<void> {
  while ((await drainOutbox(async () => {})) > 0);
}

/** Where a member stands, on what it is asked, and what its signatory is told, in words. */
export async function standsNow({ paper }: Six, { member, signatory }: Six['signed'][number]) {
  await drained()
  const facts = await factsById(db, paper.id)
  const shown = facts && currentVersion(facts)
  if (!shown) throw new Error('Nothing is published.')
  const rows = await db.endorsement.findMany({ where: { paperId: paper.id }, include: { version: true } })
  const mine = rows.filter(({ memberId, endedAt }) => memberId === member.id && !endedAt)
  const [row] = mine
  if (!row || mine.length > 1) throw new Error('One stance of a member is live.')
  const lists = {
    under: endorsingMembers(rows, shown),
    'other stances': otherStances(rows, shown),
    apart: standingApart(rows, shown),
  }
  const now = await instant()
  const [waits] = (await listToSign(signatory, now)).flatMap(({ papers }) =>
    papers.filter((each) => each.paper.slug === paper.slug),
  )
  const form = await getSignForm(signatory, paper.slug, member.id, now)
  const told = await db.notice.findMany({
    where: { personId: signatory.personId, cancelledAt: null },
    orderBy: { createdAt: 'asc' },
  })
  const said = {
    stance: row.stance,
    listed: row.listed,
    reservation: row.reservation,
    statement: row.statement,
    released: row.statementReleased,
  }
  return {
    said,
    stands: `${row.basis} on version ${row.version.number}`,
    list: Object.entries(lists).flatMap(([name, list]) =>
      list.some(({ id }) => id === row.id) ? name : [],
    )[0],
    asked: waits ? waits.what : 'nothing',
    /** The version since which it is shown what changed. */
    since: form?.base?.version.number ?? null,
    told: told.map(({ kind }) => kind),
  }
}

/** What each said, as it has to stay through every change of the text. */
export function saidAs(name: StanceName) {
  const said: Partial<SignOn> = stances[name]
  return {
    stance: said.stance ?? 'endorse',
    listed: said.listed ?? true,
    reservation: said.reservation?.text ?? null,
    statement: said.statement ?? null,
    released: said.statementReleased ?? false,
  }
}
