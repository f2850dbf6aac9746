import { describe, expect, test } from 'vitest'
import { groupThreads } from '@/components/papers/groups'
import { threadsHtml } from '@/components/papers/panel-html'
import type { Thread } from '@/lib/comments/threads'
import type { Reading } from '@/lib/papers/reading'

const thread = (number: number, paragraph: string | null, label = 'read') =>
  ({ number, place: { paragraph, start: null, end: null, label } }) as unknown as Thread
const count = (place: string, inputs: number, numbers: number[] = [], members = 1) => ({
  ...{ place, inputs, members, suggestions: 0, withheld: 0 },
  numbers,
})
const body = {
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'para00000001' }, content: [{ type: 'text', text: 'One.' }] }],
}
const reading = (threads: Thread[] | null, ...places: ReturnType<typeof count>[]) =>
  ({
    shown: { body },
    threads,
    places: new Map(places.map((each) => [each.place, each])),
  }) as unknown as Reading

describe('what was said, by place', () => {
  test('has its threads and its count; a place that this text does not have is lost', () => {
    const threads = [thread(1, 'para00000001'), thread(2, 'notinthetext'), thread(3, null, 'gone')]
    const groups = groupThreads(
      reading(threads, count('para00000001', 1), count('notinthetext', 1), count('lost', 2, [], 2)),
      null,
    )
    const numbersIn = (place: string) => groups.get(place)?.threads?.map(({ number }) => number)
    expect([...groups.keys()]).toEqual(['para00000001', 'lost'])
    expect(numbersIn('para00000001')).toEqual([1])
    expect(numbersIn('lost')).toEqual([2, 3])
    expect(groups.get('lost')).toMatchObject({ label: '', inputs: 3, members: 2 })
    expect(groups.get('para00000001')).toMatchObject({ label: '1', inputs: 1 })
  })

  test('of a paper with many, only the opened place has its threads', () => {
    const many = reading(null, count('para00000001', 90), count('whole', 70))
    const opened = { place: 'whole', threads: [thread(5, null)], older: 40, newer: 29 }
    const groups = groupThreads(many, opened)
    expect(groups.get('para00000001')).toMatchObject({ threads: null, inputs: 90 })
    expect(groups.get('whole')).toMatchObject({ ...opened, inputs: 70 })
  })
})

test('between the threads of a place and those that are not here stand links to them', () => {
  const facts = {
    reading: { facts: { slug: 'a-paper', versions: [] } },
  } as unknown as Parameters<typeof threadsHtml>[0]
  const withdrawn = { at: '2025-05-27T10:00:00Z', why: null }
  const gone = (number: number) => ({ ...thread(number, null), id: `c${number}`, voice: null, withdrawn })
  const group = { place: 'whole', older: 40, newer: 1, threads: [gone(41), gone(44)] }
  const html = threadsHtml(facts, group as unknown as Parameters<typeof threadsHtml>[1])
  expect(html).toContain(
    '<a href="?p=whole&amp;before=41#t-whole" data-more="/papers/a-paper/said?p=whole&amp;before=41">40 older inputs</a>',
  )
  expect(html).toContain('from=45')
  expect(html).toContain('1 newer input<')
})
