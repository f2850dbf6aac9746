import { describe, expect, test } from 'vitest'
import { minority } from '@/lib/consensus/minority'
import { canChallenge, canPropose, isTheProposed } from '@/lib/consensus/rules'
import type { Decision } from '@/lib/platform/decision'
import { admin, done, frozen, now, paper, person } from '@/tests/support/frozen-facts'

const last = { id: 'c1', versionId: 'v2', level: 'consensus' as const }
const final = frozen({ acts: [done(1, 'frozen'), done(2, 'finalised')] })
const says = (decision: Decision, expected: true | string) => {
  expect(decision.ok).toBe(expected === true)
  if (!decision.ok) expect(decision.why).toContain(expected)
}

describe('canPropose', () => {
  const about = { level: 'strongSupport' as const, last: null }
  test.each<[string, Parameters<typeof canPropose>, true | string]>([
    ['an admin, on the frozen version', [admin, frozen(), 'v2', about, now], true],
    ['another level than the one that stands', [admin, frozen(), 'v2', { ...about, last }, now], true],
    [
      'not the same again',
      [admin, frozen(), 'v2', { level: 'consensus', last }, now],
      'stands proposed already: consensus',
    ],
    ['not the Taskforce', [person({ taskforce: true }), frozen(), 'v2', about, now], 'Only an admin'],
    ['not before the freeze', [admin, paper(), 'v2', about, now], 'once a version is frozen'],
    ['not once it is final', [admin, final, 'v2', about, now], 'once a version is frozen'],
    ['not on another version', [admin, frozen(), 'v1', about, now], 'Another version is frozen'],
  ])('%s', (_, args, expected) => says(canPropose(...args), expected))
})

describe('canChallenge', () => {
  const fjord = (right: string) => person({ memberships: [{ memberId: 'm1', memberName: 'Fjord', right }] })
  const about = { last, proposalId: 'c1', challenged: false }
  test.each<[string, Parameters<typeof canChallenge>, true | string]>([
    ['a representative', [fjord('representative'), 'm1', frozen(), about, now], true],
    ['a signatory', [fjord('signatory'), 'm1', frozen(), about, now], true],
    ['not a contributor', [fjord('contributor'), 'm1', frozen(), about, now], 'Only a representative'],
    ['not for another member', [fjord('signatory'), 'm2', frozen(), about, now], 'Only a representative'],
    ['not an admin of no member', [admin, 'm1', frozen(), about, now], 'Only a representative'],
    [
      'not twice',
      [fjord('signatory'), 'm1', frozen(), { ...about, challenged: true }, now],
      'challenged this proposal already',
    ],
    [
      'not one that was replaced',
      [fjord('signatory'), 'm1', frozen(), { ...about, proposalId: 'c0' }, now],
      'Another level',
    ],
    ['not once it is final', [fjord('signatory'), 'm1', final, about, now], 'until the paper is final'],
  ])('%s', (_, args, expected) => says(canChallenge(...args), expected))
})

describe('isTheProposed', () => {
  test.each<[string, Parameters<typeof isTheProposed>, true | string]>([
    ['the level that stands', [last, 'consensus'], true],
    ['any, where none was proposed', [null, 'divergence'], true],
    ['no other', [last, 'fullConsensus'], 'Another level of consensus stands proposed: consensus.'],
  ])('%s', (_, args, expected) => says(isTheProposed(...args), expected))
})

test('the minority stands in the order of how far it is away, then by name', () => {
  const row = (memberName: string, said: string) => ({ memberName, said, statement: null })
  const rows = [
    row('Beta', 'abstain'),
    row('Alpha', 'abstain'),
    row('Delta', 'cannotSupport'),
    row('Eta', 'objects'),
  ]
  expect(minority(rows).map(({ memberName }) => memberName)).toEqual(['Eta', 'Delta', 'Alpha', 'Beta'])
})
