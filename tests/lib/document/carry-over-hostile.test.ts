import { expect, test, vi } from 'vitest'
import { carryOver } from '@/lib/document/carry-over'
import { redline } from '@/lib/document/redline'
import { Random } from '@/tests/traps/random'
import { doc, note, para, text } from './build'

// Tried on so many texts that a slow machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

vi.setConfig({ testTimeout: 60_000 })

const a = 'p0000000000a'
const paragraphs = (texts: readonly string[]) => doc(texts.map((words) => para(words)))

test('of ten thousand equal lines each comment gets one of them, and one that went is gone', () => {
  const from = paragraphs(new Array<string>(10_000).fill('The same line.'))
  const to = paragraphs(new Array<string>(9_000).fill('The same line.'))
  const ids = from.content.flatMap((block) => (block.type === 'paragraph' ? [block.attrs.id] : []))
  const places = carryOver(
    from,
    to,
    ids.map((paragraph) => ({ paragraph })),
  )
  const found = places.flatMap(({ paragraph }) => paragraph ?? [])
  expect(found.length).toBe(9_000)
  expect(new Set(found).size).toBe(9_000)
  expect(places.filter(({ label }) => label === 'gone').length).toBe(1_000)
})

test('a paragraph of 20,000 characters without a space is one word that changed', () => {
  const from = doc([para('x'.repeat(20_000), a)])
  const to = doc([para(`${'x'.repeat(19_999)}y`, a)])
  const [place] = carryOver(from, to, [{ paragraph: a, quote: 'x'.repeat(20_000), start: 0, end: 20_000 }])
  expect(place).toMatchObject({ paragraph: a, start: 0, end: 20_000 })
  expect(['exact', 'moved']).not.toContain(place?.label)
})

test('20,000 characters of a script without spaces keep their places around an edit', () => {
  const words = '互联网治理论坛的秘书处'.repeat(1_800)
  const from = doc([para(`${words}。请公布意见。${words}`, a)])
  const to = doc([para(`${words}。请尽快公布意见。${words}`, a)])
  const start = words.length + 1
  const [place] = carryOver(from, to, [{ paragraph: a, quote: '公布意见', start: start + 1, end: start + 5 }])
  expect(place).toEqual({ paragraph: a, start: start + 3, end: start + 7, label: 'exact', score: 1 })
})

test('of two texts of a million characters that share nothing, nothing is found', () => {
  const random = new Random(1)
  const written = (letters: string) =>
    paragraphs(
      Array.from({ length: 1_500 }, () =>
        Array.from({ length: 100 }, () =>
          Array.from({ length: random.int(3, 9) }, () => random.pick([...letters])).join(''),
        ).join(' '),
      ),
    )
  const from = written('abcdefghij')
  const to = written('klmnopqrst')
  const anchors = from.content
    .slice(0, 50)
    .flatMap((block) => (block.type === 'paragraph' ? [{ paragraph: block.attrs.id }] : []))
  for (const { label } of carryOver(from, to, anchors)) expect(['gone', 'doubtful']).toContain(label)
  expect(redline(from, to).summary).toMatchObject({ inserted: 1_500, deleted: 1_500, untouched: 0 })
})

test('identities that only count the paragraphs are not trusted', () => {
  const lines = Array.from(
    { length: 12 },
    (_, index) => `Line ${index} says that ${'abcdefghijkl'[index]}${index} is to be done in time.`,
  )
  const counted = (texts: readonly string[]) =>
    doc(texts.map((words, index) => para(words, `p${String(index).padStart(11, '0')}`)))
  const from = counted(lines)
  const to = counted(['Something new stands before them all.', ...lines])
  const [place] = carryOver(from, to, [{ paragraph: 'p00000000004', quote: 'Line 4', start: 0, end: 6 }])
  expect(place).toMatchObject({ paragraph: 'p00000000005', start: 0, end: 6 })
})

test('a footnote in the middle of a passage does not move it', () => {
  const from = doc([para([text('We ask for an open'), note('as said before'), text(' forum.')], a)])
  const to = doc([
    para([text('Today we ask for an open'), note('as said before, in 2024'), text(' forum.')], a),
  ])
  const [place] = carryOver(from, to, [{ paragraph: a, quote: 'an open forum', start: 11, end: 24 }])
  expect(place).toMatchObject({ paragraph: a, start: 17, end: 30, label: 'exact' })
})
