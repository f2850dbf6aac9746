import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { drainOutbox } from '@/lib/notifications/outbox'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { disownInputs } from '@/lib/uploads/disown'
import { enterUpload } from '@/lib/uploads/enter'
import type { BringInput } from '@/lib/uploads/schema'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { inputsOf } from '@/tests/support/comments'
import { publishedPaper, windowOn } from '@/tests/support/papers'
import { entering, fileOf, mailOf, ownFile, tracked, waiting } from '@/tests/support/uploads'

const texts = [
  'The Forum should become permanent.',
  'Its Secretariat needs steady funding from all who gain by it.',
]
const file = fileOf(texts, [tracked(texts, 1, 'should', 'must'), tracked(texts, 2, 'steady', 'firm')])

let fjord: Awaited<ReturnType<typeof memberCalled>>
let drafter: PersonActor
let admin: PersonActor
let ana: PersonActor
let ingrid: PersonActor
let ola: PersonActor
let outsider: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  drafter = await taskforcePerson('Tomas Reyes')
  admin = await adminPerson('Noor Haddad')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  ingrid = await personOf(fjord, 'signatory', 'Ingrid Dahl')
  ola = await personOf(fjord, 'contributor', 'Ola Berg')
  outsider = await personOf(await memberCalled('Harbour Names'), 'signatory')
})
beforeEach(async () => {
  await clockAt('2025-06-03T12:00:00Z')
  await db.notice.deleteMany()
})

async function paperWith(bring: (paper: { id: string }, memberId: string) => BringInput) {
  const paper = await publishedPaper([texts])
  await windowOn(paper, 'comments')
  await windowOn(paper, 'suggestions')
  const by = bring === mailOf ? drafter : ana
  return { paper, upload: await waiting(by, bring(paper, fjord.id), file) }
}

async function told(kinds: readonly string[]) {
  while ((await drainOutbox(async () => {})) > 0);
  const all = [drafter, admin, ana, ingrid, ola, outsider]
  const notices = await db.notice.findMany({ where: { kind: { in: [...kinds] } } })
  return notices.flatMap((notice) => {
    const person = all.find(({ personId }) => personId === notice.personId)
    return person ? [{ name: person.name, ...notice }] : []
  })
}
const names = (letters: readonly { name: string }[]) => letters.map(({ name }) => name).sort()

describe('what was entered from a mail', () => {
  test('is told once to representatives and signatories of the member, with where to correct it', async () => {
    const { paper, upload } = await paperWith(mailOf)
    await enterUpload(act(drafter), entering(upload))
    const letters = await told(['inputEntered', 'late'])
    expect(names(letters)).toEqual(['Ana Lund', 'Ingrid Dahl'])
    expect(letters[0]?.subject).toBe(`Entered for your member: inputs 1 and 2 on ${paper.title}`)
    expect(letters[0]?.text).toContain(`/papers/${paper.slug}/entered/${upload.id}`)
  })

  test('and came late, is told to the admins once for all', async () => {
    const { upload } = await paperWith(mailOf)
    await clockAt('2025-06-06T12:00:30Z')
    await enterUpload(act(drafter), entering(upload))
    const letters = await told(['inputEntered', 'late'])
    expect(names(letters)).toEqual(['Ana Lund', 'Ingrid Dahl', 'Noor Haddad'])
    const ofAdmin = letters.find(({ kind }) => kind === 'late')
    expect(ofAdmin?.text).toMatch(
      /Inputs 1 and 2 .* came \d+ seconds after the window closed, from a mail\. They wait/,
    )
    expect(letters.find(({ kind }) => kind === 'inputEntered')?.text).toContain('only if an admin admits it')
  })

  test('and is disowned, is told to whoever entered it; voided, to the member', async () => {
    const { paper, upload } = await paperWith(mailOf)
    await enterUpload(act(drafter), entering(upload))
    const [first] = await inputsOf(paper)
    const of = { paperId: paper.id, uploadId: upload.id }
    await disownInputs(act(ana), { ...of, inputId: first?.id, reason: 'An old draft.' })
    const [letter, ...others] = await told(['inputDisowned'])
    expect([letter?.name, others]).toEqual(['Tomas Reyes', []])
    expect(letter?.subject).toBe(`Fjord Registry disowns input 1 on ${paper.title}`)
    expect(letter?.text).not.toContain('An old draft.')
    await db.notice.deleteMany()
    await disownInputs(act(admin), { ...of, reason: 'Of another member.' })
    expect(names(await told(['inputDisowned']))).toEqual(['Ana Lund', 'Ingrid Dahl'])
  })
})

test('what a member sends itself is told to nobody', async () => {
  const { upload } = await paperWith(ownFile)
  await enterUpload(act(ana), entering(upload, { capacity: 'forMember' }))
  expect(await told(['inputEntered', 'late', 'inputDisowned'])).toEqual([])
})
