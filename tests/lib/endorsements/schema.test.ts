import { describe, expect, test } from 'vitest'
import { SignOnBehalfInput, SignOnInput, WithdrawInput } from '@/lib/endorsements/schema'

const ids = {
  paperId: '01970000-0000-7000-8000-000000000001',
  versionId: '01970000-0000-7000-8000-000000000002',
  memberId: '01970000-0000-7000-8000-000000000003',
  digest: 'a'.repeat(64),
}
const reserved = {
  ...ids,
  stance: 'endorseWithReservation',
  paragraph: 'para00000002',
  reservation: 'Too fast.',
  wording: 'by 2030',
}
/** The fields that are wrong, or what the form means. */
const read = (form: Record<string, string>) => {
  const parsed = SignOnInput.safeParse(form)
  return parsed.success ? parsed.data : parsed.error.issues.map(({ path }) => path.join('.'))
}

describe('a sign-on form', () => {
  test('means a stance that wants to be listed, with nothing released', () => {
    expect(read({ ...ids, stance: 'endorse' })).toEqual({
      ...ids,
      stance: 'endorse',
      listed: true,
      reservation: null,
      statement: null,
      statementReleased: false,
    })
  })

  test('with a reservation names its passage and the wording that would lift it', () => {
    expect(read(reserved)).toMatchObject({
      reservation: { text: 'Too fast.', paragraph: 'para00000002', quote: null, wording: 'by 2030' },
    })
  })

  test('can say that the member is not to be listed, and release a statement', () => {
    const released = {
      ...ids,
      stance: 'abstain',
      statement: ' We take no side. ',
      statementReleased: 'yes',
      unlisted: 'yes',
    }
    expect(read(released)).toMatchObject({
      listed: false,
      statement: 'We take no side.',
      statementReleased: true,
    })
  })

  test.each([
    ['no stance', { ...ids }, ['stance']],
    ['a stance that is none', { ...ids, stance: 'agree' }, ['stance']],
    ['a digest that is none', { ...ids, stance: 'endorse', digest: 'abc' }, ['digest']],
    ['a reservation that names no paragraph', { ...reserved, paragraph: '' }, ['paragraph']],
    [
      'a reservation without its words',
      { ...ids, stance: 'endorseWithReservation' },
      ['reservation', 'paragraph', 'wording'],
    ],
    [
      'a reservation under another stance, so that it is not lost',
      { ...reserved, stance: 'endorse' },
      ['stance'],
    ],
    [
      'a statement with an endorsement',
      { ...ids, stance: 'endorse', statement: 'Well done.' },
      ['statement'],
    ],
    ['nothing to release', { ...ids, stance: 'abstain', statementReleased: 'yes' }, ['statement']],
    ['an endless reservation', { ...reserved, reservation: 'x'.repeat(4001) }, ['reservation']],
  ] as [string, Record<string, string>, string[]][])('is not accepted with %s', (_, form, fields) => {
    const sent = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''))
    expect(read(sent)).toEqual(fields)
  })

  test('on behalf needs what it rests on; withdrawing needs a reason', () => {
    expect(SignOnBehalfInput.safeParse({ ...ids, stance: 'endorse' }).success).toBe(false)
    expect(SignOnBehalfInput.parse({ ...ids, stance: 'endorse', evidence: 'A mail.' }).evidence).toBe(
      'A mail.',
    )
    const held = { paperId: ids.paperId, memberId: ids.memberId, endorsementId: ids.versionId }
    expect(WithdrawInput.safeParse(held).success).toBe(false)
    expect(WithdrawInput.safeParse({ ...held, reason: '  ' }).success).toBe(false)
    expect(WithdrawInput.safeParse({ ...held, reason: 'Our board says no.' }).success).toBe(true)
  })
})
