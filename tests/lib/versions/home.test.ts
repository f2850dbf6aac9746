import { expect, test } from 'vitest'
import { homeOf, type Placed, settle } from '@/lib/versions/home'

const place = (change: Partial<Placed>): Placed => ({
  paragraph: 'p',
  start: null,
  end: null,
  label: 'exact',
  score: 1,
  reviewedById: null,
  ...change,
})

const input = (...places: (Placed & { versionId: string })[]) => ({
  versionId: 'v1',
  paragraph: 'own',
  start: 3,
  end: 7,
  places,
})
const all = { has: () => true }
const none = { has: () => false }
const at = (versionId: string, change: Partial<Placed>) => ({ versionId, ...place(change) })

test.each([
  ['its own anchor, before any place', input(), 'v1', 'own'],
  ['the last place', input(at('v2', { paragraph: 'a' }), at('v3', { paragraph: 'b' })), 'v3', 'b'],
  [
    'the place as it was reviewed last',
    input(at('v3', { paragraph: 'a' }), at('v3', { paragraph: 'b' })),
    'v3',
    'b',
  ],
  [
    'not where it was in doubt',
    input(at('v2', { paragraph: 'a' }), at('v3', { label: 'doubtful' })),
    'v2',
    'a',
  ],
  ['not where it was gone', input(at('v2', { label: 'gone', paragraph: null })), 'v1', 'own'],
  [
    'what a person decided, whatever it was called',
    input(at('v3', { label: 'doubtful', paragraph: 'b', reviewedById: 'x' })),
    'v3',
    'b',
  ],
])('an input is carried on from %s', (_, given, versionId, paragraph) => {
  expect(homeOf(given, ['v1', 'v2', 'v3'], all, none)).toMatchObject({ versionId, place: { paragraph } })
})

test('a place in a version that was taken back counts for nothing', () => {
  expect(homeOf(input(at('v2', { paragraph: 'a' })), ['v1', 'v3'], all, none)).toMatchObject({
    versionId: 'v1',
  })
})

test('put on the whole paper by a person, it stays there', () => {
  const home = homeOf(
    input(at('v2', { label: 'gone', paragraph: null, reviewedById: 'x' })),
    ['v1', 'v2'],
    all,
    none,
  )
  expect(settle(home, undefined)).toMatchObject({ paragraph: null, reviewedById: 'x' })
})

test('what had changed on the way stays changed, with the smaller certainty', () => {
  const home = { versionId: 'v2', place: place({ label: 'changed', score: 0.5 }) }
  expect(settle(home, { ...place({ label: 'exact', score: 0.9 }) })).toMatchObject({
    label: 'changed',
    score: 0.45,
  })
  expect(settle(home, { ...place({ label: 'gone', score: 0 }) })).toMatchObject({ label: 'gone', score: 0 })
})

test('what a person put in its place is judged anew', () => {
  const home = { versionId: 'v2', place: place({ label: 'doubtful', score: 0.1, reviewedById: 'x' }) }
  expect(settle(home, place({}))).toMatchObject({ label: 'exact', score: 1, reviewedById: null })
})
