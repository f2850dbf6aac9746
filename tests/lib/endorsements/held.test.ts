import { describe, expect, test } from 'vitest'
import {
  belongs,
  canDecline,
  canLiftReservation,
  canPrepare,
  canReconfirm,
  canSeeEvidence,
  canSeeSilence,
  canSeeStance,
  canVoid,
  canWithdraw,
  type HeldStance,
  showsWhatWasSeen,
} from '@/lib/endorsements/rules'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, visitor } from '@/lib/platform/actor'
import type { Decision } from '@/lib/platform/decision'
import { actFact, actorWith, at, paperFact, versionFact, windowFact } from '@/tests/support/facts'

const now = at('2025-06-03T12:00')
const signOn = windowFact({ kind: 'signOn' })
const signatory = actorWith({ fjord: 'signatory' })
const representative = actorWith({ fjord: 'representative' })
const admin = actorWith({}, { admin: true })
const taskforce = actorWith({}, { taskforce: true })
const why = (decision: Decision) => (decision.ok ? 'yes' : decision.why)

const open = paperFact({ versions: [versionFact(1), versionFact(2)], windows: [signOn] })
const paper = (change: Partial<PaperFacts> = {}) => ({ ...open, ...change })
const frozen = (versionId: string) => [actFact(1, 'frozen', { versionId })]
const final = [...frozen('v2'), actFact(2, 'finalised', { versionId: 'v2' })]
const read = (n: number) => ({ versionId: `v${n}`, digest: `digest ${n}` })

const held = (change: Partial<HeldStance> = {}): HeldStance => ({
  memberId: 'fjord',
  stance: 'endorse',
  basis: 'given',
  digest: 'digest 1',
  givenAt: at('2025-05-27T09:00'),
  endedAt: null,
  endedHow: null,
  ...change,
})
const ended = held({ endedAt: now, endedHow: 'changed' })

describe('reconfirming', () => {
  test.each([
    ['a live stance on an earlier text', signatory, held(), 'yes'],
    ['one on this text', signatory, held({ digest: 'digest 2' }), 'There is nothing to reconfirm.'],
    ['one that ended meanwhile', signatory, ended, 'changed meanwhile'],
    ['by a representative', representative, held(), 'Only a signatory'],
  ])('%s', (_, actor, row, sentence) => {
    expect(why(canReconfirm(actor, row, open, read(2), now))).toContain(sentence)
  })
})

describe('lifting a reservation', () => {
  const reserved = held({ stance: 'endorseWithReservation' })
  test.each([
    ['on a later text', signatory, reserved, 'yes'],
    ['on the text that it is on', signatory, { ...reserved, digest: 'digest 2' }, 'yes'],
    ['where there is none', signatory, held(), 'There is no reservation to lift.'],
    ['that ended meanwhile', signatory, { ...reserved, endedAt: now }, 'changed meanwhile'],
    ['by a representative', representative, reserved, 'Only a signatory'],
  ] as [string, Actor, HeldStance, string][])('%s', (_, actor, row, sentence) => {
    expect(why(canLiftReservation(actor, row, open, read(2), now))).toContain(sentence)
  })

  test('needs an open window, as signing does', () => {
    const decision = canLiftReservation(signatory, reserved, paper({ windows: [] }), read(2), now)
    expect(why(decision)).toContain('Sign-on is not open')
  })
})

test.each([
  ['what was seen is what is shown', 'seen', 'yes'],
  ['a form that showed nothing records no agreement', undefined, 'yes'],
  ['it changed meanwhile', 'other', 'The name, the categories or the logo of Fjord Registry changed'],
])('a list shows what the signatory saw: %s', (_, seen, sentence) => {
  expect(why(showsWhatWasSeen(seen, 'seen', 'Fjord Registry'))).toContain(sentence)
})

describe('withdrawing', () => {
  const closed = paper({ windows: [] })
  test.each([
    ['a signatory, with no window open', signatory, held(), closed, false, 'yes'],
    [
      'a signatory of a final paper',
      signatory,
      held(),
      { ...closed, acts: final },
      false,
      'The paper is final, and its endorsements stand.',
    ],
    [
      'a signatory of a final paper while a late sign-on is open',
      signatory,
      held(),
      paper({ acts: final }),
      false,
      'yes',
    ],
    ['a representative', representative, held(), closed, false, 'Only a signatory withdraws for fjord.'],
    ['an admin without saying on behalf', admin, held(), closed, false, 'Only a signatory withdraws'],
    ['an admin on behalf', admin, held(), closed, true, 'yes'],
    [
      'a signatory on behalf of its own member',
      signatory,
      held(),
      closed,
      true,
      'Only an admin withdraws on behalf',
    ],
    ['what ended meanwhile', signatory, ended, closed, false, 'changed meanwhile'],
  ] as [string, Actor, HeldStance, PaperFacts, boolean, string][])(
    '%s',
    (_, actor, row, on, onBehalf, sentence) => {
      expect(why(canWithdraw(actor, row, on, { onBehalf, now }))).toContain(sentence)
    },
  )
})

describe('declining', () => {
  const carried = held({ basis: 'carriedOver' })
  const until = at('2025-06-06T12:00')
  test.each([
    [
      'in the last millisecond of the period',
      signatory,
      carried,
      until,
      at('2025-06-06T11:59:59.999'),
      'yes',
    ],
    [
      'at the end of the period',
      signatory,
      carried,
      until,
      until,
      'The carry-over period ended on Fri 6 June 2025, 12:00 UTC.',
    ],
    ['where nothing is carried over', signatory, carried, null, now, 'There is no carry-over period here.'],
    ['what was given', signatory, held(), until, now, 'given, not carried over'],
    ['what ended meanwhile', signatory, { ...carried, endedAt: now }, until, now, 'changed meanwhile'],
    ['by a representative', representative, carried, until, now, 'Only a signatory declines for fjord.'],
  ] as [string, Actor, HeldStance, Date | null, Date, string][])(
    '%s',
    (_, actor, row, end, instant, sentence) => {
      expect(why(canDecline(actor, row, end, instant))).toContain(sentence)
    },
  )
})

describe('the other acts', () => {
  test.each([
    ['an admin voids', canVoid(admin, held()), 'yes'],
    ['a signatory does not void', canVoid(signatory, held()), 'Only an admin voids'],
    ['what ended is not voided', canVoid(admin, ended), 'changed meanwhile'],
    ['a representative prepares', canPrepare(representative, 'fjord', open, 'v2', now), 'yes'],
    [
      'also before sign-on opens',
      canPrepare(representative, 'fjord', paper({ windows: [] }), 'v2', now),
      'yes',
    ],
    [
      'a contributor does not',
      canPrepare(actorWith({ fjord: 'contributor' }), 'fjord', open, 'v2', now),
      'Only a representative',
    ],
    ['not on an older text', canPrepare(representative, 'fjord', open, 'v1', now), 'version 2 stands now'],
    [
      'not on a withdrawn paper',
      canPrepare(representative, 'fjord', paper({ acts: [actFact(1, 'withdrawn')] }), 'v2', now),
      'withdrawn',
    ],
  ])('%s', (_, decision, sentence) => {
    expect(why(decision)).toContain(sentence)
  })

  test.each([
    ['before it joins', at('2025-06-01T00:00'), 'Fjord joins on Mon 2 June 2025'],
    ['from the instant of joining', at('2025-06-02T00:00'), 'yes'],
    ['until the last millisecond', at('2025-06-09T23:59:59.999'), 'yes'],
    ['from the instant of leaving', at('2025-06-10T00:00'), 'Fjord left the coalition on Tue 10 June 2025'],
  ])('a member signs or not: %s', (_, instant, sentence) => {
    const fjord = { displayName: 'Fjord', joinedAt: at('2025-06-02T00:00'), leftAt: at('2025-06-10T00:00') }
    expect(why(belongs(fjord, instant))).toContain(sentence)
  })
})

describe('who sees what', () => {
  const shown = { stance: 'endorse', listed: true, statementReleased: false } as const
  test.each([
    ['an endorsement', shown, true],
    ['one with a reservation', { ...shown, stance: 'endorseWithReservation' }, true],
    ['one that is not to be listed', { ...shown, listed: false }, false],
    ['an abstention', { ...shown, stance: 'abstain' }, false],
    ['a released abstention', { ...shown, stance: 'abstain', statementReleased: true }, true],
    ['no objection', { ...shown, stance: 'noObjection' }, false],
    ['a refusal to support', { ...shown, stance: 'cannotSupport' }, false],
  ] as const)('a visitor and %s', (_, row, sees) => {
    expect(canSeeStance(visitor, row)).toBe(sees)
    expect(canSeeStance(actorWith({ harbour: 'contributor' }), row)).toBe(true)
    expect(canSeeStance(actorWith({}), row)).toBe(sees)
  })

  test.each([
    ['a visitor', visitor, false, false],
    ['a contributor of the member', actorWith({ fjord: 'contributor' }), true, false],
    ['a signatory of another member', actorWith({ harbour: 'signatory' }), false, false],
    ['the Taskforce', taskforce, false, true],
    ['an admin', admin, true, true],
  ] as const)('evidence, and who has not spoken: %s', (_, actor, evidence, silence) => {
    expect(canSeeEvidence(actor, { memberId: 'fjord', capacity: 'onBehalf' })).toBe(evidence)
    expect(canSeeSilence(actor)).toBe(silence)
  })
})
