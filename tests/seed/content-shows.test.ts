import { describe, expect, test } from 'vitest'
import { demoStartsAt } from '@/prisma/seed/content/coalition'
import type { DemoAct } from '@/prisma/seed/content/format'
import { papers } from '@/prisma/seed/content/papers'
import { type Course, openBlocks } from '@/tests/support/demo-course'
import { walk } from '@/tests/support/demo-walk'

const courses = papers.map((paper) => walk(paper).course)
const course = (slug: string): Course => {
  const found = courses.find((one) => one.paper.slug === slug)
  if (!found) throw new Error(`No paper "${slug}".`)
  return found
}
const footing = course('a-stable-footing-for-the-internet-governance-forum')
const ownGroup = course('the-technical-community-as-its-own-stakeholder-group')
const permanent = course('a-permanent-igf-with-a-community-led-review')
const acts = papers.flatMap((paper) => paper.acts)
type ActOf<Do, Act = DemoAct> = Act extends { do: infer Any } ? (Do extends Any ? Act : never) : never
const did = <Do extends DemoAct['do']>(what: Do) => acts.filter((act) => act.do === what) as ActOf<Do>[]

function stageOf({ final, frozen, versions, windows }: Course): string {
  if (final) return 'final'
  if (frozen) return 'final call'
  if (versions.length === 0) return 'drafting'
  return windows.some((one) => one.kind === 'comments' && demoStartsAt < one.closesAt)
    ? 'consulting'
    : 'revising'
}

describe('what a visitor of the demo meets', () => {
  test('papers in every stage of the road', () => {
    const stages = courses.map(stageOf).sort()
    expect(stages).toEqual([
      // One of them is put before its members again.
      ...Array(7).fill('consulting'),
      'drafting',
      ...Array(2).fill('final'),
      'final call',
      'revising',
    ])
  })

  test('a consultation in full swing: 61 inputs of 23 members, 12 answers prepared and 3 missing', () => {
    const inputs = [...footing.comments.values()].filter((one) => !one.withdrawn)
    expect(inputs).toHaveLength(61)
    expect(inputs.filter((one) => one.answer === 'prepared')).toHaveLength(12)
    expect(inputs.filter((one) => !one.answer)).toHaveLength(3)
    expect(openBlocks(footing).map((one) => one.for)).toEqual(['copperline'])
  })

  test('signatures that wait for a reconfirmation, Fjord Registry’s among them', () => {
    const waiting = [...ownGroup.live].filter(([, stance]) => stance.version < ownGroup.versions.length)
    expect(waiting.map(([member]) => member)).toContain('fjord')
    expect(waiting.length).toBeGreaterThan(10)
  })

  test('an editorial change that carried signatures over, a blocking point open and one late comment waiting', () => {
    expect(permanent.versions.at(-1)).toMatchObject({ class: 'editorial', confirmedAt: expect.any(String) })
    expect([...permanent.live.values()].every((stance) => stance.version === 3)).toBe(true)
    expect(openBlocks(permanent).map((one) => one.for)).toEqual(['baltic'])
    expect([...permanent.comments.values()].filter((one) => one.late === 'waiting')).toHaveLength(1)
  })

  test('an objection in the final call', () => {
    const open = courses.flatMap((one) => [...one.objections.values()]).filter((one) => !one.ended)
    expect(open.map((one) => one.for)).toEqual(['harbour'])
  })

  test('each kind of answer, stance, comment and remedy at least once', () => {
    expect(new Set(did('dispose').map((act) => act.kind)).size).toBe(6)
    expect(new Set([...did('signOn'), ...did('changeStance')].map((act) => act.stance)).size).toBe(5)
    expect(new Set(did('comment').map((act) => act.type)).size).toBe(4)
    expect(new Set(did('comment').map((act) => act.publicAs)).size).toBe(3)
    expect(new Set(did('intend').map((act) => act.kind)).size).toBeGreaterThan(2)
    for (const what of [
      'withdrawComment',
      'correctComment',
      'lastWord',
      'closeBlock',
      'admitLate',
      'declineLate',
    ] as const)
      expect(did(what).length, what).toBeGreaterThan(0)
    for (const what of ['changeWindow', 'changeStance', 'withdrawStance', 'withdrawObjection'] as const)
      expect(did(what).length, what).toBeGreaterThan(0)
  })

  test('an annex for members beside the Action Lines, in two versions', () => {
    const lines = course('keep-the-action-lines-as-they-are')
    expect(lines.annex.published).toBe(lines.annex.draft)
    expect(lines.paper.acts.filter((act) => act.do === 'publishAnnex')).toHaveLength(2)
  })

  test('statements released and kept, endorsements unlisted, words for the Taskforce only', () => {
    const stated = did('signOn').filter((act) => act.statement)
    expect(stated.some((act) => act.statementReleased)).toBe(true)
    expect(stated.some((act) => act.stance === 'cannotSupport' && !act.statementReleased)).toBe(true)
    expect(did('signOn').some((act) => act.listed === false)).toBe(true)
    expect(did('comment').filter((act) => act.taskforceOnly).length).toBeGreaterThan(1)
  })

  test('between 250 and 350 comments in English, French and Spanish', () => {
    expect(did('comment').length).toBeGreaterThanOrEqual(250)
    expect(did('comment').length).toBeLessThanOrEqual(350)
    expect(new Set(did('comment').map((act) => act.language))).toEqual(new Set(['en', 'fr', 'es']))
  })
})
