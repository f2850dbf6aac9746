import { describe, expect, test } from 'vitest'
import { ChangeWindowInput, SetRoundInput, SetWindowsInput, TakeBackWindowsInput } from '@/lib/windows/schema'

const paperId = '01970000-0000-7000-8000-000000000001'
const windowId = '01970000-0000-7000-8000-000000000002'
const closes = { kind: 'comments', commentsCloses: '2025-06-09T09:00' }
const wrong = (parsed: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) =>
  parsed.error?.issues.map(({ path }) => path.join('.'))

describe('the form that opens windows', () => {
  test('reads instants as UTC, whatever the zone of the machine; an empty opening is at once', () => {
    const form = {
      paperId,
      kind: ['comments', 'signOn'],
      commentsOpens: '2025-05-26T09:00',
      commentsCloses: '2025-06-09T09:00',
      signOnCloses: '2025-06-20T12:00',
    }
    expect(SetWindowsInput.parse(form)).toEqual({
      paperId,
      baseVersionId: undefined,
      windows: [
        { kind: 'comments', opensAt: new Date('2025-05-26T09:00Z'), closesAt: new Date('2025-06-09T09:00Z') },
        { kind: 'signOn', opensAt: undefined, closesAt: new Date('2025-06-20T12:00Z') },
      ],
    })
  })

  test('times of a kind that was not ticked are passed over', () => {
    const form = { paperId, ...closes, signOnCloses: '2025-06-20T12:00' }
    expect(SetWindowsInput.parse(form).windows.map(({ kind }) => kind)).toEqual(['comments'])
  })

  test.each([
    ['nothing ticked', { paperId, commentsCloses: '2025-06-09T09:00' }, ['kind']],
    ['no closing', { paperId, kind: 'comments' }, ['commentsCloses']],
    ['a kind that is none', { paperId, kind: 'votes' }, ['kind.0']],
    [
      'a day that is none',
      { paperId, kind: 'comments', commentsCloses: '2025-13-40T09:00' },
      ['commentsCloses'],
    ],
    ['words for a time', { paperId, kind: 'comments', commentsCloses: 'Friday' }, ['commentsCloses']],
  ])('is not accepted with %s', (_, form, fields) => {
    expect(wrong(SetWindowsInput.safeParse(form))).toEqual(fields)
  })
})

test('a round needs a name and papers, and counts each paper once', () => {
  expect(wrong(SetRoundInput.safeParse({ ...closes, name: 'First round' }))).toEqual(['paper'])
  expect(wrong(SetRoundInput.safeParse({ ...closes, paper: paperId }))).toEqual(['name'])
  const round = SetRoundInput.parse({ ...closes, name: 'First round', paper: [paperId, paperId] })
  expect(round).toMatchObject({ name: 'First round', paperIds: [paperId] })
})

describe('the form that changes a window', () => {
  const reason = 'More time was asked for.'
  test.each([
    ['extending without a closing', { windowId, change: 'extend', reason }, ['closesAt']],
    ['reopening without a closing', { windowId, change: 'reopen', reason }, ['closesAt']],
    ['no reason', { windowId, change: 'closeEarly' }, ['reason']],
    ['a reason of blanks', { windowId, change: 'closeEarly', reason: '   ' }, ['reason']],
  ])('is not accepted with %s', (_, form, fields) => {
    expect(wrong(ChangeWindowInput.safeParse(form))).toEqual(fields)
  })

  test('closing early may leave the closing empty', () => {
    expect(ChangeWindowInput.safeParse({ windowId, change: 'closeEarly', reason }).success).toBe(true)
  })

  test('taking back names a window or a round, not both and not neither', () => {
    expect(TakeBackWindowsInput.safeParse({ windowId, reason }).success).toBe(true)
    expect(TakeBackWindowsInput.safeParse({ windowId, roundId: windowId, reason }).success).toBe(false)
    expect(TakeBackWindowsInput.safeParse({ reason }).success).toBe(false)
  })
})
