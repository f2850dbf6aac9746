import { describe, expect, test } from 'vitest'
import { changedBetween, type Done, type MemberKept, type PersonKept } from '@/lib/roster/done'
import { canTakeBackImport, planUndo, type Standing } from '@/lib/roster/undo'
import { actorWith } from '@/tests/support/facts'

const fjord: MemberKept = {
  displayName: 'Fjord Registry',
  legalName: 'Fjord Registry AS',
  categories: ['ccTldRegistry'],
  country: 'NO',
  region: 'europe',
  mailDomain: null,
  joinedAt: '2024-01-01T00:00:00.000Z',
  leftAt: null,
}
const ana: PersonKept = { name: 'Ana Lund', taskforce: false, admin: false, leftAt: null }

type Now = {
  member?: MemberKept
  person?: PersonKept
  acted?: boolean
  right?: { id: string; right: 'signatory' }
}
const standing = ({ member, person, acted = false, right }: Now): Standing => ({
  members: new Map(member ? [['m', { now: member, acted }]] : []),
  people: new Map(person ? [['p', { now: person, acted }]] : []),
  rights: new Map(right ? [['p m', right]] : []),
})
const done = (change: Partial<Done>): Done => ({ members: [], people: [], rights: [], ...change })
const said = (made: Done, now: Now) =>
  planUndo(made, standing(now)).lines.map(({ kind, says }) => `${kind}: ${says}`)

describe('taking back an import', () => {
  const added = done({ members: [{ id: 'm', before: null, after: fjord }] })
  const moved = { ...fjord, country: 'SE', region: 'africa' as const }
  const changed = done({ members: [{ id: 'm', before: fjord, after: moved }] })
  test.each([
    [
      'takes out a member that it added',
      added,
      { member: fjord },
      ['undone: Fjord Registry is taken out, as if it had never been added.'],
    ],
    [
      'leaves one that acted since',
      added,
      { member: fjord, acted: true },
      [
        'left: Fjord Registry stays: it has said something, or got other people, since. Say that it has left.',
      ],
    ],
    [
      'leaves one that was changed since',
      added,
      { member: moved },
      ['left: Fjord Registry stays: it was changed since by hand.'],
    ],
    [
      'gives back what a member had',
      changed,
      { member: moved },
      ['undone: Fjord Registry gets back what it had: country, region.'],
    ],
    [
      'field by field: what was changed by hand since is left',
      changed,
      { member: { ...moved, country: 'DK' } },
      [
        'undone: Fjord Registry gets back what it had: region.',
        'left: Fjord Registry: country changed since by hand, and left so.',
      ],
    ],
  ] as const)('%s', (_, made, now, lines) => {
    expect(said(made, now)).toEqual(lines)
  })

  const person = done({ people: [{ id: 'p', before: null, after: ana }] })
  const given = (before: 'contributor' | null) =>
    done({ rights: [{ id: 'r', personId: 'p', memberId: 'm', right: 'signatory', before }] })
  const both = { member: fjord, person: ana }
  test.each([
    [
      'takes out a person',
      person,
      { person: ana },
      ['undone: Ana Lund is taken out: nobody signs in with this address.'],
    ],
    [
      'leaves one who has signed in',
      person,
      { person: ana, acted: true },
      ['left: Ana Lund stays: the person has signed in or acted since.'],
    ],
    [
      'ends a right that it gave',
      given(null),
      { ...both, right: { id: 'r', right: 'signatory' } },
      ['undone: Ana Lund, signatory of Fjord Registry: no right there any more.'],
    ],
    [
      'gives back the right that it replaced',
      given('contributor'),
      { ...both, right: { id: 'r', right: 'signatory' } },
      ['undone: Ana Lund, signatory of Fjord Registry: contributor again.'],
    ],
    [
      'leaves a right that was given anew since',
      given(null),
      { ...both, right: { id: 'other', right: 'signatory' } },
      ['left: Ana Lund, signatory of Fjord Registry: the right was changed or ended since, and is left so.'],
    ],
  ] as const)('%s', (_, made, now, lines) => {
    expect(said(made, now)).toEqual(lines)
  })

  test('keeps what an import added and changed, and nothing else', () => {
    const before = new Map([
      ['a', fjord],
      ['b', fjord],
    ])
    const after = new Map([
      ['a', fjord],
      ['b', moved],
      ['c', fjord],
    ])
    expect(changedBetween(before, after)).toEqual([
      { id: 'b', before: fjord, after: moved },
      { id: 'c', before: null, after: fjord },
    ])
  })
})

describe('whether an import is taken back', () => {
  const admin = actorWith({}, { admin: true })
  const made = { id: 'last', takenBackAt: null }
  const undo = planUndo(
    done({ members: [{ id: 'm', before: null, after: fjord }] }),
    standing({ member: fjord }),
  )
  const nothing = planUndo(done({ members: [{ id: 'm', before: null, after: fjord }] }), standing({}))
  const newAdmin = planUndo(
    done({ people: [{ id: 'p', before: ana, after: { ...ana, admin: true } }] }),
    standing({ person: { ...ana, admin: true } }),
  )
  const all = { lastId: 'last', undo, admins: ['noor'] }
  test.each([
    ['an admin takes back the last one', admin, made, all, 'yes'],
    ['not others', actorWith({}, { taskforce: true }), made, all, 'Only an admin'],
    ['not twice', admin, { ...made, takenBackAt: new Date() }, all, 'taken back already'],
    ['not while a later one stands on it', admin, made, { ...all, lastId: 'later' }, 'A later import'],
    ['not where nothing of it is left', admin, made, { ...all, undo: nothing }, 'Nothing of it is left'],
    [
      'not where no admin would be left',
      admin,
      made,
      { ...all, undo: newAdmin, admins: ['p'] },
      'There would be no admin left.',
    ],
    ['but where another is', admin, made, { ...all, undo: newAdmin, admins: ['p', 'noor'] }, 'yes'],
  ] as const)('%s', (_, actor, of, rest, says) => {
    const decision = canTakeBackImport(actor, of, rest)
    expect(decision.ok ? 'yes' : decision.why).toContain(says)
  })
})
