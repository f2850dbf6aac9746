import 'server-only'
import { metIn } from '@/lib/objections/met'
import type { Reaction, Sending } from './occurrence'
import { paragraphsOf } from './paragraphs'
import { peopleOf } from './people'

/**
 * A new version has the wording that would lift an open objection: its member is asked to withdraw it. The letter names the
 * paragraph and quotes nothing.
 */
export const onObjectionsMet: Reaction<'version.published'> = async (tx, { at, facts }, paper) => {
  const open = await tx.objection.findMany({
    where: { paperId: paper.id, withdrawnAt: null, end: { is: null } },
    include: { member: { select: { displayName: true } } },
  })
  const now = open.length > 0 ? await paragraphsOf(tx, facts.versionId) : null
  const sendings: Sending[] = []
  for (const objection of now ? open : []) {
    const then = (await paragraphsOf(tx, objection.versionId)) ?? new Map()
    const met = now && metIn(objection, then, now)
    if (!met) continue
    const name = objection.member.displayName
    const where = met.label ? `Paragraph ${met.label}` : 'The heading'
    for (const to of await peopleOf(tx, [objection.memberId], ['representative'], at))
      sendings.push({
        kind: 'objectionMet',
        to,
        waits: true,
        letter: {
          subject: `Please withdraw the objection of ${name}: ${paper.title}`,
          paragraphs: [
            `${where} of version ${facts.number} of “${paper.title}” has the wording that would lift the objection of ${name}.`,
            'Please withdraw it, or say in a reply what is still missing. Until then it holds up the paper.',
          ],
          action: { label: 'Look at the objection', href: `/papers/${paper.slug}/final-call` },
        },
      })
  }
  return sendings
}
