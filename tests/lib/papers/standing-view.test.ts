import { expect, test } from 'vitest'
import type { Related } from '@/lib/foundations/related'
import type { PaperFacts } from '@/lib/papers/rules'
import { standingView } from '@/lib/papers/standing-view'
import { type PersonActor, visitor } from '@/lib/platform/actor'

const now = new Date('2025-06-01T12:20:00Z')
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const reader: PersonActor = {
  ...{ kind: 'person', personId: 'p', name: 'Ana Lund', memberships: [], taskforce: false, admin: false },
}
const version = (id: string) => ({
  ...{ id, number: Number(id.slice(1)), language: 'en', digest: '', at: now, personId: 'p' },
  ...{ takenBack: false, suppressed: false, classes: [] },
})
const finalised: PaperFacts['acts'] = [
  {
    ...{ id: 'a', seq: 1, kind: 'finalised', versionId: 'v2', takesBackId: null, supersededById: null },
    ...{ closesEarlier: false, reason: null, at: at(-60) },
  },
]
const lateSignOn = (opens: number, closes: number): PaperFacts['windows'] => [
  {
    ...{ id: 'w', kind: 'signOn', versionId: 'v2', baseVersionId: null, roundId: null, seq: 1 },
    ...{ opensAt: at(opens), closesAt: at(closes) },
  },
]
const facts: PaperFacts = {
  ...{
    id: 'p',
    kind: 'position',
    slug: 's',
    title: 'T',
    procedure: 'full',
    createdAt: at(-90),
    number: null,
  },
  ...{ versions: [version('v1'), version('v2')], acts: finalised, windows: [] },
}
const shown = { ...version('v2'), title: 'T', coverNote: '', body: null, changed: null }
const related: Related[] = []
const reading = { facts, shown, mark: 'p 9 40', related }
const tied: Related = {
  ...{ tie: 'restsOn', slug: 'a-position', title: 'A position', number: null, footing: 'superseded' },
  apart: null,
}
const view = (change: Partial<typeof reading> = {}, when = now, build = 'one') =>
  standingView(visitor, { ...reading, ...change }, build, when)

test('a visitor’s view of a final paper stands until the hour is over', () => {
  expect(view()).toEqual({ tag: expect.stringMatching(/^W\/"[\w-]{24}"$/), forMs: 40 * 60_000 })
  expect(view({}, at(39))?.tag).toBe(view()?.tag)
})

test('or until a window opens or closes', () => {
  expect(view({ facts: { ...facts, windows: lateSignOn(-60, 10) } })?.forMs).toBe(10 * 60_000)
  expect(view({ facts: { ...facts, windows: lateSignOn(5, 10) } })?.forMs).toBe(5 * 60_000)
})

test.each([
  ['an event of the paper or of the coalition', view({ mark: 'p 10 40' })],
  ['the next hour', view({}, at(41))],
  ['a paper that it rests on was superseded', view({ related: [tied] })],
  ['another build', view({}, now, 'two')],
  ['a window that closed meanwhile', view({ facts: { ...facts, windows: lateSignOn(-60, -1) } })],
])('it is another after %s', (_, other) => {
  expect(other?.tag).not.toBe(view()?.tag)
})

test.each([
  ['somebody who is signed in', standingView(reader, reading, '', now)],
  ['a paper that is not final', view({ facts: { ...facts, acts: [] } })],
  ['an earlier version', view({ shown: { ...shown, ...version('v1') } })],
])('nothing is said of the view of %s', (_, none) => {
  expect(none).toBe(null)
})
