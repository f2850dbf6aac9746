import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { formatInstant } from '@/lib/platform/format'
import type { WindowFacts } from '@/lib/windows/rules'
import type { Moment, Right, WindowKind } from '@/prisma/generated/enums'
import type { Letter } from './letter'
import type { Reaction, Sending } from './occurrence'
import { peopleOf, type Recipient } from './people'
import { instantFor } from './signing'

const name: Record<WindowKind, string> = {
  comments: 'The comments window',
  suggestions: 'The suggestions window',
  signOn: 'The sign-on window',
  finalCall: 'The final call',
}

const subjects: Record<WindowKind, string> = {
  comments: 'Comment',
  suggestions: 'Suggest wording',
  signOn: 'Sign on',
  finalCall: 'Final call',
}

/** Who a window concerns: who may do in it what it is for. */
const concerns: Record<WindowKind, readonly Right[]> = {
  comments: ['contributor', 'representative', 'signatory'],
  suggestions: ['contributor', 'representative', 'signatory'],
  signOn: ['representative', 'signatory'],
  finalCall: ['representative', 'signatory'],
}

const asks: Record<WindowKind, string> = {
  comments:
    'Read the text and comment on it, under your own name or for your member. Every comment gets an answer.',
  suggestions: 'Suggest wording, paragraph by paragraph. Every suggestion gets an answer.',
  signOn:
    'Your member can sign on to exactly this text. A signatory gives the signature; a representative can prepare it.',
  finalCall: 'Sign on, or object with the wording that would lift your objection.',
}

/** A window was extended, closed early or reopened: everyone concerned hears of it once, with the reason on the page. */
export const onWindowChanged: Reaction<'window.changed'> = async (tx, { at, facts }, paper) => {
  const window = paper.windows.find((each) => each.id === facts.windowId)
  if (!window) return []
  const closesAt = new Date(facts.closesAt)
  return (await peopleOf(tx, null, concerns[window.kind], at)).map((to) => ({
    kind: 'windowChanged',
    to,
    waits: true,
    letter: {
      subject: `${subjects[window.kind]}: now until ${formatInstant(closesAt)}: ${paper.title}`,
      paragraphs: [
        `${name[window.kind]} of “${paper.title}” now closes on ${instantFor(to, closesAt)}.`,
        'The reason is written on the page of the paper.',
      ],
      action: { label: 'Open the paper', href: `/papers/${paper.slug}` },
    },
  }))
}

/** What a moment of a window says: it opened, or it closes in 48 hours (then only to members that have not acted). */
export async function momentSendings(
  tx: Tx,
  paper: PaperFacts,
  window: WindowFacts,
  moment: Moment,
  now: Date,
): Promise<Sending[]> {
  if (moment === 'closed') return []
  const people = await peopleOf(tx, null, concerns[window.kind], now)
  const acted = moment === 'closingSoon' ? await membersThatActed(tx, paper, window) : new Set<string>()
  return people
    .filter((to) => to.memberIds.some((id) => !acted.has(id)))
    .map((to) => ({ kind: moment, to, waits: false, letter: letterOf(paper, window, moment, to) }))
}

function letterOf(paper: PaperFacts, window: WindowFacts, moment: Moment, to: Recipient): Letter {
  const until = formatInstant(window.closesAt)
  const opened = moment === 'opened'
  const subject = opened
    ? `${subjects[window.kind]} until ${until}: ${paper.title}`
    : `48 hours left, until ${until}: ${paper.title}`
  const said = opened
    ? `${name[window.kind]} of “${paper.title}” is open until ${instantFor(to, window.closesAt)}.`
    : `${name[window.kind]} of “${paper.title}” closes on ${instantFor(to, window.closesAt)}. Your member has not acted yet.`
  const path =
    window.kind === 'signOn'
      ? `/papers/${paper.slug}/sign?member=${to.memberIds[0]}`
      : `/papers/${paper.slug}`
  return { subject, paragraphs: [said, asks[window.kind]], action: { label: 'Open the paper', href: path } }
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
          where: { paperId: paper.id, endedAt: null, versionId: window.versionId },
          select: { memberId: true },
        })
  return new Set([...intentions, ...spoke].flatMap(({ memberId }) => memberId ?? []))
}
