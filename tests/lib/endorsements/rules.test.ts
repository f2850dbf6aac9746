import { describe, expect, test } from 'vitest'
import { canSignOn, canSignOnBehalf, versionToSign } from '@/lib/endorsements/rules'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, visitor } from '@/lib/platform/actor'
import type { Decision } from '@/lib/platform/decision'
import { actFact, actorWith, at, paperFact, versionFact, windowFact } from '@/tests/support/facts'

const now = at('2025-06-03T12:00')
const signOn = windowFact({ kind: 'signOn' })
const signatory = actorWith({ fjord: 'signatory' })
const representative = actorWith({ fjord: 'representative' })
const admin = actorWith({}, { admin: true })
const why = (decision: Decision) => (decision.ok ? 'yes' : decision.why)

const open = paperFact({ versions: [versionFact(1), versionFact(2)], windows: [signOn] })
const paper = (change: Partial<PaperFacts> = {}) => ({ ...open, ...change })
const frozen = (versionId: string) => [actFact(1, 'frozen', { versionId })]
const final = [...frozen('v2'), actFact(2, 'finalised', { versionId: 'v2' })]
const read = (n: number) => ({ versionId: `v${n}`, digest: `digest ${n}` })

describe('the version that is signed', () => {
  test.each([
    ['none before version 1', { versions: [] }, undefined],
    ['the current one', {}, 'v2'],
    [
      'the one before, where the last was taken back',
      { versions: [versionFact(1), versionFact(2, { takenBack: true })] },
      'v1',
    ],
    ['the frozen one', { acts: frozen('v1') }, 'v1'],
    ['the final one', { acts: final }, 'v2'],
    ['the final one again, once it was reopened', { acts: [...final, actFact(3, 'reopened')] }, 'v2'],
    ['the current one, once it was sent back', { acts: [...frozen('v1'), actFact(2, 'sentBack')] }, 'v2'],
    [
      'the current one, once it was sent back after a reopening',
      {
        acts: [...final, actFact(3, 'reopened'), actFact(4, 'sentBack')],
        versions: [versionFact(1), versionFact(2), versionFact(3)],
      },
      'v3',
    ],
  ] as [string, Partial<PaperFacts>, string | undefined][])('is %s', (_, change, id) => {
    expect(versionToSign(paper(change))?.id).toBe(id)
  })
})

describe('signing on', () => {
  test.each([
    ['in the consultation', {}, 2],
    ['in the final call', { acts: frozen('v1') }, 1],
    ['late, after finalising', { acts: final }, 2],
  ] as [string, Partial<PaperFacts>, number][])('a signatory signs %s', (_, change, version) => {
    expect(canSignOn(signatory, 'fjord', paper(change), read(version), now).ok).toBe(true)
  })

  test.each([
    [
      'a representative',
      representative,
      {},
      2,
      now,
      'Only a signatory signs on for fjord. A representative can prepare it',
    ],
    [
      'a signatory of another member',
      actorWith({ harbour: 'signatory', fjord: 'contributor' }),
      {},
      2,
      now,
      'Only a signatory signs on for fjord.',
    ],
    [
      'a signatory of one member only, for a stranger’s',
      actorWith({ harbour: 'signatory' }),
      {},
      2,
      now,
      'for this member',
    ],
    ['an admin', admin, {}, 2, now, 'Only a signatory'],
    ['a visitor', visitor, {}, 2, now, 'Only a signatory'],
    [
      'an older version',
      signatory,
      {},
      1,
      now,
      'The text has changed since you opened it: version 2 stands now.',
    ],
    [
      'a newer version than the frozen one',
      signatory,
      { acts: frozen('v1') },
      2,
      now,
      'version 1 stands now',
    ],
    [
      'a version taken back',
      signatory,
      { versions: [versionFact(1), versionFact(2, { takenBack: true })] },
      2,
      now,
      'version 1 stands now',
    ],
    [
      'a suppressed text',
      signatory,
      { versions: [versionFact(1), versionFact(2, { suppressed: true })] },
      2,
      now,
      'The text of version 2 was taken out.',
    ],
    [
      'the instant of closing',
      signatory,
      {},
      2,
      at('2025-06-09T09:00'),
      'Sign-on closed on Mon 9 June 2025, 09:00 UTC. Ask an admin to reopen it',
    ],
    [
      'before it opens',
      signatory,
      {},
      2,
      at('2025-05-26T08:59'),
      'Sign-on opens on Mon 26 May 2025, 09:00 UTC.',
    ],
    ['no window', signatory, { windows: [windowFact()] }, 2, now, 'Sign-on is not open for this paper yet.'],
    [
      'a window that was cancelled',
      signatory,
      { windows: [windowFact({ kind: 'signOn', closesAt: at('2025-05-26T09:00') })] },
      2,
      now,
      'not open for this paper yet',
    ],
    [
      'a withdrawn paper',
      signatory,
      { acts: [actFact(1, 'withdrawn')] },
      2,
      now,
      'This paper was withdrawn.',
    ],
    ['a paper without a version', signatory, { versions: [] }, 2, now, 'There is no text to sign yet.'],
  ] as [string, Actor, Partial<PaperFacts>, number, Date, string][])(
    'is refused to or for %s, and says why',
    (_, actor, change, version, instant, sentence) => {
      expect(why(canSignOn(actor, 'fjord', paper(change), read(version), instant))).toContain(sentence)
    },
  )

  test('another digest under the right version is a conflict', () => {
    const other = { versionId: 'v2', digest: 'digest 1' }
    expect(canSignOn(signatory, 'fjord', open, other, now)).toMatchObject({ ok: false, kind: 'conflict' })
  })

  test('on behalf is for admins, in the same window and on the same text', () => {
    expect(canSignOnBehalf(admin, open, read(2), now).ok).toBe(true)
    expect(why(canSignOnBehalf(signatory, open, read(2), now))).toContain('Only an admin')
    expect(why(canSignOnBehalf(admin, open, read(1), now))).toContain('version 2 stands now')
    expect(why(canSignOnBehalf(admin, open, read(2), at('2025-06-09T09:00')))).toContain('Sign-on closed')
  })
})
