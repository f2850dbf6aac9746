import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import type { Reaction, Sending } from './occurrence'
import { once, peopleOf } from './people'

type Stands = { paperId: string; versionId?: string }
type Says = { subject: string; paragraphs: string[]; label: string; href: string }

/** Who speaks for a member that has a stance on the paper, or on that version of it, is told what became of it. */
async function toSigned(tx: Tx, at: Date, stands: Stands, kind: string, says: Says): Promise<Sending[]> {
  const rows = await tx.endorsement.findMany({
    where: { ...stands, endedAt: null },
    select: { memberId: true },
  })
  const members = [...new Set(rows.map(({ memberId }) => memberId))]
  const people = members.length > 0 ? await peopleOf(tx, members, ['representative', 'signatory'], at) : []
  const { subject, paragraphs, label, href } = says
  return once(people).map((to) => ({
    kind,
    to,
    waits: true,
    letter: { subject, paragraphs, action: { label, href } },
  }))
}

const at = (paper: PaperFacts) => `/papers/${paper.slug}`

/** A paper was withdrawn with stances on it: they stay where they were given, and are asked for no more. */
export const onPaperWithdrawn: Reaction<'paper.withdrawn'> = (tx, event, paper) => {
  const reason = paper.acts.findLast(({ kind }) => kind === 'withdrawn')?.reason
  return toSigned(tx, event.at, { paperId: paper.id }, 'paperWithdrawn', {
    subject: `Withdrawn: ${paper.title}`,
    paragraphs: [
      `“${paper.title}” was withdrawn by an admin. Nothing more can be signed, said or published on it.`,
      ...(reason ? [`Reason: ${reason}`] : []),
      'The stance of your member stays in its record, under the text it was given on. You need to do nothing.',
    ],
    label: 'Read the paper',
    href: at(paper),
  })
}

/** The text of a version was taken out: who had signed it is told that the digest stays and what follows. */
export const onSuppressed: Reaction<'version.suppressed'> = (tx, { at: now, facts }, paper) => {
  const version = paper.versions.find(({ id }) => id === facts.versionId)
  const stands = { paperId: paper.id, versionId: facts.versionId }
  return toSigned(tx, now, stands, 'textTakenOut', {
    subject: `A text was taken out: ${paper.title}`,
    paragraphs: [
      `The text of version ${version?.number} of “${paper.title}”, which your member signed, was published by mistake and has been taken out. Its digest, the date and the reason stay.`,
      'Your member’s stance stands under that digest. It can be given for the next version once there is one.',
    ],
    label: 'See what stays',
    href: `${at(paper)}/versions/${version?.number}`,
  })
}
