import { describe, expect, test } from 'vitest'
import {
  canChangePack,
  canChooseInput,
  canMakePack,
  handlingLine,
  movedOnTo,
  seesPacks,
} from '@/lib/packs/rules'
import { visitor } from '@/lib/platform/actor'
import { actFact, actorWith, at, paperFact, versionFact } from '@/tests/support/facts'

const now = at('2025-06-02T10:00')
const fjord = { id: 'fjord', name: 'Fjord Registry' }
const people = {
  visitor,
  'someone who left': actorWith({}),
  contributor: actorWith({ fjord: 'contributor' }),
  representative: actorWith({ fjord: 'representative' }),
  signatory: actorWith({ fjord: 'signatory' }),
  'a signatory of another member, contributor here': actorWith({ fjord: 'contributor', kauri: 'signatory' }),
  'a signatory of another member': actorWith({ kauri: 'signatory' }),
  taskforce: actorWith({}, { taskforce: true }),
  admin: actorWith({}, { admin: true }),
}
const allowed = (may: (actor: (typeof people)[keyof typeof people]) => boolean) =>
  Object.entries(people).flatMap(([name, actor]) => (may(actor) ? [name] : []))

test('packs are seen by the people of their member, and by nobody else', () => {
  expect(allowed((actor) => seesPacks(actor, 'fjord'))).toEqual([
    'contributor',
    'representative',
    'signatory',
    'a signatory of another member, contributor here',
  ])
})

describe('making and changing a pack', () => {
  test('is for who speaks for the member', () => {
    const speak = ['representative', 'signatory']
    expect(allowed((actor) => canMakePack(actor, paperFact(), fjord, 'v1', now).ok)).toEqual(speak)
    const pack = { removed: false, revision: 2 }
    expect(allowed((actor) => canChangePack(actor, fjord, pack, 2).ok)).toEqual(speak)
  })

  test.each([
    ['any version that stands', paperFact({ versions: [versionFact(1), versionFact(2)] }), 'v1', ''],
    ['of a final paper', paperFact({ acts: [actFact(1, 'finalised', { versionId: 'v1' })] }), 'v1', ''],
    ['not of a withdrawn one', paperFact({ acts: [actFact(1, 'withdrawn')] }), 'v1', 'was withdrawn'],
    ['not a version of another paper', paperFact(), 'v9', 'not one of this paper’s'],
    [
      'not one that was taken back',
      paperFact({ versions: [versionFact(1), versionFact(2, { takenBack: true })] }),
      'v2',
      'was taken back',
    ],
    [
      'not one whose text was taken out',
      paperFact({ versions: [versionFact(1, { suppressed: true })] }),
      'v1',
      'was taken out',
    ],
  ])('pins %s', (_, paper, versionId, why) => {
    const decision = canMakePack(people.representative, paper, fjord, versionId, now)
    expect(decision.ok ? '' : decision.why).toContain(why)
    expect(decision.ok).toBe(why === '')
  })

  test.each([
    [{ removed: true, revision: 1 }, 'removed meanwhile'],
    [{ removed: false, revision: 2 }, 'A colleague changed this pack'],
  ])('is overtaken where %j', (pack, why) => {
    expect(canChangePack(people.signatory, fjord, pack, 1)).toEqual({
      ...{ ok: false, kind: 'conflict', why: expect.stringContaining(why) },
    })
  })
})

describe('which input goes to a board', () => {
  const input = {
    ...{
      number: 7,
      personId: 'other',
      memberId: 'kauri',
      capacity: 'forMember' as const,
      lateBySeconds: null,
    },
    ...{ admitted: null, withdrawn: false, taskforceOnly: false, publicAs: 'counted' as const },
  }
  const both = actorWith({ fjord: 'representative' }, { taskforce: true })
  test.each([
    ['of any member', people.representative, {}, ''],
    [
      'of its own, for the Taskforce only',
      people.representative,
      { memberId: 'fjord', taskforceOnly: true },
      '',
    ],
    [
      'of others, for the Taskforce only: it is not there',
      people.representative,
      { taskforceOnly: true },
      'not for you to read',
    ],
    [
      'of others, for the Taskforce only, though the reader is of it',
      both,
      { taskforceOnly: true },
      'for the Taskforce only',
    ],
    ['that was withdrawn', people.representative, { withdrawn: true }, 'was withdrawn'],
    ['that came late and waits', people.representative, { lateBySeconds: 40 }, 'not for you to read'],
    [
      'of one’s own that came late and waits',
      people.representative,
      { lateBySeconds: 40, personId: 'person' },
      'not for you to read',
    ],
    ['that came late and was admitted', people.representative, { lateBySeconds: 40, admitted: true }, ''],
  ])('input %s', (_, actor, change, why) => {
    const decision = canChooseInput(actor, fjord, { ...input, ...change })
    expect(decision.ok ? '' : decision.why).toContain(why)
    expect(decision.ok).toBe(why === '')
  })
})

test('the line on each sheet says whether it is a draft', () => {
  const final = { acts: [actFact(1, 'finalised', { versionId: 'v2' })] }
  expect(handlingLine({ acts: [] }, 'v1')).toBe('Draft, for members and their governing bodies')
  expect(handlingLine(final, 'v1')).toBe('Draft, for members and their governing bodies')
  expect(handlingLine(final, 'v2')).toBe('Final text, for members and their governing bodies')
})

test.each([
  ['not where the pinned version stands', [versionFact(1)], null],
  ['to a later version', [versionFact(1), versionFact(2)], 2],
  ['not to one that was taken back', [versionFact(1), versionFact(2, { takenBack: true })], null],
  ['not to one with the same text', [versionFact(1), versionFact(2, { digest: 'digest 1' })], null],
])('the text has moved on: %s', (_, versions, number) => {
  expect(movedOnTo({ versions }, versionFact(1))?.number ?? null).toBe(number)
})
