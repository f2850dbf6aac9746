import { describe, expect, test } from 'vitest'
import { previewedIn } from '@/components/papers/previewed'
import type { Thread } from '@/lib/comments/threads'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import type { Opened, Reading } from '@/lib/papers/reading'
import { heldTexts } from '@/lib/papers/texts'
import { bodyOf, paragraphId } from '@/tests/support/papers'
import { following, permanent } from '@/tests/support/suggestions'

const bodies: Record<string, Body> = {
  v1: bodyOf('The Forum should become permanent.', 'It needs funding.') as unknown as Body,
  v2: bodyOf('The Forum should become permanent.', 'It needs steady funding.') as unknown as Body,
  other: bodyOf('The Forum should be extended.', 'It needs steady funding.') as unknown as Body,
  done: bodyOf('The Forum should stay.', 'It needs steady funding.') as unknown as Body,
}
for (const [id, body] of Object.entries(bodies)) heldTexts.put(id, { title: '', body, coverNote: '' })

function thread(change: Partial<Thread> = {}, changes: readonly Wording[] = [permanent('stay')]): Thread {
  const voice = { capacity: 'member', member: 'Fjord Registry', person: 'Ana Lund' }
  const wording = { proposal: { format: 1, versionId: 'v1', changes } }
  return { number: 14, sight: 'text', voice, wording, ...change } as unknown as Thread
}

function readingOf(threads: readonly Thread[] | null, shown = 'v1', hidden: readonly string[] = []): Reading {
  const paragraphsOf = (id: string) =>
    hidden.includes(id)
      ? null
      : new Map(numberBlocks(bodies[id] as Body).paragraphs.map((each) => [each.id, each]))
  return {
    shown: { id: shown, number: shown === 'v1' ? 1 : 2, body: bodies[shown], language: 'en' },
    ...{ threads, paragraphsOf },
  } as unknown as Reading
}

const here = paragraphId(1)
const asked = { p: here, show: '14' }

describe('a suggestion in the text', () => {
  test('is shown as a redline, or as if accepted, with who proposes it and what it touches', () => {
    const seen = previewedIn(readingOf([thread({}, [permanent('stay'), following(2, 'New.')])]), null, asked)
    expect(seen).toMatchObject({ number: 14, by: 'Fjord Registry', as: 'redline', why: null })
    expect(seen?.touched).toEqual([here, paragraphId(2)])
    expect(seen?.names).toEqual(['Paragraph 1', 'Paragraph 2'])
    expect(seen?.preview?.words.get(here)?.html).toContain('<del>')
    const accepted = previewedIn(readingOf([thread()]), null, { ...asked, as: 'accepted' })
    expect(accepted?.preview?.words.get(here)?.html).toBe('The Forum should stay.')
  })

  test('is that of a reply, where the address asks for its other words', () => {
    const replies = [
      { seq: 1, voice: null, wording: { proposal: null } },
      {
        ...{ seq: 2, voice: { capacity: 'member', member: 'Harbour Names', person: 'Mei Lin' } },
        wording: { proposal: { format: 1, versionId: 'v1', changes: [permanent('lasting')] } },
      },
    ] as unknown as Thread['replies']
    const seen = (show: string) => previewedIn(readingOf([thread({ replies })]), null, { p: here, show })
    expect(seen('14-2')).toMatchObject({ number: 14, reply: 2, by: 'Harbour Names' })
    expect(seen('14-2')?.preview?.words.get(here)?.html).toContain('lasting')
    expect([seen('14-1'), seen('14-3'), seen('14-')]).toEqual([null, null, null])
  })

  test('is found among the threads that were brought for its place', () => {
    const brought = { place: here, threads: [thread()], older: 0, newer: 0 } as Opened
    expect(previewedIn(readingOf(null), brought, asked)?.number).toBe(14)
  })

  test.each([
    ['that nobody asks for', {}, thread()],
    ['that is not there', { show: '15' }, thread()],
    ['without a number', { show: 'all' }, thread()],
    ['that is a comment', asked, thread({ wording: { proposal: null } as unknown as Thread['wording'] })],
    ['that is withdrawn', asked, thread({ sight: 'withdrawn', wording: null })],
    [
      'of which its reader may know the member, not the words',
      asked,
      thread({ sight: 'named', wording: null }),
    ],
    ['that its reader may not read, whatever is in it', asked, thread({ sight: 'answer' })],
    ['in whose thread something is done just now', { ...asked, do: 'reply-14' }, thread()],
  ])('is not shown for an input %s', (_, query, one) => {
    expect(previewedIn(readingOf([one]), null, query)).toBeNull()
  })

  test('is shown on a later text where its words still fit', () => {
    const seen = previewedIn(readingOf([thread()], 'v2'), null, asked)
    expect(seen?.preview?.words.get(here)?.html).toContain('<ins>')
  })

  test.each([
    ['read otherwise', 'other', [], 'the words that it changes read otherwise in version 2'],
    ['say so already', 'done', [], 'version 2 says so already'],
    ['are not for its reader', 'v2', ['v1'], 'the text that it was made on is not shown to you'],
  ])('leaves the text as it is and says why where its words %s', (_, shown, hidden, why) => {
    const seen = previewedIn(readingOf([thread()], shown, hidden), null, asked)
    expect(seen).toMatchObject({ preview: null, why, touched: [] })
  })

  test('leaves the text as it is where what was kept does not fit it', () => {
    const seen = previewedIn(readingOf([thread({}, [permanent('stay'), permanent('go')])]), null, asked)
    expect(seen).toMatchObject({ preview: null, why: 'the words that it changes are not in version 1' })
  })
})
