import { freeze } from '@/lib/finalisation/commands'
import { getFinalCall } from '@/lib/finalisation/queries'
import { object } from '@/lib/objections/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { act, eventsOf, memberCalled, personOf } from './coalition'
import { paragraphId, type publishedPaper } from './papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>

export const last = (paper: Paper) => paper.versions.at(-1)?.id ?? ''

/** Freezes the last version; the call closes on 18 June 2025 at 09:01 UTC, unless told. */
export async function finalCallOf(paper: Paper, admin: PersonActor, closesAt = '2025-06-18T09:01:00Z') {
  const of = { paperId: paper.id, versionId: last(paper) }
  await freeze(act(admin), { ...of, closesAt: new Date(closesAt) })
  return paper
}

export const finalising = (paper: Paper) => ({
  ...{ paperId: paper.id, versionId: last(paper), consensus: 'consensus' as const, closesEarlier: false },
})

/** The state of a paper's final call as this person sees it. */
export async function stateOf(paper: Paper, actor: PersonActor) {
  const state = await getFinalCall(actor, paper.slug, await instant())
  if (!state) throw new Error('no final call')
  return state
}

/** An objection of a new member called so, to the first paragraph unless told, by its representative. */
export async function objectionOf(name: string, paper: Paper, paragraph = paragraphId(1)) {
  const member = await memberCalled(name)
  const speaker = await personOf(member, 'representative')
  const of = { paperId: paper.id, versionId: last(paper), memberId: member.id, paragraph }
  const said = { why: 'It names a new body.', wording: 'a permanent forum' }
  const { objectionId } = await object(act(speaker), { ...of, ...said })
  return { member, speaker, objectionId }
}

/** The notice of the final call to one person, as if its letter had been written; `change` says what became of it. */
export async function noticeTo(
  person: PersonActor,
  paper: Paper,
  change: { sentAt?: Date | null; bouncedAt?: Date } = {},
) {
  const at = new Date()
  const cause = `${paper.id}:${(await eventsOf(paper.id)).findLast(({ type }) => type === 'paper.frozen')?.seq}`
  await db.notice.create({
    data: {
      ...{ id: crypto.randomUUID(), personId: person.personId, channel: 'mail', kind: 'finalCall', cause },
      ...{
        address: `${person.personId}@coalition.example`,
        paperId: paper.id,
        subject: 's',
        text: 't',
        html: 'h',
      },
      ...{ createdAt: at, dueAt: at, sentAt: at, ...change },
    },
  })
}
