import { describe, expect, test } from 'vitest'
import { identityOf, placeAsked } from '@/components/papers/place-asked'
import type { Reading } from '@/lib/papers/reading'

const paragraph = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const thread = (number: number, paragraph: string | null, label = 'read') => ({
  number,
  place: { paragraph, start: null, end: null, label },
})
const reading = {
  shown: {
    body: { type: 'doc', content: [paragraph('para00000001', 'One.'), paragraph('para00000002', 'Two.')] },
  },
  threads: [
    thread(14, 'para00000002'),
    thread(15, null),
    thread(16, null, 'gone'),
    thread(17, 'lostlostlost'),
  ],
} as unknown as Reading

describe('what an address asks for', () => {
  test.each([
    ['nothing', {}, { kind: 'none' }],
    ['nonsense', { p: '<script>' }, { kind: 'none' }],
    [
      'a paragraph',
      { p: 'para00000001' },
      { kind: 'open', place: 'para00000001', stretch: null, doing: null },
    ],
    ['the whole paper', { p: 'whole' }, { kind: 'open', place: 'whole', stretch: null, doing: null }],
    ['a paragraph that is gone', { p: 'gonegonegone' }, { kind: 'gone', identity: 'gonegonegone' }],
    [
      'a suggestion in the text',
      { p: 'para00000001', show: '14' },
      { kind: 'open', place: 'para00000002', stretch: { from: 14 }, doing: null },
    ],
    [
      'a suggestion in the text that is not there',
      { p: 'para00000001', show: '99' },
      { kind: 'open', place: 'para00000001', stretch: null, doing: null },
    ],
    [
      'a reply',
      { p: 'para00000002', do: 'reply-14' },
      {
        kind: 'open',
        place: 'para00000002',
        stretch: { from: 14 },
        doing: { what: 'reply', number: 14, reply: null },
      },
    ],
    [
      'an act in another place than it names',
      { p: 'para00000001', do: 'withdraw-14-2' },
      {
        kind: 'open',
        place: 'para00000002',
        stretch: { from: 14 },
        doing: { what: 'withdraw', number: 14, reply: 2 },
      },
    ],
    [
      'an act on the whole paper',
      { do: 'correct-15' },
      {
        kind: 'open',
        place: 'whole',
        stretch: { from: 15 },
        doing: { what: 'correct', number: 15, reply: null },
      },
    ],
    [
      'an act on what is gone',
      { do: 'lift-16' },
      {
        kind: 'open',
        place: 'lost',
        stretch: { from: 16 },
        doing: { what: 'lift', number: 16, reply: null },
      },
    ],
    [
      'an act on what this text never had',
      { do: 'reply-17' },
      {
        kind: 'open',
        place: 'lost',
        stretch: { from: 17 },
        doing: { what: 'reply', number: 17, reply: null },
      },
    ],
    [
      'an act on a comment that is not there',
      { p: 'whole', do: 'reply-99' },
      { kind: 'open', place: 'whole', stretch: null, doing: null },
    ],
    [
      'an input',
      { p: 'para00000001', input: '14' },
      { kind: 'open', place: 'para00000002', stretch: { from: 14 }, doing: null },
    ],
    [
      'threads before another',
      { p: 'whole', before: '14' },
      { kind: 'open', place: 'whole', stretch: { before: 14 }, doing: null },
    ],
    [
      'threads from one on',
      { p: 'whole', from: '15' },
      { kind: 'open', place: 'whole', stretch: { from: 15 }, doing: null },
    ],
    [
      'an input that is not there',
      { p: 'whole', input: '99' },
      { kind: 'open', place: 'whole', stretch: null, doing: null },
    ],
    [
      'an act that is none',
      { p: 'whole', do: 'delete-14' },
      { kind: 'open', place: 'whole', stretch: null, doing: null },
    ],
  ])('%s', (_, query, expected) => {
    expect(placeAsked(reading, query)).toEqual(expected)
  })

  test('an input of a paper with many leads to the place that counts it', () => {
    const places = new Map([['whole', { place: 'whole', numbers: [3, 5, 8] }]])
    const many = { ...reading, threads: null, places } as unknown as Reading
    const home = { kind: 'open', place: 'whole', stretch: { from: 5 }, doing: null }
    expect(placeAsked(many, { input: '5' })).toEqual(home)
    expect(placeAsked(many, { input: '6' })).toEqual({ kind: 'none' })
  })

  test('a number leads to the paragraph that has it now', () => {
    expect(identityOf(reading, '2')).toBe('para00000002')
    expect(identityOf(reading, '14')).toBeNull()
  })

  test('where numbers are fixed, it is the fixed one that leads', () => {
    const fixed = new Map([
      ['para00000001', '5'],
      ['para00000002', '5bis'],
    ])
    const shown = { ...reading.shown, fixed }
    expect(identityOf({ ...reading, shown }, '5bis')).toBe('para00000002')
    expect(identityOf({ ...reading, shown }, '2')).toBeNull()
  })
})
