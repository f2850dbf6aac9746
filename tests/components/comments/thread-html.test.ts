import { describe, expect, test } from 'vitest'
import { threadHtml } from '@/components/comments/thread-html'
import type { Thread } from '@/lib/comments/threads'

const links = {
  ...{ slug: 'a-paper', place: 'para00000001', carriage: () => null },
  texts: {
    ...{ numberOf: () => 2, shown: { id: 'v2', number: 2 }, paragraphsOf: () => null, carried: () => null },
  },
}
const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`
const nothing = { reply: false, correct: false, withdraw: false, lift: false, sayLastWord: false }

const thread: Thread = {
  id: 'c0ffee',
  kind: 'comment',
  number: 14,
  sight: 'text',
  type: 'substantive',
  blocking: false,
  blockEnded: false,
  taskforceOnly: false,
  voice: { capacity: 'forMember', member: 'Harbour Names', person: 'Mira Osei' },
  language: 'en',
  at: '2025-05-27T08:12:00.000Z',
  source: 'page',
  from: null,
  versionId: 'v2',
  origin: 'para00000001',
  place: { paragraph: 'para00000001', start: null, end: null, label: 'read' },
  quote: null,
  late: null,
  withdrawn: null,
  wording: { body: 'Say “permanent forum”.', proposal: null, corrected: null, earlier: [] },
  replies: [],
  supports: { count: 0, names: [], ended: [], can: [], canEnd: [] },
  answer: null,
  may: nothing,
}
const answer = {
  kind: 'acceptedInPart' as const,
  reason: 'Goes in version 3.',
  at: '2025-05-28T09:00:00.000Z',
  handler: 'Tomás Rivera',
  ownMember: false,
  meeting: null,
  landedVersion: 3,
  landedParagraph: 'para00000002',
  duplicateOf: null,
  lastWord: null,
}
const reply = {
  id: 'r1',
  seq: 2,
  voice: { capacity: 'ownName' as const, member: 'Delta Registrar', person: 'Li Wei' },
  language: 'en',
  at: '2025-05-27T09:00:00.000Z',
  wording: { body: 'Agreed.', proposal: null, corrected: null, earlier: [] },
  mayCorrect: false,
  mayWithdraw: true,
}
const shown = (change: Partial<Thread> = {}) =>
  threadHtml({ ...thread, ...change }, links)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('a thread as HTML', () => {
  test('says from what it was entered, and who wrote it there; neither as markup', () => {
    const note = 'a mail of 3 June 2025 from Kari Solheim, file comments.docx'
    const from = { note, author: 'K. Solheim', at: '2025-06-02T08:00:00.000Z' }
    expect(shown({ source: 'mail', from })).toContain(
      `From ${note}; written there by K. Solheim, 2 June 2025.`,
    )
    expect(shown({ source: 'mail', from: { note, author: null, at: null } })).toContain(`From ${note}.`)
    const html = threadHtml({ ...thread, from: { note: evil, author: evil, at: null } }, links)
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<img')
  })

  test('says who spoke, for whom, and when; the member first', () => {
    expect(shown()).toBe(
      'Harbour Names Mira Osei for the member 14 Tue 27 May, 08:12 UTC Say “permanent forum”.',
    )
  })

  test('nothing that anyone typed becomes markup', () => {
    const html = threadHtml(
      {
        ...thread,
        voice: { capacity: 'ownName', member: evil, person: evil },
        language: evil,
        quote: evil,
        wording: {
          body: evil,
          proposal: null,
          corrected: thread.at,
          earlier: [{ body: evil, tree: null, at: thread.at }],
        },
        late: { seconds: 5, admitted: true, reason: evil },
        replies: [{ ...reply, wording: { body: evil, proposal: null, corrected: null, earlier: [] } }],
        answer: { ...answer, reason: evil, handler: evil, meeting: evil, landedParagraph: evil },
      },
      links,
    )
    expect(html).not.toMatch(/<script|<img/)
    expect(html).not.toMatch(/="[^"]*"'>/)
  })

  test('shows its answer with where it landed', () => {
    const html = threadHtml({ ...thread, answer }, links)
    expect(html).toContain('accepted in part')
    expect(html).toContain('/papers/a-paper/changes?to=3#c-para00000002')
  })

  test('offers what its reader may do, by address and in place', () => {
    const html = threadHtml({ ...thread, may: { ...nothing, reply: true }, replies: [reply] }, links)
    expect(html).toContain('href="?p=para00000001&amp;do=reply-14#do" data-do="reply-14"')
    expect(html).toContain('data-do="withdraw-14-2"')
    expect(html).not.toContain('correct-14')
  })

  test.each([
    [
      'withdrawn: a line, no words',
      { withdrawn: { at: thread.at, why: 'Settled.' }, wording: null, sight: 'withdrawn' as const },
      'Comment 14 of Harbour Names was withdrawn, Tue 27 May, 08:12 UTC . Settled.',
    ],
    [
      'only named in public',
      {
        sight: 'named' as const,
        voice: { capacity: 'forMember' as const, member: 'Harbour Names', person: null },
        wording: null,
      },
      'Harbour Names for the member gave a comment whose words are not public. 14 Tue 27 May, 08:12 UTC',
    ],
    [
      'only counted in public',
      { sight: 'answer' as const, voice: null, wording: null },
      'A comment was given here. 14 Tue 27 May, 08:12 UTC',
    ],
    [
      'late, for its author',
      { late: { seconds: 12, admitted: null, reason: null } },
      'Came 12 seconds after closing. Only you see it until an admin admits it.',
    ],
    ['blocking', { blocking: true }, 'blocking'],
    ['blocking that ended', { blocking: true, blockEnded: true }, 'blocking point, ended'],
    ['for the Taskforce only', { taskforceOnly: true }, 'for the Taskforce only'],
    [
      'corrected after 15 minutes',
      {
        wording: {
          ...{ body: 'New.', proposal: null, corrected: thread.at },
          earlier: [{ body: 'Old.', tree: null, at: thread.at }],
        },
      },
      'corrected; earlier text',
    ],
  ])('%s', (_, change, words) => {
    expect(shown(change)).toContain(words)
  })

  test('marks a language that is not the page’s', () => {
    expect(threadHtml({ ...thread, language: 'fr' }, links)).toContain(
      '<div class="words" lang="fr" dir="auto">',
    )
  })
})

describe('a thread with many replies', () => {
  const replies = Array.from({ length: 120 }, (_, n) => ({ ...reply, id: `r${n + 1}`, seq: n + 1 }))
  const numbersIn = (html: string) => [...html.matchAll(/id="c14-(\d+)"/g)].map(([, seq]) => Number(seq))

  test('shows the last 20 and leads to the others', () => {
    const html = threadHtml({ ...thread, replies }, links)
    expect(numbersIn(html)).toEqual(Array.from({ length: 20 }, (_, n) => 101 + n))
    expect(html).toContain('?p=para00000001&amp;input=14&amp;replies=all#c14')
    expect(html).toContain('>100 earlier replies</a>')
  })

  test('shows all of them where it was asked for, and where they are few', () => {
    expect(numbersIn(threadHtml({ ...thread, replies }, { ...links, unfolded: 14 }))).toHaveLength(120)
    expect(numbersIn(threadHtml({ ...thread, replies: replies.slice(0, 30) }, links))).toHaveLength(30)
  })
})
