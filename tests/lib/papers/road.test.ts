import { describe, expect, test } from 'vitest'
import { roadOf } from '@/lib/papers/road'
import type { ActRow, PaperFacts } from '@/lib/papers/rules'
import type { WindowKind } from '@/prisma/generated/enums'

const at = (text: string) => new Date(`2025-${text}Z`)
const version = {
  id: 'v1',
  number: 1,
  language: 'en',
  digest: 'd',
  at: at('05-20T09:00'),
  personId: 'p',
  takenBack: false,
  suppressed: false,
  classes: [],
}
const window = (kind: WindowKind, opensAt: string, closesAt: string) => ({
  id: kind,
  kind,
  versionId: 'v1',
  baseVersionId: null,
  roundId: null,
  seq: 1,
  opensAt: at(opensAt),
  closesAt: at(closesAt),
})
const act = (kind: ActRow['kind'], seq: number, when: string): ActRow => ({
  id: `a${seq}`,
  seq,
  kind,
  versionId: 'v1',
  takesBackId: null,
  supersededById: null,
  closesEarlier: false,
  reason: null,
  at: at(when),
})
const consultation = window('comments', '05-26T09:00', '06-06T12:00')
const paper = (change: Partial<PaperFacts> = {}) => ({
  versions: [version],
  windows: [consultation],
  acts: [],
  ...change,
})
const states = (facts: ReturnType<typeof paper>, now: string) =>
  roadOf(facts, at(now)).map((step) => `${step.stage} ${step.state}`)

describe('the road of a paper', () => {
  test('begins with drafting, and knows no dates before version 1', () => {
    const [first, ...rest] = roadOf(paper({ versions: [], windows: [] }), at('05-01T00:00'))
    expect(first).toEqual({ stage: 'drafting', state: 'now', from: null, until: null })
    expect(rest.every((step) => step.state === 'ahead' && step.from === null)).toBe(true)
  })

  test('names the consultation with its opening and closing', () => {
    const consulting = roadOf(paper(), at('06-01T00:00'))[1]
    expect(consulting).toEqual({
      stage: 'consulting',
      state: 'now',
      from: at('05-26T09:00'),
      until: at('06-06T12:00'),
    })
  })

  test('counts the last closing where a window of suggestions is longer', () => {
    const windows = [consultation, window('suggestions', '05-26T09:00', '06-10T12:00')]
    expect(roadOf(paper({ windows }), at('06-01T00:00'))[1]?.until).toEqual(at('06-10T12:00'))
  })

  test('ignores a window that was closed before it opened', () => {
    const windows = [window('comments', '07-01T00:00', '06-20T00:00')]
    expect(roadOf(paper({ windows }), at('06-01T00:00'))[1]).toMatchObject({ from: null, state: 'passed' })
  })

  test('goes on to revising by itself when the window has closed', () => {
    expect(states(paper(), '06-06T12:00')).toEqual([
      'drafting done',
      'consulting done',
      'revising now',
      'finalCall ahead',
      'final ahead',
    ])
  })

  test('shows an announced final call with its opening', () => {
    const windows = [consultation, window('finalCall', '06-12T09:00', '06-19T12:00')]
    expect(roadOf(paper({ windows }), at('06-07T00:00'))[3]).toMatchObject({ from: at('06-12T09:00') })
  })

  test('ends with the day of finalising', () => {
    const acts = [act('frozen', 1, '06-12T09:00'), act('finalised', 2, '06-20T10:00')]
    expect(roadOf(paper({ acts }), at('06-21T00:00'))[4]).toEqual({
      stage: 'final',
      state: 'now',
      from: at('06-20T10:00'),
      until: null,
    })
  })

  test('a withdrawn paper ends where it was', () => {
    const acts = [act('withdrawn', 1, '06-01T10:00')]
    expect(states(paper({ acts }), '06-02T00:00')).toEqual([
      'drafting done',
      'consulting ended',
      'revising ahead',
      'finalCall ahead',
      'final ahead',
    ])
  })
})
