import { expect, test } from 'vitest'
import { callListCsv, callListText } from '@/lib/participation/call-list'
import type { ToCall } from '@/lib/participation/to-call'

const silent: ToCall = {
  id: 'm',
  slug: 'lagoon',
  displayName: '=Lagoon Registry',
  categories: ['ccTldRegistry'],
  region: 'asiaPacific',
  waiting: [
    { title: 'A stable footing', slug: 'a', kind: 'comments', closesAt: new Date('2025-06-06T12:00:00Z') },
    { title: 'One architecture', slug: 'b', kind: 'signOn', closesAt: new Date('2025-06-08T12:00:00Z') },
  ],
  people: [{ name: 'Mere Tane', email: 'mere@lagoon.example', right: 'signatory' }],
  lastCall: {
    id: 'c',
    calledOn: new Date('2025-06-02T00:00:00Z'),
    by: 'Noor Haddad',
    personId: 'n',
    note: 'Board meets on Monday.',
  },
}

test('the list as text can be pasted into a mail', () => {
  expect(callListText([silent])).toBe(
    [
      '=Lagoon Registry: silent on 2 papers',
      '  - A stable footing, closes Fri 6 June 2025, 12:00 UTC',
      '  - One architecture, closes Sun 8 June 2025, 12:00 UTC',
      '  Mere Tane (signatory) mere@lagoon.example',
      '  Called on 2 June 2025 by Noor Haddad',
    ].join('\n'),
  )
})

test('the list as CSV runs no formula and keeps notes of calls to itself', () => {
  const text = callListCsv([silent])
  expect(text).toContain("'=Lagoon Registry,ccTLD registry,Asia and the Pacific,2,2025-06-06T12:00:00.000Z")
  expect(text).toContain('Mere Tane <mere@lagoon.example> (signatory),2025-06-02,Noor Haddad')
  expect(text).not.toContain('Board meets')
})
