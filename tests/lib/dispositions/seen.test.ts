import { describe, expect, test } from 'vitest'
import { meetingText } from '@/lib/dispositions/meeting'
import { type AnswerableInput, canHaveMet, canUndo, leftOut, leftWords } from '@/lib/dispositions/rules'
import { isAsSeen, type LiveAnswer, seenOf } from '@/lib/dispositions/seen'
import { actorWith } from '@/tests/support/facts'

const live = (change: Partial<LiveAnswer> = {}): LiveAnswer => ({
  ...{ dispositionId: 'd1', published: false, handlerId: 'mei', handler: 'Mei' },
  ...change,
})
const nothing = seenOf([{ number: 14, live: [] }])

describe('what somebody saw when writing an answer', () => {
  test.each<[string, LiveAnswer[], string | undefined, true | string]>([
    ['nothing, and nothing is there', [], nothing, true],
    ['nobody says what was seen', [live()], undefined, true],
    ['that very answer', [live()], seenOf([{ number: 14, live: [live()] }]), true],
    ['nothing, but another prepared one', [live()], nothing, 'Mei prepared an answer to input 14 meanwhile'],
    [
      'nothing, but another published one',
      [live({ published: true })],
      nothing,
      'Mei answered input 14 meanwhile',
    ],
    [
      'nothing, but oneself did in another tab',
      [live({ handlerId: 'me' })],
      nothing,
      'changed since you opened',
    ],
    ['an answer that is gone', [], seenOf([{ number: 14, live: [live()] }]), 'changed since you opened'],
  ])('%s', (_, answers, seen, expected) => {
    const decision = isAsSeen('me', [{ number: 14, live: answers }], seen)
    if (expected === true) expect(decision).toEqual({ ok: true })
    else
      expect(decision).toMatchObject({ ok: false, kind: 'conflict', why: expect.stringContaining(expected) })
  })

  test('the order in which answers and inputs come does not count', () => {
    const [a, b] = [live({ dispositionId: 'a' }), live({ dispositionId: 'b' })]
    const [one, two] = [
      { number: 1, live: [a, b] },
      { number: 2, live: [] },
    ]
    expect(seenOf([one, two])).toBe(seenOf([two, { number: 1, live: [b, a] }]))
    expect(seenOf([one])).not.toBe(seenOf([two]))
  })
})

describe('answering many at once', () => {
  const taskforce = actorWith({ fjord: 'contributor' }, { taskforce: true })
  const input = (change: Partial<AnswerableInput> = {}): AnswerableInput => ({
    ...{ id: 'i1', number: 14, type: 'substantive', memberId: 'moor', blocking: false, taskforceOnly: false },
    ...{ withdrawn: false, lateBySeconds: null, admitted: null, answered: false, blockEnded: false },
    ...change,
  })
  const others = new Map([['fjord', ['mei']]])

  test.each<[string, Partial<AnswerableInput>, 'consulting' | 'final', string | null]>([
    ['an ordinary one is not left out', {}, 'consulting', null],
    ['withdrawn', { withdrawn: true }, 'consulting', 'withdrawn meanwhile'],
    ['late', { lateBySeconds: 5 }, 'consulting', 'came late and not admitted'],
    ['late and admitted', { lateBySeconds: 5, admitted: true }, 'consulting', null],
    ['answered on a final paper', { answered: true }, 'final', 'the paper is final'],
    ['not yet answered on a final paper', {}, 'final', null],
    ['for the Taskforce only', { taskforceOnly: true }, 'consulting', 'each answered by itself'],
    ['of the handler’s own member', { memberId: 'fjord' }, 'consulting', 'from your own member'],
  ])('%s', (_, change, stage, why) => {
    const found = leftOut(taskforce, stage, input(change), others)
    if (why === null) expect(found).toBeNull()
    else expect(found).toContain(why)
  })

  test('what is left out is named with why, each reason once', () => {
    expect(leftWords([])).toBe('')
    expect(
      leftWords([
        { number: 1, why: 'late' },
        { number: 2, why: 'withdrawn' },
        { number: 3, why: 'late' },
      ]),
    ).toBe('Left out: 1 and 3 (late); 2 (withdrawn).')
  })
})

describe('taking back', () => {
  const me = actorWith({}, { taskforce: true })
  test.each<[string, Parameters<typeof canUndo>, true | string]>([
    ['who prepared it does', [me, { handlerId: 'person', published: false }], true],
    ['another does not', [me, { handlerId: 'mei', published: false }], 'Another person'],
    ['not what is published', [me, { handlerId: 'person', published: true }], 'is published'],
    [
      'an admin does not',
      [actorWith({}, { admin: true }), { handlerId: 'person', published: false }],
      'Only the',
    ],
  ])('%s', (_, [actor, answer], expected) => {
    const decision = canUndo(actor, answer)
    if (expected === true) expect(decision).toEqual({ ok: true })
    else expect(decision).toMatchObject({ ok: false, why: expect.stringContaining(expected) })
  })
})

describe('a meeting', () => {
  const now = new Date('2025-06-02T10:00:00Z')
  const meetingOn = new Date('2025-05-30T00:00:00Z')
  const present = ['Moorland', 'Fjord'].map((displayName) => ({ member: { displayName } }))

  test('has taken place', () => {
    expect(canHaveMet(undefined, now).ok).toBe(true)
    expect(canHaveMet(new Date('2025-06-02T00:00:00Z'), now).ok).toBe(true)
    expect(canHaveMet(new Date('2025-06-03T00:00:00Z'), now).ok).toBe(false)
  })

  test.each<[string, Parameters<typeof meetingText>[0], string | null]>([
    ['none', { meeting: null, meetingOn: null, present: [] }, null],
    [
      'as it was written before there were fields',
      { meeting: '30 May, all.', meetingOn: null, present: [] },
      '30 May, all.',
    ],
    ['without who was there', { meeting: 'Agreed.', meetingOn, present: [] }, '30 May 2025. Agreed.'],
    [
      'with who was there',
      { meeting: 'Agreed.', meetingOn, present },
      '30 May 2025, with Fjord, Moorland. Agreed.',
    ],
  ])('%s', (_, meeting, words) => {
    expect(meetingText(meeting)).toBe(words)
  })
})
