import { describe, expect, test } from 'vitest'
import type { PaperFacts } from '@/lib/papers/rules'
import { owedBy, type Standing } from '@/lib/papers/standing'
import type { Actor, Right } from '@/lib/platform/actor'
import type { WindowKind } from '@/prisma/generated/enums'

const now = new Date('2025-06-01T12:00:00Z')
const version = (number: number) => ({
  id: `v${number}`,
  number,
  language: 'en',
  digest: `digest of v${number}`,
  at: new Date('2025-05-20T09:00:00Z'),
  personId: 'p',
  takenBack: false,
  suppressed: false,
  classes: [],
})
const window = (kind: WindowKind) => ({
  id: kind,
  kind,
  versionId: 'v2',
  baseVersionId: null,
  roundId: null,
  seq: 1,
  opensAt: new Date('2025-05-26T09:00:00Z'),
  closesAt: new Date('2025-06-06T12:00:00Z'),
})
const paper = (windows: WindowKind[], acts: PaperFacts['acts'] = []): PaperFacts => ({
  id: 'paper',
  kind: 'position',
  slug: 's',
  title: 'T',
  procedure: 'full',
  createdAt: now,
  number: null,
  versions: [version(1), version(2)],
  acts,
  windows: windows.map(window),
})
const frozen: PaperFacts['acts'] = [
  {
    id: 'a',
    seq: 1,
    kind: 'frozen',
    versionId: 'v2',
    takesBackId: null,
    supersededById: null,
    closesEarlier: false,
    reason: null,
    at: now,
  },
]
const silent: Standing = {
  memberId: 'fjord',
  memberName: 'Fjord Registry',
  releaseByRepresentative: false,
  spoken: 0,
  ownNames: 0,
  answeredBlocks: [],
  newAnswers: [],
  unheard: [],
  endorsement: null,
  intention: null,
}
const actor = (right: Right): Actor => ({
  kind: 'person',
  personId: 'p1',
  name: 'Ana',
  memberships: [{ memberId: 'fjord', memberName: 'Fjord Registry', right }],
  taskforce: false,
  admin: false,
})
const signed = (versionId: string, digest = `digest of ${versionId}`) =>
  ({ versionId, digest, stance: 'endorse', basis: 'given' }) as const
const said = (kind: 'noComment' | 'willNotTakePart' | 'intendsToSign') => ({ versionId: 'v2', kind })

describe('what a member owes', () => {
  test.each([
    ['nothing where nothing is open', 'signatory', [], silent, []],
    ['a word while comments are open', 'contributor', ['comments'], silent, ['speak']],
    ['no word once it spoke', 'contributor', ['comments'], { ...silent, spoken: 1 }, []],
    [
      'a word although a person spoke in their own name',
      'signatory',
      ['comments'],
      { ...silent, ownNames: 2 },
      ['speak'],
    ],
    [
      'no word once it said that it has no comment',
      'signatory',
      ['comments'],
      { ...silent, intention: said('noComment') },
      [],
    ],
    [
      'no word once it signed this version',
      'signatory',
      ['comments'],
      { ...silent, endorsement: signed('v2') },
      [],
    ],
    [
      'nothing once it stands under these very words, given as an earlier version',
      'signatory',
      ['comments'],
      { ...silent, endorsement: signed('v1', 'digest of v2') },
      [],
    ],
    ['a signature while sign-on is open', 'signatory', ['signOn'], silent, ['signOn']],
    [
      'a signature also where it said it intends to sign',
      'representative',
      ['signOn'],
      { ...silent, intention: said('intendsToSign') },
      ['signOn'],
    ],
    ['no signature of whoever only contributes', 'contributor', ['signOn'], silent, []],
    [
      'nothing where it will not take part',
      'signatory',
      ['signOn', 'comments'],
      { ...silent, intention: said('willNotTakePart') },
      [],
    ],
    [
      'a reconfirmation where it signed the version before',
      'signatory',
      ['signOn'],
      { ...silent, endorsement: signed('v1') },
      ['reconfirm'],
    ],
    [
      'nothing once it signed this version',
      'signatory',
      ['signOn'],
      { ...silent, endorsement: signed('v2') },
      [],
    ],
    ['the signature first, then a word', 'signatory', ['comments', 'signOn'], silent, ['signOn', 'speak']],
    [
      'a word on the answer to its blocking point',
      'representative',
      [],
      { ...silent, answeredBlocks: [14] },
      ['settle'],
    ],
    [
      'a new answer last, for anyone of the member',
      'contributor',
      ['comments'],
      { ...silent, newAnswers: [3] },
      ['speak', 'read'],
    ],
    [
      'whether an answer heard it, from a representative for the member',
      'representative',
      [],
      { ...silent, newAnswers: [3, 4], unheard: [{ number: 3, ofMember: true }] },
      ['say', 'read'],
    ],
    [
      'from a contributor only for what is their own',
      'contributor',
      [],
      { ...silent, unheard: [{ number: 3, ofMember: true }] },
      [],
    ],
    [
      'and then once, not also as a new answer',
      'contributor',
      [],
      { ...silent, newAnswers: [5], unheard: [{ number: 5, ofMember: false }] },
      ['say'],
    ],
    ['that word from a representative only', 'contributor', [], { ...silent, answeredBlocks: [14] }, []],
  ] as const)('%s', (_, right, windows, standing, expected) => {
    const owed = owedBy(actor(right), paper([...windows]), standing, now)
    expect(owed.map(({ what }) => what)).toEqual(expected)
  })

  test('in a final call: sign on or object', () => {
    const owed = owedBy(actor('representative'), paper(['finalCall'], frozen), silent, now)
    expect(owed.map(({ what }) => what)).toEqual(['object'])
  })

  test('a reconfirmation says which version was signed', () => {
    const standing = { ...silent, endorsement: signed('v1') }
    expect(owedBy(actor('signatory'), paper(['signOn']), standing, now)).toEqual([
      { what: 'reconfirm', signedVersion: 1 },
    ])
  })
})
