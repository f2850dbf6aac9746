import { pack } from '@/prisma/seed/content/pack'
import { papers } from '@/prisma/seed/content/papers'
import { room } from '@/prisma/seed/content/room'
import { paragraphsOf } from '@/tests/support/demo-course'
import { everyone, inside, type Role } from './addresses'

/** Words that stand in one private place, and who may find them; `but`: at addresses that are not these. */
export type Mark = { what: string; words: string; seenBy: readonly Role[]; but?: RegExp }
type Paper = (typeof papers)[number]
type Act = Paper['acts'][number]
type Comment = Extract<Act, { do: 'comment' }>

/** What the demo holds that not everyone sees: input as its author allowed, statements, notes, annexes, a member's room. */
export const marksOfTheDemo = (): Mark[] =>
  [...papers.flatMap(marksOf), ...marksOfTheRoom(), markOfThePack].filter(({ words }) => words.length > 14)

const markOfThePack: Mark = {
  what: `the pack for the board of ${pack.member}`,
  words: plain(pack.note),
  seenBy: ['contributor', 'representative', 'signatory'],
}

function marksOfTheRoom(): Mark[] {
  const seenBy: readonly Role[] = ['contributor', 'representative', 'signatory']
  return [...room.said, ...room.replies].map(({ text }) => ({
    what: `the room of ${room.member} on ${room.slug}`,
    words: plain(text),
    seenBy,
  }))
}

function marksOf({ slug, acts }: Paper): Mark[] {
  const isFinal = acts.some((act) => act.do === 'finalise')
  const gone = acts.flatMap((act) => goneBy(act, acts))
  const comments = acts.filter((act) => act.do === 'comment').filter(({ key }) => !gone.includes(key))
  const stances = acts.filter((act) => 'stance' in act)
  const intentions = acts.filter((act) => act.do === 'intend')
  const inCall = acts.flatMap((act) => saidInCall(act))
  const annexes = acts.filter((act) => act.do === 'draftAnnex')
  return [
    ...comments.map((act) => ofComment(act, slug, isFinal)),
    ...stances.map((act) => ({
      what: `the statement of ${act.for} on ${slug}`,
      words: plain(act.statement ?? ''),
      seenBy: isFinal && act.statementReleased ? everyone : inside,
    })),
    ...annexes.flatMap((act) =>
      [act.title, ...paragraphsOf(act.blocks).values()].map((text) => ({
        what: `the annex of ${slug}`,
        words: plain(text),
        seenBy: inside,
      })),
    ),
    ...inCall.map((text) => ({ what: `the final call of ${slug}`, words: plain(text), seenBy: inside })),
    ...intentions.map((act) => ({
      what: `the note of ${act.for} on an intention, ${slug}`,
      words: plain(act.note ?? ''),
      seenBy: inside,
    })),
  ]
}

/** Why a member objects, what was said to it, and why a level of consensus was proposed. */
function saidInCall(act: Act): string[] {
  if (act.do === 'object') return [act.why]
  if (act.do === 'replyInCall') return [act.text]
  return act.do === 'proposeConsensus' ? [act.reason] : []
}

function ofComment({ key, taskforceOnly, publicAs, text }: Comment, slug: string, isFinal: boolean): Mark {
  const what = `input ${key} of ${slug} (${taskforceOnly ? 'for the Taskforce only' : publicAs})`
  const open = isFinal && publicAs === 'text' ? everyone : inside
  return { what, words: plain(text), seenBy: taskforceOnly ? ['taskforce'] : open }
}

/** Comments whose first words nobody reads any more, and what came late and was not admitted. */
function goneBy(act: Act, acts: readonly Act[]): string[] {
  if (act.do === 'withdrawComment' || act.do === 'correctComment') return [act.comment]
  if (act.do !== 'comment' || !/(^|-)late(-|$)/.test(act.key)) return []
  return acts.some((each) => each.do === 'admitLate' && each.comment === act.key) ? [] : [act.key]
}

/** The longest run of a text that every form of it has in common: no quotes, marks or entities. */
function plain(text: string): string {
  const runs = text.split(/[^A-Za-z ,]+/).map((run) => run.trim())
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '').slice(0, 70)
}
