import 'server-only'
import { labelsIn } from '@/lib/numbers/labels'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { disagreementsIn, pairOf } from '@/lib/room/open'
import { readersOf } from '@/lib/room/readers'
import { type Said, saidBy } from '@/lib/room/said'
import type { Reaction, Sending } from './occurrence'
import { peopleOf } from './people'

type Input = { id: string; memberId: string | null }

/** Something was said openly: where it contradicts what another person of its member said, the representatives hear of it. */
export const onGivenOpenly: Reaction<'input.given'> = async (tx, { at, facts }, paper) => {
  const { inputId: id, memberId, personId } = facts
  return (await othersSpoke(tx, paper, memberId, personId))
    ? contradicted(tx, paper, [{ id, memberId }], at)
    : []
}

/** Whether anyone else of a member said or supported something on a paper: what one person said, most often, is all there is. */
async function othersSpoke(
  tx: Tx,
  { id }: PaperFacts,
  memberId: string | null,
  personId: string | null,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ spoke: boolean }]>`
    select exists (select 1 from "Input" where "paperId" = ${id}::uuid and "memberId" = ${memberId}::uuid
        and "personId" is distinct from ${personId}::uuid)
      or exists (select 1 from "Support" s join "Input" i on i.id = s."inputId" where i."paperId" = ${id}::uuid
        and s."memberId" = ${memberId}::uuid and s."personId" is distinct from ${personId}::uuid) as spoke`
  return row.spoke
}

export const onEnteredOpenly: Reaction<'input.entered'> = async (tx, { at, facts }, paper) =>
  contradicted(
    tx,
    paper,
    facts.inputIds.map((id) => ({ id, memberId: facts.memberId })),
    at,
  )

export const onAdmitted: Reaction<'input.lateDecided'> = async (tx, { at, facts }, paper) => {
  if (!facts.admitted) return []
  const where = { id: { in: [...facts.inputIds] } }
  const inputs = await tx.input.findMany({ where, select: { id: true, memberId: true } })
  const sendings: Sending[] = []
  for (const memberId of new Set(inputs.map((input) => input.memberId)))
    sendings.push(
      ...(await contradicted(
        tx,
        paper,
        inputs.filter((input) => input.memberId === memberId),
        at,
      )),
    )
  return sendings
}

export const onSupported: Reaction<'support.given'> = async (tx, { at, facts }, paper) =>
  contradicted(tx, paper, [{ id: facts.inputId, memberId: facts.memberId }], at)

/**
 * One letter for each two sayings of different people of a member that contradict each other, once, however often it is
 * looked at: the cause names the two.
 */
async function contradicted(
  tx: Tx,
  paper: PaperFacts,
  inputs: readonly Input[],
  now: Date,
): Promise<Sending[]> {
  const memberId = inputs[0]?.memberId
  if (!memberId) return []
  const ids = inputs.map(({ id }) => id)
  const pairs = disagreementsIn(await saidBy(tx, paper, memberId)).filter(
    ({ one, other }) => ids.includes(one.id) || ids.includes(other.id),
  )
  if (pairs.length === 0) return []
  const member = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { displayName: true },
  })
  const people = await peopleOf(tx, [memberId], ['representative', 'signatory'], now)
  const versionId = currentVersion(paper)?.id ?? ''
  const labels = await labelsIn(tx, [versionId])
  return pairs.flatMap(({ one, other }) => {
    const label = labels.get(`${versionId} ${one.paragraph}`)
    const place = one.paragraph === null ? 'the whole paper' : label ? `paragraph ${label}` : 'a heading'
    return people.map((to) => ({
      kind: 'disagreement',
      cause: `disagreement:${pairOf(one, other)}`,
      to,
      waits: false,
      letter: {
        subject: `Two of your people say different things: ${paper.title}`,
        paragraphs: [
          `On ${place} of “${paper.title}” people of ${member.displayName} openly say different things: ${saidIn(one)}; ${saidIn(other)}.`,
          `${readersOf(one, other)} Talk it over in your room; then who said it can correct or withdraw it.`,
        ],
        action: { label: 'Go to the room', href: `/papers/${paper.slug}/room?member=${memberId}` },
      },
    }))
  })
}

function saidIn({ person, number, capacity, supports, type, blocking, kind }: Said): string {
  const as = capacity === 'ownName' ? `${person}, under own name` : `${person}, for the member`
  if (supports) return `${as}, supports suggestion ${number}`
  if (blocking) return `${as}, made a blocking point (input ${number})`
  return type === 'support'
    ? `${as}, would keep it (input ${number})`
    : `${as}, gave a ${kind} (input ${number})`
}
