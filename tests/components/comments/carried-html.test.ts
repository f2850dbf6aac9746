import { describe, expect, test } from 'vitest'
import { type Carriage, carriedHtml } from '@/components/comments/carried-html'
import type { Thread } from '@/lib/comments/threads'

const carriage: Carriage = {
  slug: 'a-paper',
  from: 1,
  to: 3,
  open: true,
  was: { label: '12', text: 'The Forum meets yearly, and reports.' },
  now: { text: 'The Forum meets every year, and reports.' },
}
const place = { paragraph: 'para00000014', start: 10, end: 26, label: 'changed' as const }
const thread = { origin: 'para00000012', quote: 'meets yearly', place } as unknown as Thread

const html = (change: object = {}, known: Partial<Carriage> = {}, quote: string | null = 'meets yearly') =>
  carriedHtml({ ...thread, quote, place: { ...place, ...change } } as Thread, { ...carriage, ...known })
const text = (...said: Parameters<typeof html>) =>
  html(...said)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+([.”])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim()

const whole = { start: null, end: null }
const same = { text: 'The Forum meets yearly, and reports.' }
const there = { start: 10, end: 22 }

describe('a thread that was said on an earlier version says what happened', () => {
  test.each([
    ['nothing', { ...there, label: 'exact' }, { now: same }, 'Said on paragraph 12 of version 1.'],
    ['its words moved', { ...there, label: 'moved' }, { now: same }, 'version 1. Its words have moved.'],
    ['its words changed', {}, {}, 'The words have changed since. Now it reads: “meets every year”'],
    [
      'nobody is sure',
      { label: 'doubtful' },
      {},
      'The words have changed since. This may not be the right place: nobody has looked yet.',
    ],
    [
      'it was moved by hand',
      { label: 'doubtful', hand: 'moved' },
      {},
      'The words have changed since. The Taskforce put it here. Now it reads: “meets every year”',
    ],
    [
      'it was confirmed',
      { ...there, label: 'doubtful', hand: 'confirmed' },
      { now: same },
      'version 1. The Taskforce looked and left it here.',
    ],
    [
      'it was put on the whole paper',
      { ...whole, paragraph: null, label: 'gone', hand: 'released' },
      { now: null },
      'Its words are gone; the Taskforce put it on the whole paper.',
    ],
    [
      'a doubtful one was put on the whole paper',
      { ...whole, paragraph: null, label: 'doubtful', hand: 'released' },
      { now: null },
      'version 1. The Taskforce put it on the whole paper.',
    ],
    ['its words were taken out', { ...whole, label: 'gone' }, {}, 'Its words were taken out.'],
    [
      'nothing is left',
      { ...whole, paragraph: null, label: 'gone' },
      { now: null },
      'Its words are gone from this text.',
    ],
    ['it was on a heading', there, { was: { label: '', text: 'x' }, now: same }, 'a heading of version 1'],
    ['its version is closed to the reader', there, { open: false, was: null }, 'Said on version 1.'],
  ])('%s', (_, change, known, words) => {
    expect(text(change, known)).toContain(words)
  })

  test('of a whole paragraph it links to the change', () => {
    expect(html({ ...whole, label: 'changed' }, {}, null)).toContain(
      '<a href="/papers/a-paper/changes?from=1&amp;to=3#c-para00000014">',
    )
  })

  test('a passage is linked to where it was said, unless that is closed to the reader', () => {
    expect(html()).toContain('<a href="/papers/a-paper/versions/1#p-para00000012">')
    expect(html({}, { open: false, was: null })).not.toContain('<a href="/papers/a-paper/versions')
  })

  test('no word becomes markup', () => {
    const now = { text: '0123456789<img src=x> & more' }
    expect(html({}, { now })).not.toContain('<img')
  })
})
