import { describe, expect, test } from 'vitest'
import { newsOf, type Times } from '@/lib/notifications/news'
import { newsLetter, soonLetter } from '@/lib/notifications/window-letters'
import { at, paperFact, windowFact } from '@/tests/support/facts'

const times = (opensAt: string, closesAt: string): Times => ({ opensAt: at(opensAt), closesAt: at(closesAt) })
const may = times('2025-05-26T09:00', '2025-06-09T09:00')
const longer = times('2025-05-26T09:00', '2025-06-12T09:00')
const shorter = times('2025-05-26T09:00', '2025-06-02T10:00')
const later = times('2025-05-28T09:00', '2025-06-11T09:00')
const none = times('2025-05-26T09:00', '2025-05-26T09:00')
const before = at('2025-05-25T09:00')
const within = at('2025-06-02T10:10')
const after = at('2025-06-10T09:00')

describe('what is new in the times of a window', () => {
  test.each([
    ['set for later', null, may, before, 'announced'],
    ['set, and open', null, may, within, 'opened'],
    ['set, and closed before anybody was told', null, may, after, null],
    ['set, and taken back', null, none, before, null],
    ['set anew after it was cancelled', none, may, before, 'announced'],
    ['extended', may, longer, within, 'extended'],
    ['extended, and over by now', may, longer, at('2025-06-20T09:00'), null],
    ['closed early', may, shorter, within, 'closedEarly'],
    ['moved', may, later, before, 'moved'],
    ['cancelled', may, none, before, 'cancelled'],
    ['changed and taken back', may, may, within, null],
    ['cancelled and taken back', may, may, before, null],
  ] as const)('%s', (_, told, is, now, news) => {
    expect(newsOf(told, { ...is, setAt: before }, now)).toBe(news)
  })

  test('extended after it had closed: open again', () => {
    const setAt = at('2025-06-09T10:00')
    expect(newsOf(may, { ...longer, setAt }, after)).toBe('reopened')
  })
})

describe('a letter', () => {
  const [a, b] = [
    paperFact({ title: 'A permanent Forum' }),
    paperFact({ id: 'b', slug: 'b', title: 'Better Forum' }),
  ]
  const round = { id: 'r1', name: 'First round' }
  const reader = { timeZone: 'Pacific/Auckland', memberIds: ['fjord'] }
  const item = (paper: typeof a, change: Parameters<typeof windowFact>[0] = {}) => ({
    paper,
    window: windowFact({ ...longer, ...change }),
    news: 'extended' as const,
    reason: 'Three members asked.',
  })

  test('about windows of several papers with the same times is one line, one reason, one address', () => {
    const kinds = ['comments', 'suggestions'] as const
    const items = [a, b].flatMap((paper) => kinds.map((kind) => item(paper, { kind })))
    expect(newsLetter(round, items, reader)).toEqual({
      subject: 'Comments and suggestions extended until Thu 12 June 2025, 09:00 UTC: First round (2 papers)',
      paragraphs: [
        'Comments and suggestions on 2 papers: extended, now until Thu 12 June 2025, 09:00 UTC (21:00 your time).\n– A permanent Forum\n– Better Forum',
        'Why: Three members asked.',
      ],
      action: { label: 'Open the round', href: '/rounds/r1' },
    })
  })

  test.each([
    ['Pacific/Auckland', 'Thu 12 June 2025, 18:00 UTC (Fri 13 June, 06:00 your time)'],
    ['America/Los_Angeles', 'Thu 12 June 2025, 18:00 UTC (11:00 your time)'],
    [null, 'Thu 12 June 2025, 18:00 UTC'],
  ])('to a reader in %s says the instant as the page does: %s', (timeZone, words) => {
    const closing = item(a, { closesAt: at('2025-06-12T18:00') })
    const { subject, paragraphs } = newsLetter(null, [closing], { ...reader, timeZone })
    expect(subject).toBe('Comments extended until Thu 12 June 2025, 18:00 UTC: A permanent Forum')
    expect(paragraphs[0]).toBe(`Comments on “A permanent Forum”: extended, now until ${words}.`)
  })

  test('about one paper leads to it, and says what its window is for', () => {
    const opened = { ...item(a), news: 'opened' as const, reason: null }
    const letter = newsLetter(null, [opened], reader)
    expect(letter.subject).toBe('Comments until Thu 12 June 2025, 09:00 UTC: A permanent Forum')
    expect(letter.paragraphs[1]).toContain('Every comment gets an answer.')
    expect(letter.action.href).toBe('/papers/a-paper')
  })

  test('about different times says each', () => {
    const { subject, paragraphs } = newsLetter(round, [item(a), item(b, shorter)], reader)
    expect(subject).toBe('Windows changed: First round (2 papers)')
    expect(paragraphs.filter((each) => String(each).startsWith('Comments on'))).toHaveLength(2)
  })

  test('of the last 48 hours names the papers on which nothing was said', () => {
    const { subject, paragraphs } = soonLetter(round, [item(a), item(b)], { ...reader, timeZone: null })
    expect(subject).toBe('48 hours left, until Thu 12 June 2025, 09:00 UTC: First round (2 papers)')
    expect(paragraphs).toContain('Your member has not acted on these yet.')
  })
})
