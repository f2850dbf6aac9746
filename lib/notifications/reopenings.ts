import 'server-only'
import { errataOf } from '@/lib/papers/errata'
import type { Reaction } from './occurrence'
import { adminPeople, once, peopleOf } from './people'

/** An admin asked that a final paper be reopened: the others hear of it, since one of them has to act. */
export const onReopenAsked: Reaction<'reopen.asked'> = async (tx, { facts }, paper) => {
  const others = (await adminPeople(tx)).filter(({ id }) => id !== facts.personId)
  return others.map((to) => ({
    kind: 'reopenAsked',
    to,
    waits: false,
    letter: {
      subject: `A reopening is asked for: ${paper.title}`,
      paragraphs: [
        `Another admin asks that “${paper.title}”, which is final, be reopened, because it was finalised wrongly.`,
        'The reason stands on the page; it becomes the erratum. You can reopen the paper there, or leave it final.',
      ],
      action: { label: 'Read the reason', href: `/papers/${paper.slug}/final-call` },
    },
  }))
}

/** A final paper was reopened: who speaks for a member that has a stance on it is told why, and what stands meanwhile. */
export const onReopened: Reaction<'paper.reopened'> = async (tx, { at, facts }, paper) => {
  const stands = await tx.endorsement.findMany({
    where: { paperId: paper.id, endedAt: null },
    select: { memberId: true },
  })
  const members = [...new Set(stands.map(({ memberId }) => memberId))]
  const reason = errataOf(paper).findLast((erratum) => erratum.at.getTime() === at.getTime())?.reason
  const version = paper.versions.find(({ id }) => id === facts.versionId)
  return once(await peopleOf(tx, members, ['representative', 'signatory'], at)).map((to) => ({
    kind: 'reopened',
    to,
    waits: true,
    letter: {
      subject: `Reopened: ${paper.title} (${facts.number})`,
      paragraphs: [
        `“${paper.title}” was final as ${facts.number}. Two admins reopened it, because it was finalised wrongly.`,
        ...(reason ? [`Erratum: ${reason}`] : []),
        `Version ${version?.number} stays public and your member stands under it as before. If another text follows, you are asked again; it is finalised again under the same number.`,
      ],
      action: { label: `Read ${facts.number}`, href: `/papers/${paper.slug}` },
    },
  }))
}
