import { sightOf } from '@/lib/comments/sight'
import { type Actor, isInside } from '@/lib/platform/actor'
import type { InputRow } from './rows'

export type ShownInput = ReturnType<typeof shownTo>

/** What is left of an input for this reader. Everything that could say more is taken out here, not on the page. */
export function shownTo(actor: Actor, row: InputRow, isPublic: boolean) {
  const sight = sightOf(actor, row, isPublic)
  const words = sight === 'text'
  const named = words || sight === 'named' || sight === 'withdrawn'
  const { id, number, language, order, taskforceOnly, withdrawn, lateBySeconds, admitted } = row
  const inside = isInside(actor)
  return {
    ...{
      id,
      number,
      sight,
      version: row.version.number,
      language,
      order,
      taskforceOnly,
      withdrawn,
      lateBySeconds,
      admitted,
    },
    ...(named ? whoSaid(row) : nobody),
    ...(words ? whatWasSaid(row) : nothing),
    ...(words && inside ? { person: row.person.name, personId: row.personId } : unsaid),
    prepared: null,
    published: sight === 'counted' ? null : answerOf(row, named, inside),
    lastWord: sight === 'counted' ? null : lastWordOf(row, words, inside),
  }
}

const unsaid = { person: null, personId: null }
const whoSaid = (row: InputRow) => ({
  type: row.type,
  blocking: row.blocking,
  blockEnd: row.blockEnd,
  capacity: row.capacity,
  member: row.member?.displayName ?? 'Taskforce',
  memberId: row.memberId,
  at: row.at,
})
const nobody = {
  type: null,
  blocking: false,
  blockEnd: null,
  capacity: null,
  member: null,
  memberId: null,
  at: null,
}

const whatWasSaid = ({ current, label, quote, text }: InputRow) => ({ current, label, quote, text })
const nothing = { current: null, label: null, quote: null, text: null }

/** The published answer without the handlers' note; its reason may repeat the words of the input, so it goes with them. */
function answerOf({ published }: InputRow, named: boolean, inside: boolean) {
  if (!published) return null
  const { kind, reason, meeting, landedParagraph, landedVersion, duplicateOf, publishedAt, handler } =
    published.disposition
  const said = {
    kind,
    reason: named ? reason : null,
    meeting: inside ? meeting : null,
    landedParagraph,
    landedVersion,
    duplicateOf,
    publishedAt,
  }
  const { id } = published.disposition
  const by = inside ? handler.name : null
  return { id, disposition: said, handler: by, ownMember: published.ownMember }
}

/** Whether who gave it was heard goes with the answer; why, in the author's own words, with those of the input. */
function lastWordOf({ published }: InputRow, words: boolean, inside: boolean) {
  const [last] = published?.lastWords ?? []
  if (!last) return null
  const { heard, why, at, person } = last
  return { heard, why: words ? why : null, at, by: inside ? person.name : null }
}
