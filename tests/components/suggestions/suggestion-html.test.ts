import { describe, expect, test } from 'vitest'
import { proposalHtml } from '@/components/suggestions/proposal-html'
import { arranged } from '@/components/suggestions/rivals'
import { inTextHtml, proposedHtml, supportsHtml } from '@/components/suggestions/suggestion-html'
import type { Thread } from '@/lib/comments/threads'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import type { Carried } from '@/lib/suggestions/carried'
import { bodyOf, paragraphId } from '@/tests/support/papers'
import { following, instead, permanent, without } from '@/tests/support/suggestions'

const evil = '<img src=x onerror=alert(1)>'
const body = bodyOf('The Forum should become permanent.', 'Its Secretariat needs steady funding.')
const { paragraphs } = numberBlocks(body as unknown as Body)
const texts = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
const own = paragraphId(1)

describe('what is proposed', () => {
  test('is a redline that says aloud what goes and what comes, and reads as if accepted below', () => {
    const html = proposalHtml([permanent('stay')], texts, own)
    expect(html).toContain('<del><span class="unseen">deleted: </span>become permanent</del>')
    expect(html).toContain('<ins><span class="unseen">inserted: </span>stay</ins>')
    expect(html).toMatch(/As if accepted<\/summary><p [^>]*>The Forum should stay\.<\/p>/)
    expect(html).not.toContain('Paragraph 1')
  })

  test('over several paragraphs names each', () => {
    const html = proposalHtml([permanent('stay'), without(2, 'Its …'), following(2, 'New.')], texts, own)
    expect(html).toContain('Paragraph 1')
    expect(html).toContain('Paragraph 2')
    expect(html).toContain('This paragraph is gone.')
    expect(html.match(/New\./g)).toHaveLength(2)
  })

  test('without the text that it was made on shows its words alone', () => {
    const html = proposalHtml([permanent('stay')], null, own)
    expect(html).toContain('become permanent</del>')
    expect(html).not.toContain('As if accepted')
  })

  test('nothing in it becomes markup', () => {
    const changes = [permanent(evil), following(1, evil), without(2, evil)]
    expect(proposalHtml(changes, texts, own) + proposalHtml(changes, null, own)).not.toContain('<img')
  })

  test.each([
    [
      'fits',
      { is: 'fits' as const, now: [instead(1, 17, 'become permanent', 'stay')] },
      'it still fits version 2',
    ],
    ['landed', { is: 'landed' as const }, 'version 2 says so already'],
    ['collides', { is: 'collides' as const }, 'read otherwise in version 2'],
    ['gone', { is: 'gone' as const }, 'are not in version 2'],
  ])('of an earlier version says how it stands to the one that is shown: %s', (_, carried, words) => {
    const shown = { id: 'v2', number: 2 }
    const html = proposedHtml({ format: 1, versionId: 'v1', changes: [permanent('stay')] }, own, {
      ...{ shown, numberOf: () => 1, paragraphsOf: () => texts, carried: () => carried },
    })
    expect(html).toContain(`Made on version 1`)
    expect(html).toContain(words)
  })
})

describe('the link into the text', () => {
  const link = (versionId: string, carried: Carried | null = null, changes = [permanent('stay')]) =>
    inTextHtml({ name: '14', words: 'suggestion 14', proposal: { format: 1, versionId, changes } }, own, {
      ...{ shown: { id: 'v2', number: 2 }, numberOf: () => 1, paragraphsOf: () => texts },
      carried: () => carried,
    })

  test('leads to the first paragraph that is touched', () => {
    expect(link('v2')).toContain(`href="?p=${own}&amp;show=14#p-${own}"`)
    expect(link('v1', { is: 'fits', now: [following(2, 'New.')] })).toContain(`#p-${paragraphId(2)}"`)
    expect(link('v2', null, [{ do: 'insertAfter', paragraph: null, words: 'New.' }])).toContain('#preview"')
  })

  test.each(['landed', 'collides', 'gone'] as const)('is not there where the words do not fit: %s', (is) => {
    expect(link('v1', { is })).toBe('')
  })
})

describe('supporters', () => {
  const of = (supports: Partial<Thread['supports']>) =>
    supportsHtml({
      supports: { count: 0, names: [], ended: [], can: [], canEnd: [], ...supports },
    } as unknown as Thread)

  test('are counted, named for those who may read them, and those that ended are said apart', () => {
    expect(of({})).toBe('')
    expect(of({ count: 6 })).toBe('<p class="tiny"><b>Supported by 6 members</b></p>')
    const html = of({
      ...{ count: 1, names: [evil] },
      ended: [{ member: 'Moorland Net', at: '2025-06-03T12:00:00Z', left: true }],
    })
    expect(html).toContain('Supported by 1 member<')
    expect(html).toContain('Moorland Net, until 3 June 2025, when it left the coalition')
    expect(html).not.toContain('<img')
  })
})

test('suggestions for the same passage follow each other, under a line that says so', () => {
  const threads = [14, 15, 17, 18].map((number) => ({ number })) as unknown as Thread[]
  const changes = [
    [permanent('stay')],
    null,
    [instead(1, 24, 'permanent', 'lasting')],
    [following(2, 'New.')],
  ]
  const { threads: order, lines } = arranged(threads, (thread) => changes[threads.indexOf(thread)] ?? null)
  expect(order.map(({ number }) => number)).toEqual([14, 17, 15, 18])
  expect([...lines]).toEqual([
    [
      14,
      'Inputs <a href="#c14">14</a> and <a href="#c17">17</a> propose different words for the same passage.',
    ],
  ])
})
