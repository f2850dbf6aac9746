import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { blocksFromText } from '@/lib/document/paste-text'
import { outline } from './outline'

vi.setConfig({ testTimeout: 60_000 })

const read = (text: string) => outline(blocksFromText(text))

const wrapped = [
  'The Internet Governance Forum is where governments, businesses, civil',
  'society and the technical community meet as equals. Twenty years on, its',
  'worth no longer needs proof; its footing does.',
]
const second = [
  'Its Secretariat works with project money that is renewed year by year,',
  'and plans no further than the next letter.',
]
const whole = [`1 ${wrapped.join(' ')}`, `2 ${second.join(' ')}`]

describe('hard line ends', () => {
  test('are undone between blank lines', () => {
    expect(read([...wrapped, '', ...second].join('\r\n'))).toEqual(whole)
  })

  test('are undone where a short line ends a sentence', () => {
    expect(read([...wrapped, ...second].join('\n'))).toEqual(whole)
  })

  test('stay where every line is a paragraph', () => {
    expect(
      read(
        'One is a whole paragraph, which ends here.\nTwo is one, too, and it ends here.\nThree is the last of them all.',
      ),
    ).toEqual([
      '1 One is a whole paragraph, which ends here.',
      '2 Two is one, too, and it ends here.',
      '3 Three is the last of them all.',
    ])
  })

  test('vanish without a blank in a script without spaces', () => {
    const line = '人人生而自由在尊严和权利上一律平等他们赋有理性和良心并应以兄弟关系的精神相对待'
    expect(read([line, line, '此点。'].join('\n'))).toEqual([`1 ${line}${line}此点。`])
  })

  test('of a text with one word a line are undone, too', () => {
    expect(
      read(
        'The\nworking\ndefinition\nof\nInternet\nGovernance\nis\nnow\nwell\naccepted.\nA long line that shows how wide the page was.',
      ),
    ).toEqual([
      '1 The working definition of Internet Governance is now well accepted.',
      '2 A long line that shows how wide the page was.',
    ])
  })
})

describe('words divided at line ends', () => {
  const page = (one: string, two: string) =>
    read(
      [
        ...wrapped,
        '',
        `Nobody would want to do without the well-known and often needed ${one}`,
        `${two} of all that is here and there.`,
      ].join('\n'),
    )[1]

  test.each([
    ['infra-', 'structure', 'infrastructure'],
    ['infra\u00AD', 'structure', 'infrastructure'],
    ['multi-', 'stakeholder', 'multi-stakeholder'],
    ['often need-', 'ed', 'often needed'],
    ['well-', 'known', 'well-known'],
    ['in the years 2020-', '2025', '2020- 2025'],
  ])('%s|%s', (one, two, joined) => {
    expect(page(one, two)).toContain(joined)
  })
})

describe('what belongs to pages', () => {
  test('numbers that run on are left out, and the sentence goes on', () => {
    expect(
      read(
        [
          ...wrapped.slice(0, 2),
          '',
          '12',
          '',
          ...wrapped.slice(2),
          '',
          ...second,
          '13',
          '',
          'The end of it.',
        ].join('\n'),
      ),
    ).toEqual([...whole, '3 The end of it.'])
  })

  test('named numbers and running heads at page ends are left out', () => {
    const head = 'Position of the coalition, draft 3'
    expect(
      read(
        [
          ...wrapped,
          'Page 1 of 3',
          `\f${head}`,
          ...second,
          'Page 2 of 3',
          `\f${head}`,
          'The end of it.',
        ].join('\n'),
      ),
    ).toEqual([...whole, '3 The end of it.'])
  })

  test('numbers that a broken line or a footnote left alone are words, though some of them run on', () => {
    const text = read(
      [
        ...wrapped,
        '1',
        'http://one.example',
        '2',
        'http://two.example',
        ...second,
        ...'It goes on for a further'.split(' '),
        '10',
        ...'years after the present term'.split(' '),
        '3',
        'http://three.example',
        ...second,
        '9',
        'http://nine.example',
      ].join('\n'),
    ).join(' ')
    expect(text).toContain('a further 10 years')
    for (const footnote of ['1 http://one', '2 http://two', '3 http://three', '9 http://nine'])
      expect(text).toContain(footnote)
  })

  test('a number alone is a word', () => {
    expect(read('The answer is\n\n42\n\nand nothing else.')).toEqual([
      '1 The answer is',
      '2 42',
      '3 and nothing else.',
    ])
  })
})

describe('lists', () => {
  test('bullets, also in each other', () => {
    expect(read('We ask for:\n• money, which has\n  to last\n– from states\n– from others\n• time')).toEqual([
      '1 We ask for:',
      '1(a) money, which has to last',
      '1(a)(i) from states',
      '1(a)(ii) from others',
      '1(b) time',
    ])
  })

  test('numbers that run on, letters and roman numerals below them', () => {
    expect(
      read('We ask:\n1. for money\n(a) at once\n(b) for ever\n(i) and more\n(ii) and more\n2. for time'),
    ).toEqual([
      '1 We ask:',
      '1(a) for money',
      '1(a)(i) at once',
      '1(a)(ii) for ever',
      '1(a)(ii)(A) and more',
      '1(a)(ii)(B) and more',
      '1(b) for time',
    ])
  })

  test('a number that does not run on is a word', () => {
    expect(read('The year was long.\n\n25. It ended at last.\n\n1. Nobody knew why.')).toEqual([
      '1 The year was long.',
      '2 25. It ended at last.',
      '3 1. Nobody knew why.',
    ])
  })

  test('a list goes on after a paragraph', () => {
    expect(read('1. One is here.\n\nAnd a word on it.\n\n2. Two is here.')).toEqual([
      '1 One is here.',
      '2 And a word on it.',
      '2(a) Two is here.',
    ])
  })
})

test('a short line in capitals is a heading', () => {
  expect(read('WHAT WE ASK FOR\n\nMoney.\n\nالمنتدى مفتوح')).toEqual([
    '# WHAT WE ASK FOR',
    '1 Money.',
    '2 المنتدى مفتوح',
  ])
})

test('nothing is nothing', () => {
  expect(blocksFromText(' \n\t\n')).toEqual({ ok: true, blocks: [] })
})

test('for any text nothing throws, and no word of two letters or more is lost or made up', () => {
  const line = fc.array(
    fc.constantFrom(
      'the',
      'Forum',
      'shall',
      'be',
      'open.',
      '•',
      '1.',
      '2.',
      '(a)',
      '人人生而自由',
      'الإنترنت',
      'WHAT',
      'x\u00ADy',
      'Page 2',
      '\f',
    ),
    { maxLength: 9 },
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.map((parts) => parts.join(' ')).join('\n')
      const words = (from: string) =>
        (from.match(/[A-Za-z]{4,}|[\p{sc=Arabic}\p{sc=Han}]+/gu) ?? [])
          .filter((word) => word !== 'Page')
          .join('')
      expect(words(read(text).join('\n')).length).toBeLessThanOrEqual(words(text).length)
      if (!/[\fP]/.test(text)) expect(words(read(text).join('\n'))).toBe(words(text))
    }),
  )
})
