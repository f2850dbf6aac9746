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
  const person = words && isInside(actor) ? row.person.name : null
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
    person,
    prepared: null,
    published: sight === 'counted' ? null : answerOf(row, named, isInside(actor)),
  }
}

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
  return { disposition: said, handler: inside ? handler.name : null, ownMember: published.ownMember }
}
