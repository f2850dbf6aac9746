import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import type { WindowFacts } from '@/lib/windows/rules'
import type { Right, WindowKind } from '@/prisma/generated/enums'
import { apartOn, apartWords } from './apart'
import type { WindowNews } from './news'
import type { Sending } from './occurrence'
import { peopleOf } from './people'
import { recirculationWords, stancesOn } from './recirculation'
import { newsLetter, soonLetter } from './window-letters'

/** Who a window concerns: who may do in it what it is for. */
const concerns: Record<WindowKind, readonly Right[]> = {
  comments: ['contributor', 'representative', 'signatory'],
  suggestions: ['contributor', 'representative', 'signatory'],
  signOn: ['representative', 'signatory'],
  finalCall: ['representative', 'signatory'],
}

type Concerned = { to: Sending['to']; items: readonly WindowNews[] }

/** One letter to each person whom any of these windows concerns, with those that do. They are of one round, or of one paper. */
export async function newsSendings(tx: Tx, items: readonly WindowNews[], now: Date): Promise<Sending[]> {
  const round = await roundOf(tx, items)
  const stances = await stancesOn(tx, items)
  const apart = await apartOn(tx, items)
  const isNew = items.every(({ news }) => news === 'announced' || news === 'opened')
  return (await concerned(tx, items, now)).map(({ to, items: mine }) => ({
    kind: isNew ? 'opened' : 'windowChanged',
    to,
    waits: false,
    letter: newsLetter(round, mine, to, [
      ...recirculationWords(mine, to, stances),
      ...apartWords(mine, to, apart),
    ]),
  }))
}

/** The last 48 hours, said to people of members that have not acted, with the papers on which they have not. */
export async function soonSendings(tx: Tx, items: readonly WindowNews[], now: Date): Promise<Sending[]> {
  const round = await roundOf(tx, items)
  const stances = await stancesOn(tx, items)
  const acted = new Map<WindowNews, Set<string>>()
  for (const item of items) acted.set(item, await membersThatActed(tx, item.paper, item.window))
  const owes = ({ to, items: mine }: Concerned) =>
    mine.filter((item) => to.memberIds.some((id) => !acted.get(item)?.has(id)))
  return (await concerned(tx, items, now))
    .map((each) => ({ to: each.to, items: owes(each) }))
    .filter((each) => each.items.length > 0)
    .map(({ to, items: mine }) => ({
      kind: 'closingSoon',
      to,
      waits: false,
      letter: soonLetter(round, mine, to, recirculationWords(mine, to, stances)),
    }))
}

async function roundOf(tx: Tx, [first]: readonly WindowNews[]) {
  const id = first?.window.roundId
  return id ? tx.round.findUnique({ where: { id }, select: { id: true, name: true } }) : null
}

/** Each person whom any of these windows concerns, once, with those that do. */
async function concerned(tx: Tx, items: readonly WindowNews[], now: Date): Promise<Concerned[]> {
  const people = new Map<string, Concerned>()
  for (const rights of new Set(
    items.map(({ window }) => concerns[window.kind]).map((all) => all.join(' ')),
  )) {
    const mine = items.filter(({ window }) => concerns[window.kind].join(' ') === rights)
    for (const to of await peopleOf(tx, null, rights.split(' ') as Right[], now))
      people.set(to.id, {
        to: people.get(to.id)?.to ?? to,
        items: [...(people.get(to.id)?.items ?? []), ...mine],
      })
  }
  return [...people.values()]
}

/** Members that did in this window what it is for, or said that they will not. */
async function membersThatActed(tx: Tx, paper: PaperFacts, window: WindowFacts): Promise<Set<string>> {
  const intentions = await tx.intention.findMany({
    where: { paperId: paper.id, endedAt: null, kind: { in: ['noComment', 'willNotTakePart'] } },
    select: { memberId: true },
  })
  const spoke =
    window.kind === 'comments' || window.kind === 'suggestions'
      ? await tx.input.findMany({
          where: { paperId: paper.id, withdrawnAt: null, at: { gte: window.opensAt } },
          select: { memberId: true },
        })
      : await tx.endorsement.findMany({
          // Who stands under an earlier text has a reminder of its own.
          where: { paperId: paper.id, endedAt: null },
          select: { memberId: true },
        })
  return new Set([...intentions, ...spoke].flatMap(({ memberId }) => memberId ?? []))
}
