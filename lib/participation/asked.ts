import type { PaperFacts } from '@/lib/papers/rules'
import { isOpenWindow, type WindowFacts } from '@/lib/windows/rules'

/** Since when members were asked to speak on a paper, and until when what they said counts here. */
export type Asked = {
  /** Whose members were asked: those that were in the coalition at this instant. */
  rosterAt: Date
  /** Only what was said from here to there counts; null: whenever it was said. */
  between: { from: Date; to: Date } | null
}

const consults = ({ kind }: WindowFacts) => kind === 'comments' || kind === 'suggestions'

/**
 * When members were asked: the opening of the window that opened last, consultations before all others. With a round, of
 * its own windows, and only what was said within them counts. Null where no window has opened yet.
 */
export function askedAt(paper: Pick<PaperFacts, 'windows'>, roundId: string, now: Date): Asked | null {
  const opened = paper.windows.filter(
    ({ opensAt, closesAt, roundId: of }) =>
      opensAt <= now && opensAt < closesAt && (roundId === '' || of === roundId),
  )
  const counted = opened.some(consults) ? opened.filter(consults) : opened
  if (counted.length === 0) return null
  const [opens, closes] = [counted.map(({ opensAt }) => +opensAt), counted.map(({ closesAt }) => +closesAt)]
  return {
    rosterAt: new Date(Math.max(...opens)),
    between:
      roundId === '' ? null : { from: new Date(Math.min(...opens)), to: new Date(Math.max(...closes)) },
  }
}

/** The window that closes first of those that are open: until when something can still be said. Null: none is. */
export function closesNext(paper: Pick<PaperFacts, 'windows'>, now: Date): WindowFacts | null {
  const open = paper.windows.filter((window) => isOpenWindow(window, now))
  return open.reduce<WindowFacts | null>((a, b) => (a && a.closesAt <= b.closesAt ? a : b), null)
}

/** Whether a member was asked: in the coalition when the window opened. Who left is on no list of silent members. */
export function wasAsked(member: { joinedAt: Date }, asked: Asked | null): boolean {
  return asked !== null && member.joinedAt <= asked.rosterAt
}
