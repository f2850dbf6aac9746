import { describe, expect, test } from 'vitest'
import { type RecordContext, shownFields } from '@/lib/record/rules'
import { actorWith } from '@/tests/support/facts'

const context: RecordContext = {
  inputs: new Map([
    ['open', { memberId: 'fjord', taskforceOnly: false, publicAs: 'text' }],
    ['secret', { memberId: 'fjord', taskforceOnly: true, publicAs: 'counted' }],
  ]),
  publicEndorsements: new Set(),
}
const line = (inputIds: string[]) => ({
  type: 'input.lateDecided',
  facts: { inputIds, admitted: true, ownMemberIds: inputIds, reasonDigest: 'digest', personId: 'admin' },
})
const all = ['inputIds', 'admitted', 'ownMemberIds', 'reasonDigest', 'personId']
const counted = ['inputIds', 'admitted', 'reasonDigest']

describe('of what was decided on late input', () => {
  test.each([
    ['people of members open all', actorWith({ kauri: 'signatory' }), ['open'], all],
    [
      'but not whose it is where one is for the Taskforce only',
      actorWith({ kauri: 'signatory' }),
      ['open', 'secret'],
      counted,
    ],
    ['which its own member opens', actorWith({ fjord: 'contributor' }), ['open', 'secret'], all],
    ['and the Taskforce', actorWith({}, { taskforce: true }), ['secret'], all],
    ['an admin does not', actorWith({}, { admin: true }), ['secret'], counted],
    ['visitors open what became of it', { kind: 'visitor' }, ['open', 'secret'], counted],
  ] as const)('%s', (_, actor, inputIds, fields) => {
    expect(shownFields(actor, line([...inputIds]), context)).toEqual(fields)
  })
})
