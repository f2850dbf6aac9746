import { describe, expect, test } from 'vitest'
import { AddCommentInput, DecideLateInput } from '@/lib/comments/schema'

const id = '01900000-0000-7000-8000-000000000000'
const sent = { paperId: id, versionId: id, speaker: `forMember:${id}`, text: 'Say it.' }

describe('a comment as it is sent', () => {
  test('fills in what the form leaves out', () => {
    expect(AddCommentInput.parse(sent)).toEqual({
      paperId: id,
      versionId: id,
      speaker: { capacity: 'forMember', memberId: id },
      type: 'substantive',
      blocking: false,
      taskforceOnly: false,
      publicAs: 'counted',
      language: 'en',
      text: 'Say it.',
    })
  })

  test.each([
    ['no text', { text: undefined }, 'text', 'Write the comment first.'],
    ['blank text', { text: ' \n\t ' }, 'text', 'Write the comment first.'],
    ['1 MB of text', { text: 'x'.repeat(1_000_000) }, 'text', '10,000 characters at most'],
    ['no name to speak in', { speaker: undefined }, 'speaker', 'Choose in whose name you speak.'],
    ['the name of a person', { speaker: `person:${id}` }, 'speaker', 'Choose in whose name you speak.'],
    ['on behalf', { speaker: `onBehalf:${id}` }, 'speaker', 'Choose in whose name you speak.'],
    ['a paragraph that is none', { paragraph: '<script>' }, 'paragraph', 'Reload the page'],
    ['an unknown type', { type: 'insult' }, 'type', 'Choose what kind'],
    ['a language that is none', { language: 'Klingon!' }, 'language', 'Choose a language'],
  ])('%s is refused beside its field', (_, change, field, message) => {
    const parsed = AddCommentInput.safeParse({ ...sent, ...change })
    expect(parsed.error?.issues).toMatchObject([{ path: [field], message: expect.stringContaining(message) }])
  })

  test('loses what cannot be seen, and keeps its lines', () => {
    const text = '  One\u0000\r\n\r\n\r\n\r\n\r\ntwo\u202E\uD800 e\u0301\t.  '
    expect(AddCommentInput.parse({ ...sent, text }).text).toBe('One\n\n\ntwo\uFFFD é .')
  })

  test('keeps a quote without control characters', () => {
    expect(AddCommentInput.parse({ ...sent, quote: 'a\u0000b\r\nc' }).quote).toBe('ab\nc')
  })
})

test('a decision on late input needs its reason', () => {
  const decision = { paperId: id, inputId: id, admitted: 'yes', reason: '  ' }
  expect(DecideLateInput.safeParse(decision).error?.issues).toMatchObject([{ path: ['reason'] }])
  expect(DecideLateInput.parse({ ...decision, reason: 'The mail server was down.' }).admitted).toBe(true)
})
