import { coalition } from '@/prisma/seed/content/coalition'
import type { DemoAct, DemoBlock, DemoPaper, WindowKind } from '@/prisma/seed/content/format'
import { members } from '@/prisma/seed/content/members'
import { people } from '@/prisma/seed/content/people'

/** Where a demo paper stands after some of its acts: the facts that the next act is checked against. */
export type Course = {
  readonly paper: DemoPaper
  draft: readonly DemoBlock[]
  /** The annex as it is written, and as members have it. */
  annex: { draft: readonly DemoBlock[]; published: readonly DemoBlock[] }
  readonly versions: { blocks: readonly DemoBlock[]; at: string; class?: string; confirmedAt?: string }[]
  readonly windows: { kind: WindowKind; opensAt: string; closesAt: string; changedSince?: number }[]
  readonly comments: Map<string, Comment>
  readonly prepared: (Extract<DemoAct, { do: 'dispose' }> & { readonly landsIn: number })[]
  readonly live: Map<string, { version: number; by: string; stance: string }>
  readonly objections: Map<string, { for: string; ended: boolean }>
  frozen: boolean
  final: boolean
}

export type Comment = Extract<DemoAct, { do: 'comment' }> & {
  withdrawn?: boolean
  late?: 'waiting' | 'admitted' | 'declined'
  answer?: 'prepared' | 'published'
  blockEnded?: boolean
}

export const courseOf = (paper: DemoPaper): Course => ({
  paper,
  draft: [],
  annex: { draft: [], published: [] },
  versions: [],
  windows: [],
  comments: new Map(),
  prepared: [],
  live: new Map(),
  objections: new Map(),
  frozen: false,
  final: false,
})

export const personOf = (key: string) => people.find((person) => person.key === key)
export const isTaskforce = (key: string): boolean => personOf(key)?.taskforce === true
export const isAdmin = (key: string): boolean => personOf(key)?.admin === true
export const hasRound = (key: string): boolean => coalition.rounds.some((round) => round.key === key)

/** Whether the person has at least this right at the member, which has joined and not left at that instant. */
export function hasRight(
  key: string,
  member: string,
  least: 'contributor' | 'representative' | 'signatory',
  at: string,
): boolean {
  const ranks = ['contributor', 'representative', 'signatory']
  const right = personOf(key)?.memberships.find((membership) => membership.member === member)?.right
  return isMemberAt(member, at) && right !== undefined && ranks.indexOf(right) >= ranks.indexOf(least)
}

export function isMemberAt(key: string, at: string): boolean {
  const member = members.find((one) => one.key === key)
  return member !== undefined && member.joined <= at && (member.left === undefined || at < member.left)
}

/** Every paragraph of a text by its key: headings and items of lists among them, as a reader sees it. */
export function paragraphsOf(blocks: readonly DemoBlock[]): Map<string, string> {
  return new Map(
    blocks.flatMap((block): [string, string][] =>
      block.length === 3
        ? [[block[1], visible(block[2])]]
        : block[1].flatMap(([key, text, nested = []]): [string, string][] => [
            [key, visible(text)],
            ...paragraphsOf(nested),
          ]),
    ),
  )
}

export const keysOf = (blocks: readonly DemoBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.length === 3 ? [block[1]] : block[1].flatMap(([key, , nested = []]) => [key, ...keysOf(nested)]),
  )

const visible = (text: string): string =>
  text
    .replace(/\^\[[^\]]*\]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|(?<!\w)_|_(?!\w)/g, '')

export const isOpen = (course: Course, kind: WindowKind, at: string): boolean =>
  course.windows.some((window) => window.kind === kind && window.opensAt <= at && at < window.closesAt)

/** Seconds since the newest window of this kind closed; null where one is open or none has closed yet. */
export function lateBy(course: Course, kind: WindowKind, at: string): number | null {
  if (isOpen(course, kind, at)) return null
  const closed = course.windows
    .filter((window) => window.kind === kind && window.closesAt <= at)
    .map((window) => (Date.parse(at) - Date.parse(window.closesAt)) / 1000)
  return closed.length > 0 ? Math.min(...closed) : null
}

/** Paragraphs that a recirculation covers: new or changed since its base version. */
export function changedSince(course: Course, base: number): Set<string> {
  const before = paragraphsOf(course.versions[base - 1]?.blocks ?? [])
  const now = paragraphsOf(course.versions.at(-1)?.blocks ?? [])
  return new Set([...now].filter(([key, text]) => before.get(key) !== text).map(([key]) => key))
}

/** Whole working days between two instants: the hours of Monday to Friday in UTC, by 24. */
export function workingDays(from: string, to: string): number {
  const hour = 3_600_000
  const end = Date.parse(to)
  let hours = 0
  for (let instant = Date.parse(from); instant < end; instant += hour) {
    const day = new Date(instant).getUTCDay()
    if (day !== 0 && day !== 6) hours += Math.min(1, (end - instant) / hour)
  }
  return hours / 24
}

export const openBlocks = (course: Course): Comment[] =>
  [...course.comments.values()].filter((one) => one.blocking && !one.withdrawn && !one.blockEnded)
