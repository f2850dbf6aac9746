import { expect, test } from 'vitest'
import { inOrder, mostPressing, outlinesFor, type PaperOutline } from '@/lib/papers/outline'
import type { PaperFacts } from '@/lib/papers/rules'
import { visitor } from '@/lib/platform/actor'

const now = new Date('2025-06-01T12:00:00Z')
const day = (n: number) => new Date(now.getTime() + n * 86_400_000)

const version = (number: number) => ({
  ...{ id: `v${number}`, number, language: 'en', digest: '', at: day(-9), personId: 'p' },
  ...{ takenBack: false, suppressed: false, classes: [] },
})
const finalised = (versionId: string) => ({
  ...{ id: 'a', seq: 1, kind: 'finalised' as const, versionId, takesBackId: null, supersededById: null },
  ...{ closesEarlier: false, reason: null, at: day(-2) },
})
const closing = (n: number) => ({
  ...{ id: `w${n}`, kind: 'comments' as const, versionId: 'v1', baseVersionId: null, roundId: null, seq: 1 },
  ...{ opensAt: day(-5), closesAt: day(n) },
})
const facts = (change: Partial<PaperFacts> = {}): PaperFacts => ({
  ...{ id: 'p', kind: 'position', slug: 's', title: 'Working title', procedure: 'full', createdAt: day(-9) },
  ...{ number: null, versions: [version(1)], acts: [], windows: [] },
  ...change,
})
const outline = (title: string, change: Partial<PaperOutline> = {}): PaperOutline => ({
  ...{ title, stage: 'revising', topicIds: [], facts: facts(), supersededBy: null, supersedes: [] },
  ...change,
})

test('papers stand by stage, what is under way first, and then by title', () => {
  const papers = [
    outline('Émile', { stage: 'final' }),
    outline('b'),
    outline('A', { stage: 'withdrawn' }),
    outline('Z', { stage: 'consulting' }),
    outline('a'),
  ]
  expect(papers.sort(inOrder).map(({ title }) => title)).toEqual(['Z', 'a', 'b', 'Émile', 'A'])
})

test('a visitor is shown what is final, by the title of the final text', () => {
  const titles = { v1: 'As it was final', v2: 'As it is worked on' }
  const paper = { facts: facts({ versions: [version(1), version(2)], acts: [finalised('v1')] }), titles }
  const all = [
    { ...paper, topicIds: [] },
    { facts: facts(), titles, topicIds: [] },
  ]
  expect(outlinesFor(visitor, all, now).map(({ title }) => title)).toEqual(['As it was final'])
})

test('what closes soonest presses most, then what is under way, then what was over last', () => {
  const papers = [
    outline('over', { stage: 'final', facts: facts({ acts: [finalised('v1')] }) }),
    outline('under way'),
    outline('closes late', { facts: facts({ windows: [closing(9)] }) }),
    outline('closes soon', { facts: facts({ windows: [closing(-1), closing(2)] }) }),
    outline('over before', { stage: 'final' }),
  ]
  expect(mostPressing(papers, now, 4).map(({ title }) => title)).toEqual([
    'closes soon',
    'closes late',
    'under way',
    'over',
  ])
})
