import { describe, expect, test } from 'vitest'
import { compareRoster } from '@/lib/roster/compare'
import { readRows } from '@/lib/roster/read'
import type { RosterState } from '@/lib/roster/report'

const state: RosterState = {
  members: [
    {
      id: 'fjord',
      displayName: 'Fjord Registry',
      legalName: 'Fjord Registry AS',
      categories: ['ccTldRegistry'],
      country: 'NO',
      region: 'europe',
      joined: '2024-01-31',
      left: null,
      mailDomain: 'fjord.example',
    },
    {
      id: 'gone',
      displayName: 'Gone Names',
      legalName: 'Gone Names Ltd',
      categories: ['registrar'],
      country: 'GB',
      region: 'europe',
      joined: '2023-01-01',
      left: '2024-12-31',
      mailDomain: null,
    },
  ],
  people: [
    {
      id: 'noor',
      email: 'noor@s.example',
      name: 'Noor Haddad',
      taskforce: false,
      admin: true,
      hasLeft: false,
    },
    {
      id: 'ana',
      email: 'ana@fjord.example',
      name: 'Ana Lund',
      taskforce: false,
      admin: false,
      hasLeft: false,
    },
    {
      id: 'ola',
      email: 'ola@fjord.example',
      name: 'Ola Berg',
      taskforce: false,
      admin: false,
      hasLeft: true,
    },
  ],
  memberships: [{ personId: 'ana', memberId: 'fjord', right: 'representative' }],
}

const compare = (...files: string[]) =>
  compareRoster(
    files.flatMap((text, i) => {
      const read = readRows(text, i + 1)
      if (!read.ok) throw new Error(read.why)
      return read.rows
    }),
    state,
  )
const told = (...files: string[]) =>
  compare(...files).lines.map(({ kind, says }) => `${kind}: ${says.join(' ')}`)

const header = 'member,legal_name,categories,country,region,joined,left,mail_domain'
const full = `${header},person,email,right,taskforce,admin`

describe('members', () => {
  test('a new one is added, its legal name that it shows where none is given', () => {
    const report = compare(
      `${header}\nSavanna Names,,registrar; gTLD registry,kenya,Africa,2025-01-01,,savanna.example`,
    )
    expect(report.lines).toMatchObject([{ line: 2, kind: 'new', says: ['Adds the member Savanna Names.'] }])
    expect(report.members).toEqual([
      {
        id: null,
        name: 'Savanna Names',
        legalName: 'Savanna Names',
        categories: ['gTldRegistry', 'registrar'],
        country: 'KE',
        region: 'africa',
        joined: '2025-01-01',
        left: null,
        mailDomain: 'savanna.example',
      },
    ])
  })

  test('what a line says again, or leaves empty, changes nothing', () => {
    expect(told(`${header}\nfjord registry,,,,,,,`)).toEqual(['unchanged: Says what the roster says.'])
    const same = `${header}\nFjord Registry,Fjord Registry AS,ccTLD registry,NO,Europe,2024-01-31,,fjord.example`
    expect(told(same)).toEqual(['unchanged: Says what the roster says.'])
    expect(compare(same).members).toEqual([])
  })

  test('what is different is named with what it was', () => {
    expect(told(`${header}\nFjord Registry,,ccTLD registry;registrar,SE,,,,`)).toEqual([
      'changed: Changes Fjord Registry: categories ccTLD registry, registrar (was: ccTLD registry); country Sweden (was: Norway).',
    ])
  })

  test('a new name under the same legal name is a change, not a new member', () => {
    const report = compare(`${header}\nFjord Names,Fjord Registry AS,,,,,,`)
    expect(report.lines[0]?.says).toEqual(['Changes Fjord Registry: name Fjord Names (was: Fjord Registry).'])
    expect(report.members).toMatchObject([{ id: 'fjord', name: 'Fjord Names' }])
  })

  test.each([
    ['a country', 'X,,registrar,Atlantis,Africa,2025-01-01,,', 'There is no such country: Atlantis.'],
    ['a category', 'X,,bank,KE,Africa,2025-01-01,,', 'There is no such category: bank.'],
    ['a region', 'X,,registrar,KE,Mars,2025-01-01,,', 'There is no such region: Mars.'],
    ['a day', 'X,,registrar,KE,Africa,31/12/2025,,', 'This is no day such as 2025-01-31: 31/12/2025.'],
    ['a day that is none', 'X,,registrar,KE,Africa,2025-02-30,,', 'This is no day'],
    ['a domain', 'X,,registrar,KE,Africa,2025-01-01,,a b', 'This is no mail domain: a b.'],
    ['what is missing', 'X,,registrar,,Africa,,,', 'X is new, and these are missing: country, joined.'],
    ['the name', ',X Ltd,registrar,KE,Africa,2025-01-01,,', 'The name of the member is missing.'],
    ['leaving', 'Fjord Registry,,,,,,2025-05-01,', 'Fjord Registry leaves on its own page'],
    [
      'leaving before joining',
      'X,,registrar,KE,Africa,2025-01-01,2024-01-01,',
      'cannot leave before it joined',
    ],
  ])('an error names %s, and nothing is planned', (_, line, sentence) => {
    const report = compare(`${header}\n${line}\nGood Names,,registrar,KE,Africa,2025-01-01,,`)
    expect(report.lines[0]).toMatchObject({ kind: 'error', says: [expect.stringContaining(sentence)] })
    expect([report.members, report.people, report.rights]).toEqual([[], [], []])
  })

  test('two lines of one member must say the same', () => {
    const [a, b, c] = told(`${full}
New Names,,registrar,KE,Africa,2025-01-01,,,Amina Otieno,amina@new.example,signatory,,
New Names,,registrar,KE,Africa,2025-01-01,,,Ben Otieno,ben@new.example,contributor,,
New Names,,registrar,UG,Africa,2025-01-01,,,Cleo Otieno,cleo@new.example,contributor,,`)
    expect(a).toBe(
      'new: Adds the member New Names. Adds Amina Otieno. Amina Otieno is signatory of New Names.',
    )
    expect(b).toBe('new: Adds Ben Otieno. Ben Otieno is contributor of New Names.')
    expect(c).toBe('error: Says something else of New Names than line 2.')
  })
})

const people = 'person,email,member,right,taskforce,admin'

describe('people', () => {
  test('are added with a right, changed and brought back', () => {
    const report = compare(`${people}
Ben Otieno,Ben@Fjord.example,Fjord Registry,contributor,,
Ana Lund,ana@fjord.example,Fjord Registry,signatory,yes,
Ola Berg,ola@fjord.example,fjord registry,Contributor,,`)
    expect(report.lines.map(({ says }) => says.join(' '))).toEqual([
      'Adds Ben Otieno. Ben Otieno is contributor of Fjord Registry.',
      'Changes Ana Lund: now of the Taskforce. Ana Lund is signatory of Fjord Registry (was: representative).',
      'Ola Berg is back. Ola Berg is contributor of Fjord Registry.',
    ])
    expect(report.people.map(({ id, email }) => [id, email])).toEqual([
      [null, 'ben@fjord.example'],
      ['ana', 'ana@fjord.example'],
      ['ola', 'ola@fjord.example'],
    ])
    expect(report.rights).toContainEqual({
      email: 'ana@fjord.example',
      member: 'Fjord Registry',
      right: 'signatory',
    })
  })

  test('of a member that another line, or another file, adds are known whatever the order', () => {
    const members = `${header}\nNew Names,,registrar,KE,Africa,2025-01-01,,`
    const persons = `${people}\nBen Otieno,ben@new.example,New Names,signatory,,`
    expect(told(persons, members).map((each) => each.split(':')[0])).toEqual(['new', 'new'])
  })

  test('at two members have two lines', () => {
    const report = compare(`${full}
Fjord Registry,,,,,,,,Ana Lund,ana@fjord.example,representative,,
New Names,,registrar,KE,Africa,2025-01-01,,,Ana Lund,ana@fjord.example,contributor,,`)
    expect(report.lines.map(({ kind }) => kind)).toEqual(['unchanged', 'new'])
    expect(report.people).toEqual([])
    expect(report.rights).toEqual([{ email: 'ana@fjord.example', member: 'New Names', right: 'contributor' }])
  })

  test.each([
    ['an address that is none', 'Ben,ben,Fjord Registry,contributor,,', 'This is no e-mail address: ben.'],
    [
      'two addresses',
      'Ben,"a@b.example,c@d.example",Fjord Registry,contributor,,',
      'This is no e-mail address',
    ],
    ['no address', 'Ben,,Fjord Registry,contributor,,', 'The e-mail address of the person is missing.'],
    ['no name', ',ben@b.example,Fjord Registry,contributor,,', 'The name of the person is missing.'],
    ['a right without a member', 'Ben,ben@b.example,,contributor,,', 'A right needs a member'],
    ['a member without a right', 'Ben,ben@b.example,Fjord Registry,,,', 'Which right at Fjord Registry?'],
    ['an unknown right', 'Ben,ben@b.example,Fjord Registry,king,,', 'There is no such right: king.'],
    ['an unknown member', 'Ben,ben@b.example,Nowhere,contributor,,', 'There is no member Nowhere.'],
    ['a member that has left', 'Ben,ben@b.example,Gone Names,contributor,,', 'Gone Names has left.'],
    ['neither yes nor no', 'Ben,ben@b.example,,,maybe,', 'Write yes or no, not maybe.'],
    ['nothing to do', 'Ben,ben@b.example,,,,', 'Ben is new: say at which member'],
  ])('an error names %s', (_, line, sentence) =>
    expect(compare(`${people}\n${line}`).lines[0]).toMatchObject({
      kind: 'error',
      says: [expect.stringContaining(sentence)],
    }),
  )

  test('the same person at the same member twice is an error that names the first line', () => {
    expect(
      told(`${people}
Ben Otieno,ben@b.example,Fjord Registry,contributor,,
Ben Otieno,BEN@b.example,Fjord Registry,signatory,,`)[1],
    ).toBe('error: This person and member are in line 2 already.')
  })

  test('the same address under two names is an error', () => {
    expect(
      told(`${people}
Ben Otieno,ben@b.example,Fjord Registry,contributor,,
Benjamin Otieno,ben@b.example,Fjord Registry,contributor,,`)[1],
    ).toBe('error: Says something else of this person than line 2.')
  })

  test('no file leaves the coalition without an admin', () => {
    expect(told(`${people}\nNoor Haddad,noor@s.example,,,,no`)[0]).toContain('no admin left')
    expect(told(`${people}\nNoor Haddad,noor@s.example,,,,no\nBen,ben@b.example,,,,yes`)[0]).toBe(
      'changed: Changes Noor Haddad: no longer admin.',
    )
  })
})
