import { describe, expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import { isEmpty, takeOver } from '@/lib/imports/taking'
import { doc, para } from '@/tests/lib/document/build'
import { del, ins, linesOf, p, r, readWord } from '@/tests/lib/document/import/word'

const draft = doc([para('The Forum should become permanent, as we said.', 'aaaaaaaaaaaa')])
const imported = readWord({
  comments: `<w:comment w:id="1" w:author="Bo">${p('Why?')}</w:comment>`,
  body:
    p(
      `${r('The Forum should become ')}${del('permanent')}${ins('lasting')}${r(', as we ')}<w:commentRangeStart w:id="1"/>${r('said')}<w:commentRangeEnd w:id="1"/>${r('.')}`,
    ) + p('A second paragraph that is new.'),
})

describe('in place of the draft', () => {
  test('changes are notes on the text as it was, on paragraphs that keep their identity', () => {
    const taken = takeOver(draft, imported, 'replace', 'notes')
    if (!taken.ok) throw new Error(taken.why)
    expect(linesOf(taken.body)).toEqual([
      '1: The Forum should become permanent, as we said.',
      '2: A second paragraph that is new.',
    ])
    expect(taken.notes.map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
      ['change', 'aaaaaaaaaaaa'],
      ['comment', 'aaaaaaaaaaaa'],
    ])
    expect(numberBlocks(taken.body).paragraphs[0]?.id).toBe('aaaaaaaaaaaa')
  })

  test.each([
    ['accepted', 'lasting'],
    ['before', 'permanent'],
  ] as const)('changes %s: comments alone are notes', (changes, word) => {
    const taken = takeOver(draft, imported, 'replace', changes)
    if (!taken.ok) throw new Error(taken.why)
    expect(linesOf(taken.body)[0]).toBe(`1: The Forum should become ${word}, as we said.`)
    expect(taken.notes.map(({ kind, paragraph }) => [kind, paragraph])).toEqual([['comment', 'aaaaaaaaaaaa']])
  })
})

test('behind the draft, with no identity twice', () => {
  const twin = {
    ...imported,
    body: doc([para('The same identity.', 'aaaaaaaaaaaa')]),
    proposals: [],
    remarks: [],
  }
  const taken = takeOver(draft, twin, 'append', 'before')
  if (!taken.ok) throw new Error(taken.why)
  expect(linesOf(taken.body)).toHaveLength(2)
  expect(new Set(numberBlocks(taken.body).paragraphs.map(({ id }) => id)).size).toBe(2)
})

test('an empty draft becomes the text, without its blank paragraph', () => {
  const blank = doc([para('')])
  expect([isEmpty(blank), isEmpty(draft)]).toEqual([true, false])
  const taken = takeOver(blank, imported, 'append', 'before')
  expect(taken.ok && linesOf(taken.body)).toHaveLength(2)
})

test('more than a text can hold is refused with a sentence', () => {
  const large = doc(Array.from({ length: 6_000 }, (_, i) => para(`Paragraph ${i}.`)))
  const taken = takeOver(large, { ...imported, body: structuredClone(large) }, 'append', 'before')
  expect(taken).toMatchObject({ ok: false, why: expect.stringContaining('10,000 paragraphs') })
})
