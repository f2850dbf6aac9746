import { describe, expect, test } from 'vitest'
import type { Proposal, Remark } from '@/lib/document/import/imported'
import { numberBlocks } from '@/lib/document/numbers'
import { composed } from '@/lib/uploads/composed'
import { itemsOf } from '@/lib/uploads/items'
import { doc, para } from '@/tests/lib/document/build'

const id = (n: number) => `vers${String(n).padStart(8, '0')}`
const inFile = (n: number) => `file${String(n).padStart(8, '0')}`
const first = 'The Forum should become permanent. Its mandate is open. Its Secretariat needs steady funding.'
const second = 'One framework serves both the goals of the agenda and the action lines of the summit.'
const third = 'Registries keep the names of the Internet stable and answer for it to their users every day.'
const version = {
  title: 'A stable footing',
  body: doc([first, second, third].map((text, n) => para(text, id(n + 1)))),
}
const paragraphs = new Map(numberBlocks(version.body).paragraphs.map((each) => [each.id, each]))

const people = { author: 'K. Solheim', date: '2025-06-02T08:00:00Z' }
const change = (paragraph: number, words: string, inserted: string): Proposal => {
  const start = [first, second, third][paragraph - 1]?.indexOf(words) ?? 0
  return { paragraph: inFile(paragraph), start, end: start + words.length, inserted, ...people }
}
const remark = (
  paragraph: number | null,
  words: string | null,
  text: string,
  more: Partial<Remark> = {},
): Remark => {
  const start = words === null ? null : ([first, second, third][(paragraph ?? 1) - 1]?.indexOf(words) ?? 0)
  return {
    paragraph: paragraph === null ? null : inFile(paragraph),
    start,
    end: start === null || words === null ? null : start + words.length,
    quote: words,
    text,
    replyTo: null,
    onDeleted: false,
    resolved: false,
    ...people,
    ...more,
  }
}

function read(proposals: Proposal[], remarks: Remark[] = [], texts = [first, second, third]) {
  const body = doc(texts.map((text, n) => para(text, inFile(n + 1))))
  return itemsOf(version, { body, proposals, remarks }).map(({ pieces, ...item }) => ({
    ...item,
    pieces: pieces.length,
    ...composed(pieces, paragraphs),
  }))
}

describe('changes become input', () => {
  test('those of one sentence are one, with the sentence as it is and as it would be', () => {
    const items = read([
      change(1, 'should', 'must'),
      change(1, 'permanent', 'a permanent body'),
      change(1, 'steady', 'firm'),
    ])
    expect(items).toMatchObject([
      {
        pieces: 2,
        paragraph: id(1),
        quote: 'The Forum should become permanent.',
        start: 0,
        body: 'The file gives no reason.',
        label: 'exact',
        tracked: 'tracked',
        authors: ['K. Solheim'],
        chosen: true,
        type: 'substantive',
      },
      {
        pieces: 1,
        quote: 'Its Secretariat needs steady funding.',
        body: 'The file gives no reason.',
        changes: [{ was: 'steady', words: 'firm' }],
      },
    ])
    expect(items[0]?.changes).toEqual([
      { do: 'replace', paragraph: id(1), start: 10, end: 16, was: 'should', words: 'must' },
      { do: 'replace', paragraph: id(1), start: 24, end: 33, was: 'permanent', words: 'a permanent body' },
    ])
    expect(items[0]?.runs.map(({ op, text }) => `${op} ${text}`)).toEqual([
      'same The Forum ',
      'delete should',
      'insert must',
      'same  become ',
      'delete permanent',
      'insert a permanent body',
      'same .',
    ])
  })

  test('a sentence that goes, a paragraph that goes, one that comes, and one instead of another', () => {
    const items = read([
      change(1, ' Its mandate is open.', ''),
      { ...change(2, second, ''), wholeParagraph: true },
      { ...change(3, third, ''), wholeParagraph: true },
      { ...change(3, '', 'Registries answer for stable names.'), newParagraph: true },
    ])
    expect(items.map(({ changes }) => changes)).toMatchObject([
      [{ do: 'replace', was: ' Its mandate is open.', words: '' }],
      [{ do: 'delete', was: second }],
      [
        { do: 'delete', was: third },
        { do: 'insertAfter', words: 'Registries answer for stable names.' },
      ],
    ])
    expect(items[0]).toMatchObject({ quote: 'Its mandate is open.' })
    expect(items[1]).toMatchObject({ paragraph: id(2), quote: null })
  })

  test('new paragraphs come after the one that they follow', () => {
    const [item] = read([{ ...change(2, '', 'A third point.'), newParagraph: true }])
    expect(item).toMatchObject({
      paragraph: id(2),
      changes: [{ do: 'insertAfter', paragraph: id(2), words: 'A third point.' }],
    })
  })

  test('in a long sentence the passage is the words around the change', () => {
    const long = `${Array.from({ length: 90 }, (_, n) => `word${n}`).join(' ')}.`
    const start = long.indexOf('word40')
    const body = doc([para(long, inFile(1))])
    const proposals = [{ ...change(1, '', 'another'), start, end: start + 6 }]
    const [item] = itemsOf({ title: '', body: doc([para(long, id(1))]) }, { body, proposals, remarks: [] })
    const own = new Map(numberBlocks(doc([para(long, id(1))])).paragraphs.map((each) => [each.id, each]))
    expect(composed(item?.pieces ?? [], own)).toMatchObject({
      quote: long.slice(long.indexOf('word32'), long.indexOf(' word49')),
    })
  })

  test('signs, case and spelling are offered as editorial, other words as substantive', () => {
    const [signs] = read([change(2, 'action lines', 'Action Lines')])
    const [spelling] = read([change(2, 'framework', 'framewerk')])
    const [numbers] = read([change(1, 'open', 'limited')])
    expect([signs?.type, spelling?.type, numbers?.type]).toEqual(['editorial', 'editorial', 'substantive'])
  })
})

describe('what was not tracked', () => {
  test('is offered where words differ, and says so', () => {
    const [item] = read([], [], [first.replace('steady', 'firm'), second, third])
    expect(item).toMatchObject({ tracked: 'untracked', chosen: true, label: 'changed' })
  })

  test('beside a tracked change of the same sentence is one item with it', () => {
    const typed = first.replace('needs', 'deserves')
    const start = typed.indexOf('steady')
    const items = read([{ ...change(1, '', 'firm'), start, end: start + 6 }], [], [typed, second, third])
    expect(items).toMatchObject([{ tracked: 'partly', changes: [{ words: 'deserves' }, { words: 'firm' }] }])
  })

  test('whole paragraphs are offered without a tick', () => {
    const items = read(
      [],
      [],
      [first, 'With kind regards from all of us at the registry, and see you in Prague.', third],
    )
    expect(items.map(({ chosen, tracked }) => [chosen, tracked])).toEqual([[false, 'untracked']])
  })
})

describe('remarks', () => {
  test('on words that are changed are the reason of the change', () => {
    const items = read([change(1, 'steady', 'firm')], [remark(1, 'steady funding', 'Donors come and go.')])
    expect(items).toMatchObject([
      {
        pieces: 2,
        body: 'Donors come and go.',
        changes: [{ was: 'steady', words: 'firm' }],
      },
    ])
  })

  test('elsewhere are input of their own, on their words, with the replies to them', () => {
    const items = read(
      [],
      [
        remark(2, 'One framework', 'Which one?'),
        remark(2, 'One framework', 'That of the agenda.', { replyTo: 0 }),
        remark(null, null, 'A good paper.'),
        remark(3, null, 'Say this earlier.', { resolved: true }),
      ],
    )
    expect(items).toMatchObject([
      { paragraph: null, body: 'A good paper.', type: 'substantive' },
      {
        paragraph: id(2),
        quote: 'One framework',
        start: 0,
        body: 'Which one?\n\nReply: That of the agenda.',
        type: 'question',
      },
      { paragraph: id(3), quote: null, body: 'Say this earlier.', chosen: false },
    ])
  })

  test('over several sentences that are changed stand by themselves', () => {
    const items = read(
      [change(1, 'should', 'must'), change(1, 'steady', 'firm')],
      [remark(1, first, 'Be bolder.')],
    )
    expect(items.map(({ pieces }) => pieces)).toEqual([1, 1, 1])
  })

  test('that are longer than an input can be come in parts, with nothing lost', () => {
    const text = Array.from({ length: 4_000 }, (_, n) => `word${n}`).join(' ')
    const [item] = read([], [remark(null, null, text)])
    expect(item?.body.replaceAll('Reply: ', '').split(/\s+/)).toEqual(text.split(' '))
  })
})
