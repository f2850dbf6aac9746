import { describe, expect, test } from 'vitest'
import { ProposeInput } from '@/lib/consensus/schema'
import { AskToFreezeInput, FreezeInput, NoteDeliveryInput } from '@/lib/finalisation/schema'
import { ObjectionInput, ReplyInCallInput } from '@/lib/objections/schema'

const id = '019712ab-0000-7000-8000-000000000000'
const of = { paperId: id, versionId: id }

describe('what a form of the final call may hold', () => {
  test('a freeze: a closing in UTC unless it says a zone, and what it amends', () => {
    const closesAt = (text: string) => FreezeInput.parse({ ...of, closesAt: text }).closesAt.toISOString()
    expect(closesAt('2025-06-18T09:01')).toBe('2025-06-18T09:01:00.000Z')
    expect(closesAt('2025-06-18T09:01:00+02:00')).toBe('2025-06-18T07:01:00.000Z')
    const parse = (change: object) =>
      FreezeInput.safeParse({ ...of, closesAt: '2025-06-18T09:01', ...change })
    expect(parse({ baseVersionId: id }).success).toBe(true)
    expect(parse({ baseVersionId: 'v1' }).success).toBe(false)
    expect(parse({ closesAt: 'Friday' }).success).toBe(false)
  })

  test('asking to freeze: a reason; a date or not; without a call or not', () => {
    const parse = (change: object) => AskToFreezeInput.safeParse({ ...of, reason: 'It closes.', ...change })
    expect(parse({}).data?.withoutCall).toBeUndefined()
    expect(parse({ withoutCall: 'on' }).data?.withoutCall).toBe(true)
    expect(parse({ answerBy: '2025-06-25T12:00' }).data?.answerBy).toEqual(new Date('2025-06-25T12:00Z'))
    expect(parse({ reason: '  ' }).success).toBe(false)
  })

  test('an objection: a paragraph, why, and what wording would lift it; empty ones are refused', () => {
    const said = {
      ...of,
      memberId: id,
      paragraph: 'para00000001',
      why: 'It names a body.',
      wording: 'a forum',
    }
    expect(ObjectionInput.safeParse(said).success).toBe(true)
    for (const empty of [{ why: '' }, { wording: ' ' }, { paragraph: '' }])
      expect(ObjectionInput.safeParse({ ...said, ...empty }).success).toBe(false)
  })

  test('a reply: in one thread, in a name', () => {
    const parse = (change: object) =>
      ReplyInCallInput.safeParse({ paperId: id, objectionId: id, speaker: 'admin', text: 'Why?', ...change })
    expect(parse({}).data?.speaker).toBe('admin')
    expect(parse({ speaker: 'taskforce' }).data?.speaker).toEqual({ capacity: 'taskforce', memberId: null })
    expect(parse({ speaker: `forMember:${id}` }).data?.speaker).toEqual({
      capacity: 'forMember',
      memberId: id,
    })
    for (const wrong of [
      { speaker: 'onBehalf' },
      { speaker: 'forMember' },
      { objectionId: undefined },
      { challengeId: id },
      { text: '' },
    ])
      expect(parse(wrong).success).toBe(false)
  })

  test('a level of consensus: one of the four, with a reason', () => {
    const parse = (change: object) =>
      ProposeInput.safeParse({ ...of, level: 'divergence', reason: 'Half and half.', ...change }).success
    expect([parse({}), parse({ level: 'majority' }), parse({ reason: '' })]).toEqual([true, false, false])
  })

  test('what became of a letter: that it came back, or arrived', () => {
    const parse = (became: string) =>
      NoteDeliveryInput.safeParse({ paperId: id, noticeId: id, became }).success
    expect([parse('cameBack'), parse('arrived'), parse('read')]).toEqual([true, true, false])
  })
})
