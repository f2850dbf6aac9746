import { describe, expect, test } from 'vitest'
import { type InCall, listsOf } from '@/lib/finalisation/lists'
import { publishedAs } from '@/lib/finalisation/published-as'
import { shownLists } from '@/lib/finalisation/shown-lists'
import { person } from '@/tests/support/frozen-facts'

const member = (memberName: string, change: Partial<InCall> = {}): InCall => ({
  ...{ memberId: memberName, memberName, stance: null, onFrozen: false, objection: null },
  ...{ onRoster: true, notice: 'told', ...change },
})
const only = (change: Partial<InCall>) =>
  Object.entries(listsOf([member('Fjord', change)])).find(([, list]) => list.length > 0)?.[0] ?? null

describe('each member of a final call is in one list', () => {
  test.each<[string, Partial<InCall>, string | null]>([
    ['signs the frozen words', { stance: 'endorse', onFrozen: true }, 'assent'],
    ['signs them with a reservation', { stance: 'endorseWithReservation', onFrozen: true }, 'assent'],
    ['says that it has no objection', { stance: 'noObjection', onFrozen: true }, 'assent'],
    ['abstains', { stance: 'abstain', onFrozen: true }, 'otherwise'],
    ['cannot support them', { stance: 'cannotSupport', onFrozen: true }, 'otherwise'],
    ['stands under other words', { stance: 'endorse', onFrozen: false }, 'otherwise'],
    ['objects', { objection: 'open' }, 'objecting'],
    ['objects, although it signed', { objection: 'open', stance: 'endorse', onFrozen: true }, 'objecting'],
    ['had its objection closed', { objection: 'closed' }, 'objecting'],
    ['had it closed, abstains', { objection: 'closed', stance: 'abstain', onFrozen: true }, 'objecting'],
    ['had it closed, and signs now', { objection: 'closed', stance: 'endorse', onFrozen: true }, 'assent'],
    ['let its objection go', { objection: 'lifted' }, 'otherwise'],
    ['let it go, and signs', { objection: 'lifted', stance: 'endorse', onFrozen: true }, 'assent'],
    ['is silent, and told', {}, 'silentTold'],
    ['is silent; its notice came back', { notice: 'bounced' }, 'silentUntold'],
    ['is silent; no server took its notice', { notice: 'failed' }, 'silentUntold'],
    ['is silent; its notice has not left', { notice: 'waiting' }, 'silentUntold'],
    ['is silent, and has nobody to write to', { notice: 'nobody' }, 'silentUntold'],
    ['is silent; nothing was written to it', { notice: 'none' }, 'silentUntold'],
    ['joined after the call opened, and is silent', { onRoster: false }, null],
    ['joined after it opened, and signs', { onRoster: false, stance: 'endorse', onFrozen: true }, 'assent'],
  ])('one that %s', (_, change, list) => {
    expect(only(change)).toBe(list)
  })

  test('by name', () => {
    const lists = listsOf([member('beta'), member('Alpha'), member('Gamma 10'), member('Gamma 9')])
    expect(lists.silentTold.map(({ memberName }) => memberName)).toEqual([
      'Alpha',
      'beta',
      'Gamma 9',
      'Gamma 10',
    ])
  })
})

describe('who is silent', () => {
  const lists = listsOf([
    member('Fjord'),
    member('Moorland'),
    member('Harbour', { notice: 'bounced' }),
    member('Delta', { stance: 'abstain', onFrozen: true }),
  ])
  const fjord = [{ memberId: 'Fjord', memberName: 'Fjord', right: 'contributor' }]

  test('is a number for people of members, with their own', () => {
    const shown = shownLists(person({ memberships: fjord }), lists)
    expect(shown.silentTold).toEqual({ count: 2, own: ['Fjord'], names: null })
    expect(shown.silentUntold).toEqual({ count: 1, own: [], names: null })
    expect(shown.otherwise.names).toEqual(['Delta'])
  })
  test.each(['taskforce', 'admin'])('is named to the %s', (role) => {
    const shown = shownLists(person({ [role]: true }), lists)
    expect(shown.silentTold.names).toEqual(['Fjord', 'Moorland'])
    expect(shown.silentUntold.names).toEqual(['Harbour'])
  })
})

describe('what a final paper says of who stands under it', () => {
  const many = { count: 29, of: 35, silentNoticed: 3, minimum: 12 }
  test.each([
    [
      'many',
      many,
      'Endorsed by 29 of 35 members, listed below. 3 more were told and did not object. The coalition does not speak for others.',
    ],
    [
      'one was silent',
      { ...many, silentNoticed: 1 },
      'Endorsed by 29 of 35 members, listed below. 1 more was told and did not object. The coalition does not speak for others.',
    ],
    [
      'nobody was silent with proof of notice',
      { ...many, silentNoticed: 0 },
      'Endorsed by 29 of 35 members, listed below. The coalition does not speak for others.',
    ],
    [
      'too few',
      { ...many, count: 11 },
      'Endorsed by 11 of 35 members, listed below. 3 more were told and did not object. The coalition does not speak for others. It is published as a text of its endorsing members only: a text of the coalition takes 12 endorsing members.',
    ],
    [
      'exactly enough',
      { ...many, count: 12 },
      'Endorsed by 12 of 35 members, listed below. 3 more were told and did not object. The coalition does not speak for others.',
    ],
    [
      'nobody at all who answers',
      { ...many, count: 0, silentNoticed: 35 },
      'No member endorses it. 35 members were told and did not object. The coalition does not speak for others. It is published as a text of nobody: a text of the coalition takes 12 endorsing members.',
    ],
    [
      'nobody, and no number is set',
      { count: 0, of: 35, silentNoticed: 0, minimum: 0 },
      'No member endorses it. The coalition does not speak for others.',
    ],
  ])('%s', (_, as, words) => {
    expect(publishedAs(as)).toBe(words)
  })
})
