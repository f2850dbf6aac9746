import 'server-only'
import type { Reaction } from './occurrence'
import { once, peopleOf } from './people'

/** An annex was published or changed: people of members are told where it is, and none of its words. */
export const onAnnexPublished: Reaction<'annex.published'> = async (tx, { at, facts }, paper) => {
  const people = await peopleOf(tx, null, ['contributor', 'representative', 'signatory'], at)
  const changed = facts.follows !== null
  return once(people).map((to) => ({
    kind: 'annex',
    to,
    waits: true,
    letter: {
      subject: `For members only: annex ${changed ? 'changed' : 'published'}: ${paper.title}`,
      paragraphs: [
        changed
          ? `The annex to “${paper.title}” was changed: version ${facts.number} is on its page.`
          : `“${paper.title}” has an annex now, on a page of its own.`,
        'It is for members only: nobody has signed it, no endorsement covers it, and it is in no public record. Please do not pass it on.',
      ],
      action: { label: 'Read the annex', href: `/papers/${paper.slug}/annex` },
    },
  }))
}
