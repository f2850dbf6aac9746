import { describe, expect, test } from 'vitest'
import {
  choicesMade,
  collisions,
  type Holding,
  type MergeStance,
  rightsAfter,
  stanceMoves,
} from '@/lib/members/merge-plan'
import { canMerge, canRejoin } from '@/lib/members/rules'
import { hasRight, ownMemberIds } from '@/lib/platform/actor'
import { actorWith, at } from '@/tests/support/facts'

const now = at('2025-06-10T12:00')
const stance = (id: string): MergeStance => ({
  ...{ id, stance: 'endorse', version: 1, memberName: 'Fjord', givenAt: now },
})
const paper = (paperId: string, gone: string | null, kept: string | null) => ({
  ...{ paperId, slug: paperId, title: `The ${paperId}`, announced: 0, first: 0, supports: 0 },
  gone: gone ? stance(gone) : null,
  kept: kept ? stance(kept) : null,
})

describe('what becomes of two stances on one paper', () => {
  test.each([
    ['nothing, where the one that goes has none', paper('paper', null, 'b'), {}, null],
    ['it moves, where the other has none', paper('paper', 'a', null), {}, { ends: ['a'], again: 'a' }],
    [
      'that of the one that is kept stays',
      paper('paper', 'a', 'b'),
      { paper: 'kept' },
      { ends: ['a'], again: null },
    ],
    [
      'or that of the one that goes, and both rows end',
      paper('paper', 'a', 'b'),
      { paper: 'gone' },
      { ends: ['a', 'b'], again: 'a' },
    ],
  ] as const)('%s', (_, of, keeps, moves) => {
    expect(stanceMoves(of, keeps)).toEqual(moves)
  })

  test('it has to be said which stays, for each paper of both', () => {
    const papers = [paper('first', 'a', 'b'), paper('second', 'c', 'd'), paper('third', 'e', null)]
    expect(collisions({ papers }).map(({ paperId }) => paperId)).toEqual(['first', 'second'])
    expect(choicesMade({ papers }, { first: 'kept' })).toMatchObject({
      why: 'Both have a stance on “The second”. Choose which one stays.',
    })
    expect(choicesMade({ papers }, { first: 'kept', second: 'gone' })).toEqual({ ok: true })
  })
})

test('who is of both keeps the higher right, everyone else moves', () => {
  const held = (personId: string, right: Holding['right']): Holding => ({ personId, name: personId, right })
  const kept = [held('ana', 'representative'), held('ola', 'signatory')]
  const gone = [held('ana', 'signatory'), held('ola', 'contributor'), held('ingrid', 'representative')]
  expect(rightsAfter({ kept, gone }).map(({ name, right, how }) => `${name} ${how}: ${right}`)).toEqual([
    'ana rises: signatory',
    'ola stays: signatory',
    'ingrid moves: representative',
  ])
})

const member = (id: string, change: object = {}) => ({
  ...{ id, displayName: id, joinedAt: at('2024-01-01T00:00'), leftAt: null, mergedIntoId: null },
  ...change,
})
const left = { leftAt: at('2025-06-01T00:00') }
const admin = actorWith({}, { admin: true })
const why = (decision: { ok: boolean; why?: string }) => (decision.ok ? 'yes' : decision.why)

describe('merging two members', () => {
  test.each([
    ['is for an admin', admin, member('fjord'), member('fjord as'), 'yes'],
    ['also where the one that goes has left', admin, member('fjord'), member('fjord as', left), 'yes'],
    ['not for others', actorWith({ fjord: 'signatory' }), member('fjord'), member('b'), 'Only an admin'],
    ['not into itself', admin, member('fjord'), member('fjord'), 'into itself'],
    ['not twice', admin, member('fjord'), member('b', { ...left, mergedIntoId: 'c' }), 'already'],
    ['not into one that left', admin, member('fjord', left), member('b'), 'fjord is not a member now'],
    [
      'not of one that is still to join',
      admin,
      member('fjord'),
      member('b', { joinedAt: at('2025-07-01T00:00') }),
      'has not joined yet',
    ],
  ] as const)('%s', (_, actor, kept, gone, says) => {
    expect(why(canMerge(actor, kept, gone, now))).toContain(says)
  })
})

describe('joining again', () => {
  test.each([
    ['is for an admin to say, now', admin, member('fjord', left), now, 'yes'],
    ['or since an earlier day', admin, member('fjord', left), at('2025-06-01T00:00'), 'yes'],
    ['not for others', actorWith({ fjord: 'signatory' }), member('fjord', left), now, 'Only an admin'],
    ['not where it has not left', admin, member('fjord'), now, 'has not left'],
    ['not before it left', admin, member('fjord', left), at('2025-05-31T00:00'), 'before it left'],
    ['not in days to come', admin, member('fjord', left), at('2025-06-11T00:00'), 'today or earlier'],
    [
      'not where it is another member now',
      admin,
      member('fjord', { ...left, mergedIntoId: 'b' }),
      now,
      'merged into another',
    ],
  ] as const)('%s', (_, actor, of, joinedAt, says) => {
    expect(why(canRejoin(actor, of, joinedAt, now))).toContain(says)
  })
})

test('people of a member answer for what was said under the name of one that was merged into it', () => {
  const ana = {
    ...actorWith({}),
    memberships: [
      { memberId: 'fjord', memberName: 'Fjord', right: 'representative' as const, mergedIds: ['fjord as'] },
    ],
  }
  expect(hasRight(ana, 'fjord as', 'representative')).toBe(true)
  expect(hasRight(ana, 'fjord as', 'signatory')).toBe(false)
  expect(hasRight(ana, 'harbour', 'contributor')).toBe(false)
  expect(ownMemberIds(ana)).toEqual(['fjord', 'fjord as'])
})
