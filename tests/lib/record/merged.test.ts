import { expect, test } from 'vitest'
import { visitor } from '@/lib/platform/actor'
import { shownFields } from '@/lib/record/rules'
import { actorWith } from '@/tests/support/facts'

const facts = {
  memberId: 'fjord',
  mergedId: 'fjord as',
  endedIds: ['signed'],
  restoredIds: ['again'],
  announcedIds: ['intention'],
  supportedIds: [],
  membershipIds: [],
  personId: 'noor',
}
const shown = ['memberId', 'mergedId', 'endedIds', 'restoredIds']
const seenBy = (actor: Parameters<typeof shownFields>[0], open: string[], change: object = {}) =>
  shownFields(
    actor,
    { type: 'members.merged', facts: { ...facts, ...change } },
    { inputs: new Map(), publicEndorsements: new Set(open) },
  )

test.each([
  ['which members became one is open to all where both rows are of the list', ['signed', 'again'], {}, shown],
  ['sealed where a stance was none of an endorsing member', ['again'], {}, []],
  ['sealed where no stance moved', ['signed', 'again'], { endedIds: [], restoredIds: [] }, []],
] as const)('%s', (_, open, change, fields) => {
  expect(seenBy(visitor, [...open], change)).toEqual(fields)
})

test('people of members open all of it', () => {
  expect(seenBy(actorWith({ kauri: 'contributor' }), [])).toEqual(Object.keys(facts))
})
