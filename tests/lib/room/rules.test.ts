import { describe, expect, test } from 'vitest'
import type { Actor, Right } from '@/lib/platform/actor'
import {
  canAgree,
  canAskToSend,
  canChangeEntry,
  canDecline,
  canReplyInRoom,
  canSay,
  canSendOn,
  canWithdrawRoomReply,
  type EntryFacts,
  entersRoom,
  isTalkedIn,
  isWaiting,
} from '@/lib/room/rules'
import { actFact, at, paperFact, versionFact } from '@/tests/support/facts'

const fjord = { id: 'fjord', name: 'Fjord Registry' }
const person = (personId: string, right: Right | null, memberId = 'fjord', more = {}): Actor => ({
  ...{ kind: 'person', personId, name: personId, taskforce: false, admin: false },
  memberships: right ? [{ memberId, memberName: memberId, right }] : [],
  ...more,
})
const ola = person('ola', 'contributor')
const siri = person('siri', 'contributor')
const ana = person('ana', 'representative')
const ingrid = person('ingrid', 'signatory')
const donal = person('donal', 'signatory', 'moorland')
const mei = person('mei', null, '', { taskforce: true })
const noor = person('noor', null, '', { admin: true })
const visitor: Actor = { kind: 'visitor' }

const now = at('2025-06-03T12:00')
const paper = paperFact()
const final = paperFact({
  acts: [actFact(1, 'frozen', { versionId: 'v1' }), actFact(2, 'finalised', { versionId: 'v1' })],
})
const withdrawn = paperFact({ acts: [actFact(1, 'withdrawn')] })
const entry = (change: Partial<EntryFacts> = {}): EntryFacts => ({
  ...{ personId: 'ola', member: fjord, withdrawn: false, declined: false, asked: false, sentAs: null },
  ...change,
})
const why = (decision: { ok: true } | { ok: false; why: string }) => (decision.ok ? 'yes' : decision.why)

describe('who is in the room of Fjord Registry', () => {
  test.each([
    ['its contributor', ola, true],
    ['its representative', ana, true],
    ['its signatory', ingrid, true],
    ['somebody of another member', donal, false],
    ['the Taskforce', mei, false],
    ['an admin', noor, false],
    ['a visitor', visitor, false],
  ])('%s: %s', (_, actor, is) => {
    expect(entersRoom(actor as Actor, fjord.id)).toBe(is)
    expect(canSay(actor as Actor, paper, fjord, 'v1', now).ok).toBe(is)
    expect(canReplyInRoom(actor as Actor, paper, entry({ personId: 'else' }), now).ok).toBe(is)
    expect(canAgree(actor as Actor, paper, entry({ personId: 'else' }), now).ok).toBe(is)
  })
})

describe('a room is talked in', () => {
  test.each([
    ['while the paper is consulted on, or revised', paper, 'yes'],
    ['in its final call', paperFact({ acts: [actFact(1, 'frozen', { versionId: 'v1' })] }), 'yes'],
    ['not once it is final', final, 'This paper is final. What was said in the room stays as it is.'],
    [
      'not once it was withdrawn',
      withdrawn,
      'This paper was withdrawn. What was said in the room stays as it is.',
    ],
    ['not before version 1', paperFact({ versions: [] }), 'No version of this paper is published yet.'],
  ])('%s', (_, facts, said) => {
    expect(why(isTalkedIn(facts, now))).toBe(said)
    expect(why(canReplyInRoom(ola, facts, entry(), now))).toBe(said)
  })
})

describe('something is said', () => {
  test.each([
    ['on a version that stands', paper, 'v1', 'yes'],
    ['not on one of another paper', paper, 'v7', 'That version is not one of this paper’s. Reload the page.'],
    [
      'not on one that was taken back',
      paperFact({ versions: [versionFact(1), versionFact(2, { takenBack: true })] }),
      'v2',
      'Version 2 was taken back while you read it. Read the current one.',
    ],
    [
      'not on one whose text was removed',
      paperFact({ versions: [versionFact(1, { suppressed: true }), versionFact(2)] }),
      'v1',
      'The text of version 1 was removed while you read it. Reload the page.',
    ],
  ])('%s', (_, facts, versionId, said) => {
    expect(why(canSay(ola, facts, fjord, versionId, now))).toBe(said)
  })
})

describe('what was said', () => {
  test.each([
    ['is changed by its author', ola, {}, 'yes'],
    ['also after it was declined', ola, { declined: true }, 'yes'],
    [
      'by nobody else, not even a representative',
      ana,
      {},
      'Nobody changes another’s words, in the room neither. Reply to them.',
    ],
    ['not once it was withdrawn', ola, { withdrawn: true }, 'This was withdrawn already.'],
    [
      'not once it was sent on',
      ola,
      { sentAs: 14 },
      'This was sent on already, as input 14. It stays here as it was sent.',
    ],
  ])('%s', (_, actor, change, said) => {
    expect(why(canChangeEntry(actor, paper, entry(change), now))).toBe(said)
  })

  test('is replied to also after it was sent on, and not after it was withdrawn', () => {
    expect(canReplyInRoom(siri, paper, entry({ sentAs: 14 }), now).ok).toBe(true)
    expect(why(canReplyInRoom(siri, paper, entry({ withdrawn: true }), now))).toContain('was withdrawn')
  })

  test.each([
    ['is agreed to by a colleague', siri, {}, 'yes'],
    ['not by its author', ola, {}, 'You said this yourself.'],
    ['not once it is settled', siri, { declined: true }, 'A representative has said that this is not sent.'],
  ])('%s', (_, actor, change, said) => {
    expect(why(canAgree(actor, paper, entry(change), now))).toBe(said)
  })
})

describe('a reply is withdrawn', () => {
  const reply = { personId: 'siri', withdrawn: false }
  test.each([
    ['by its author', siri, reply, 'yes'],
    ['by nobody else', ana, reply, 'Only its author withdraws a reply.'],
    ['once', siri, { ...reply, withdrawn: true }, 'This reply was withdrawn already.'],
    [
      'not by who is not of the member any more',
      person('siri', null),
      reply,
      'You do not belong to Fjord Registry, so you are not in its room.',
    ],
  ])('%s', (_, actor, said, answer) => {
    expect(why(canWithdrawRoomReply(actor, paper, entry(), said, now))).toBe(answer)
  })
})

describe('sending on', () => {
  const only = 'Only a representative sends on what was said in the room of Fjord Registry.'
  test.each([
    ['is a representative’s', ana, [entry()], 'yes'],
    ['or a signatory’s', ingrid, [entry(), entry()], 'yes'],
    ['not a contributor’s', ola, [entry()], only],
    ['not that of another member’s signatory', donal, [entry()], only],
    ['not the Taskforce’s', mei, [entry()], only],
    ['of what was declined before', ana, [entry({ declined: true })], 'yes'],
    ['not of what was sent', ana, [entry(), entry({ sentAs: 9 })], 'This was sent on already, as input 9.'],
    [
      'not of what was withdrawn',
      ana,
      [entry({ withdrawn: true })],
      'This was withdrawn by its author meanwhile.',
    ],
    ['not of nothing', ana, [], 'Choose at least one thing to send on.'],
  ])('%s', (_, actor, entries, said) => {
    expect(why(canSendOn(actor, fjord, entries))).toBe(said)
  })

  test.each([
    ['is asked for by a contributor', ola, {}, 'yes'],
    ['also by a colleague of the author', siri, {}, 'yes'],
    ['not by who can do it', ana, {}, 'You speak for Fjord Registry: send it on yourself.'],
    ['once', ola, { asked: true }, 'Somebody asked for this already.'],
    ['not of what was sent', ola, { sentAs: 3 }, 'This was sent on already, as input 3.'],
  ])('%s', (_, actor, change, said) => {
    expect(why(canAskToSend(actor, paper, entry(change), now))).toBe(said)
  })

  test.each([
    ['is declined by a representative', ana, {}, 'yes'],
    [
      'not by a contributor',
      ola,
      {},
      'Only a representative of Fjord Registry says that something is not sent.',
    ],
    ['once', ana, { declined: true }, 'A representative has said that this is not sent.'],
  ])('%s', (_, actor, change, said) => {
    expect(why(canDecline(actor, paper, entry(change), now))).toBe(said)
  })

  test('waits as long as nothing was decided', () => {
    expect(isWaiting(entry()).ok).toBe(true)
  })
})
