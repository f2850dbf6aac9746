import { describe, expect, test } from 'vitest'
import { changesOf, editsIn } from '@/lib/suggestions/edits'
import { paragraphId } from '@/tests/support/papers'
import { following, instead, without } from '@/tests/support/suggestions'

const was = 'The Forum should become permanent.'
const [one, two] = [paragraphId(1), paragraphId(2)]
const sent = (fields: Record<string, string>) =>
  changesOf(editsIn({ paragraph: one, [`was-${one}`]: was, [`words-${one}`]: was, ...fields }))

describe('paragraphs as a form sends them', () => {
  test.each([
    ['untouched: nothing', {}, []],
    [
      'other words',
      { [`words-${one}`]: 'The Forum must become permanent.' },
      [instead(1, 10, 'should', 'must')],
    ],
    ['blanks around it: nothing', { [`words-${one}`]: `  ${was}\r\n` }, []],
    ['nothing left of it: it goes', { [`words-${one}`]: '' }, [without(1, was)]],
    [
      'ticked: it goes, whatever its words',
      { [`words-${one}`]: 'Other.', [`delete-${one}`]: 'on' },
      [without(1, was)],
    ],
    [
      'paragraphs behind it, parted by blank lines',
      { [`after-${one}`]: 'First\r\nline.\r\n\r\n \r\nSecond.\r\n' },
      [following(1, 'First\nline.'), following(1, 'Second.')],
    ],
    [
      'another in its place',
      { [`delete-${one}`]: 'on', [`after-${one}`]: 'Instead.' },
      [without(1, was), following(1, 'Instead.')],
    ],
  ])('%s', (_, fields, changes) => {
    expect(sent(fields)).toEqual(changes)
  })

  test('several, each once and with its own fields; what is no identity is passed over', () => {
    const edits = editsIn({
      ...{ paragraph: [one, two, one, 'x'], [`was-${one}`]: 'a\r\nb', [`words-${one}`]: 'a\r\nb' },
      ...{ [`was-${two}`]: 'Two.', [`delete-${two}`]: 'on', 'was-x': 'x' },
    })
    expect(edits.map(({ paragraph, was }) => [paragraph, was])).toEqual([
      [one, 'a\nb'],
      [two, 'Two.'],
    ])
    expect(changesOf(edits)).toEqual([without(2, 'Two.')])
  })

  test('no more than fifty', () => {
    const paragraph = Array.from({ length: 60 }, (_, n) => paragraphId(n + 1))
    expect(editsIn({ paragraph })).toHaveLength(50)
  })

  test('a paragraph that begins with a blank keeps it', () => {
    const field = { [`was-${one}`]: ' The Forum.', [`words-${one}`]: 'The forum.' }
    expect(sent(field)).toEqual([instead(1, 5, 'Forum', 'forum')])
  })
})
