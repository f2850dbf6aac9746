import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/platform/actor'
import type { Decision } from '@/lib/platform/decision'
import {
  canBring,
  canChoose,
  canDisown,
  canDrop,
  canEnter,
  canPutInRoom,
  canSeeEntered,
  canSeeUpload,
  disownedAs,
  type UploadFacts,
} from '@/lib/uploads/rules'
import { actFact, actorWith, at, paperFact, versionFact } from '@/tests/support/facts'

const now = at('2025-06-03T12:00')
const paper = paperFact()
const final = paperFact({ acts: [actFact(1, 'finalised', { versionId: 'v1' })] })
const withdrawn = paperFact({ acts: [actFact(1, 'withdrawn')] })
const drafting = paperFact({ versions: [] })

const contributor = actorWith({ fjord: 'contributor' })
const representative = actorWith({ fjord: 'representative' })
const other = actorWith({ harbour: 'signatory' })
const taskforce = actorWith({}, { taskforce: true })
const admin = actorWith({}, { admin: true })

const fjord = { id: 'fjord', name: 'Fjord Registry', leftAt: null }
const left = { ...fjord, leftAt: at('2025-06-01T00:00') }
const upload: UploadFacts = {
  source: 'mail',
  member: fjord,
  versionId: 'v1',
  revision: 3,
  unreadable: null,
  entered: null,
  inRoom: null,
  endedAt: null,
}
const own: UploadFacts = { ...upload, source: 'file' }
const entered: UploadFacts = { ...upload, entered: { at: at('2025-06-02T09:00'), by: 'Tomas Reyes' } }

const says = (decision: Decision) => (decision.ok ? 'yes' : decision.why)

describe('bringing something', () => {
  test.each([
    ['a mail, the Taskforce', taskforce, 'mail', fjord, paper, 'yes'],
    ['a mail, an admin', admin, 'mail', fjord, paper, 'yes'],
    ['a mail, a representative', representative, 'mail', fjord, paper, 'Only the Taskforce and admins'],
    ['a mail, a visitor', visitor, 'mail', fjord, paper, 'Only the Taskforce and admins'],
    ['an own file, a contributor', contributor, 'file', fjord, paper, 'yes'],
    ['an own file, of another member', other, 'file', fjord, paper, 'You do not belong to Fjord Registry'],
    ['an own file, the Taskforce', taskforce, 'file', fjord, paper, 'You do not belong to Fjord Registry'],
    ['for a member that left', taskforce, 'mail', left, paper, 'no member any more'],
    ['to a final paper', taskforce, 'mail', fjord, final, 'final'],
    ['to a withdrawn paper', taskforce, 'mail', fjord, withdrawn, 'withdrawn'],
    ['before version 1', taskforce, 'mail', fjord, drafting, 'No version'],
  ] as const)('%s', (_, actor, door, member, facts, expected) => {
    expect(says(canBring(actor, door, member, facts, now))).toContain(expected)
  })

  test('a mail of a day that is still to come is refused; of today it is not', () => {
    expect(says(canBring(taskforce, 'mail', fjord, paper, now, at('2025-06-04T00:00')))).toContain(
      'still to come',
    )
    expect(says(canBring(taskforce, 'mail', fjord, paper, now, at('2025-06-03T00:00')))).toBe('yes')
  })
})

describe('who sees what came', () => {
  test.each([
    ['a mail, the Taskforce', taskforce, upload, true],
    ['a mail, an admin', admin, upload, true],
    ['a mail, its own member', representative, upload, false],
    ['an own file, the member', contributor, own, true],
    ['an own file, another member', other, own, false],
    ['an own file, the Taskforce', taskforce, own, false],
    ['an own file, an admin', admin, own, false],
    ['anything, a visitor', visitor, own, false],
  ])('%s', (_, actor, facts, expected) => {
    expect(canSeeUpload(actor, facts)).toBe(expected)
  })

  test.each([
    ['what was entered, the member', contributor, entered, true],
    ['what was entered, the Taskforce', taskforce, entered, true],
    ['what was entered, an admin', admin, entered, true],
    ['what was entered, another member', other, entered, false],
    ['what was entered, a visitor', visitor, entered, false],
    ['what waits, the member', representative, upload, false],
    ['its own file, on that page', contributor, { ...own, entered: entered.entered }, false],
  ])('%s', (_, actor, facts, expected) => {
    expect(canSeeEntered(actor, facts)).toBe(expected)
  })
})

describe('choosing and dropping', () => {
  test.each([
    ['what waits', upload, 3, 'yes', 'yes'],
    ['on choices that someone changed', upload, 2, 'Someone changed these choices', 'yes'],
    ['what was entered', entered, 3, 'Tomas Reyes entered this already', 'Tomas Reyes entered this already'],
    ['what was dropped', { ...upload, endedAt: now }, 3, 'dropped', 'dropped'],
    ['what cannot be read', { ...upload, unreadable: 'It is damaged.' }, 3, 'could not be read', 'yes'],
  ])('%s', (_, facts, revision, chooses, drops) => {
    expect(says(canChoose(taskforce, facts, revision))).toContain(chooses)
    expect(says(canDrop(taskforce, facts))).toContain(drops)
  })

  test('is not for who does not see it', () => {
    expect(says(canChoose(admin, own, 3))).toBe('This is not yours to enter.')
    expect(says(canDrop(representative, upload))).toBe('This is not yours to enter.')
  })
})

describe('entering', () => {
  const asMember = (capacity: 'forMember' | 'ownName') => ({
    capacity,
    member: { id: 'fjord', name: 'Fjord Registry', releaseByRepresentative: false },
  })
  const takenBack = paperFact({ versions: [versionFact(1, { takenBack: true }), versionFact(2)] })
  const suppressed = paperFact({ versions: [versionFact(1, { suppressed: true })] })

  test.each([
    ['a mail, the Taskforce', taskforce, paper, upload, null, 'yes'],
    ['a mail, an admin', admin, paper, upload, null, 'yes'],
    [
      'an own file for the member, a representative',
      representative,
      paper,
      own,
      asMember('forMember'),
      'yes',
    ],
    [
      'an own file for the member, a contributor',
      contributor,
      paper,
      own,
      asMember('forMember'),
      'Only a representative',
    ],
    [
      'an own file under their own name',
      contributor,
      paper,
      own,
      asMember('ownName'),
      'What Fjord Registry passed round at home comes into its room first',
    ],
    ['an own file in no name', representative, paper, own, null, 'comes into its room first'],
    ['what matches no version', taskforce, paper, { ...upload, versionId: null }, null, 'which version'],
    ['on a version that was taken back', taskforce, takenBack, upload, null, 'taken back'],
    ['on a version whose text was removed', taskforce, suppressed, upload, null, 'was removed'],
    ['to a final paper', taskforce, final, upload, null, 'final'],
  ] as const)('%s', (_, actor, facts, came, speaker, expected) => {
    expect(says(canEnter(actor, facts, came, speaker, now))).toContain(expected)
  })
})

describe('putting a file into the room of its member', () => {
  const put = { at: now, by: 'Ola Berg' }
  test.each([
    ['a contributor', contributor, paper, own, 'yes'],
    ['a representative', representative, paper, own, 'yes'],
    ['somebody of another member', other, paper, own, 'You do not belong to Fjord Registry'],
    ['the Taskforce', taskforce, paper, own, 'You do not belong to Fjord Registry'],
    ['what came by mail', taskforce, paper, upload, 'Only its own file has a room'],
    ['what matches no version', contributor, paper, { ...own, versionId: null }, 'which version'],
    ['once the paper is final', contributor, final, own, 'final'],
  ] as const)('%s', (_, actor, facts, came, expected) => {
    expect(says(canPutInRoom(actor, facts, came, now))).toContain(expected)
  })

  test('is done once: then nothing is chosen, entered or dropped any more', () => {
    const inRoom = { ...own, inRoom: put }
    expect(says(canChoose(representative, inRoom, inRoom.revision))).toContain(
      'Ola Berg put this into the room already',
    )
    expect(says(canDrop(representative, inRoom))).toContain('already')
  })
})

describe('disowning and voiding', () => {
  const input = { withdrawn: false }
  test.each([
    ['a representative of the member', representative, paper, entered, input, 'yes'],
    ['a contributor of the member', contributor, paper, entered, input, 'Only a representative'],
    ['another member', other, paper, entered, input, 'Only a representative'],
    ['the Taskforce, as entered in error', taskforce, paper, entered, input, 'yes'],
    ['an admin, as entered in error', admin, paper, entered, input, 'yes'],
    ['what was withdrawn', representative, paper, entered, { withdrawn: true }, 'withdrawn already'],
    ['on a final paper', representative, final, entered, input, 'final'],
    [
      'what the member sent itself',
      representative,
      paper,
      { ...own, entered: entered.entered },
      input,
      'not entered for a member',
    ],
  ])('%s', (_, actor, facts, came, each, expected) => {
    expect(says(canDisown(actor, facts, came, each, now))).toContain(expected)
  })

  test('says whose word it is', () => {
    expect(disownedAs(representative, 'fjord')).toBe('Not ours')
    expect(disownedAs(taskforce, 'fjord')).toBe('Entered in error')
  })
})
