import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { correctClass } from '@/lib/versions/classes'
import { takeBackVersion } from '@/lib/versions/take-back'
import {
  challenged,
  confirmed,
  eachDeclines,
  eachReconfirms,
  publish,
  reason,
  sentence,
  typo,
} from '@/tests/support/changes-of-text'
import { act, adminPerson, clockAt, foundCoalition } from '@/tests/support/coalition'
import {
  drained,
  forum,
  funding,
  type Six,
  type StanceName,
  saidAs,
  sixSigned,
  stanceNames,
  standsNow,
  wording,
} from '@/tests/support/six-stances'

let admin: PersonActor
beforeEach(async () => {
  await foundCoalition()
  // A Tuesday; sign-on is open until the twentieth.
  await clockAt('2025-06-03T12:00:00Z')
  admin = await adminPerson('Noor Haddad')
})

type Expected = { stands: string; under: boolean; asked: string; since: number | null; told: string[] }

const changes: [string, (six: Six) => Promise<unknown>, Expected][] = [
  [
    'nothing',
    async () => undefined,
    { stands: 'given on version 1', under: true, asked: 'nothing', since: null, told: [] },
  ],
  [
    'a change that the Taskforce says is editorial',
    (six) => publish(six, typo, 'editorial'),
    { stands: 'given on version 1', under: false, asked: 'reconfirm', since: 1, told: ['reconfirm'] },
  ],
  [
    'an editorial change that was confirmed, in its carry-over period',
    confirmed,
    {
      ...{ stands: 'carriedOver on version 2', under: true, asked: 'decline', since: 1 },
      told: ['reconfirm', 'carriedOver'],
    },
  ],
  [
    'an editorial change that was confirmed, after its carry-over period',
    async (six) => {
      await confirmed(six)
      await clockAt('2025-06-06T12:00:30Z')
    },
    {
      ...{ stands: 'carriedOver on version 2', under: true, asked: 'nothing', since: 1 },
      told: ['reconfirm', 'carriedOver'],
    },
  ],
  [
    'an editorial change that was confirmed, and declined',
    async (six) => {
      await confirmed(six)
      await eachDeclines(six)
    },
    {
      ...{ stands: 'restored on version 1', under: false, asked: 'reconfirm', since: 1 },
      told: ['reconfirm', 'carriedOver'],
    },
  ],
  [
    'an editorial change that was confirmed, then corrected by an admin, also after its period',
    async (six) => {
      const of = await confirmed(six)
      await clockAt('2025-06-09T12:00:00Z')
      await correctClass(act(admin), { ...of, kind: 'substantive', reason })
    },
    {
      ...{ stands: 'restored on version 1', under: false, asked: 'reconfirm', since: 1 },
      told: ['reconfirm', 'carriedOver', 'reconfirm'],
    },
  ],
  [
    'an editorial change that two members challenged',
    (six) => challenged(six, 2),
    {
      ...{ stands: 'carriedOver on version 2', under: true, asked: 'decline', since: 1 },
      told: ['reconfirm', 'carriedOver'],
    },
  ],
  [
    'an editorial change that three members challenged',
    (six) => challenged(six, 3),
    {
      ...{ stands: 'restored on version 1', under: false, asked: 'reconfirm', since: 1 },
      told: ['reconfirm', 'carriedOver', 'reconfirm'],
    },
  ],
  [
    'a substantive change',
    (six) => publish(six, sentence, 'substantive'),
    { stands: 'given on version 1', under: false, asked: 'reconfirm', since: 1, told: ['reconfirm'] },
  ],
  [
    'a substantive change while sign-on is closed',
    async (six) => {
      await clockAt('2025-06-21T12:00:00Z')
      await publish(six, sentence, 'substantive')
    },
    { stands: 'given on version 1', under: false, asked: 'nothing', since: 1, told: ['reconfirm'] },
  ],
  [
    'a substantive change that was reconfirmed',
    async (six) => eachReconfirms(six, await publish(six, sentence, 'substantive')),
    { stands: 'reconfirmed on version 2', under: true, asked: 'nothing', since: null, told: ['reconfirm'] },
  ],
  [
    'a substantive change that an admin called editorial after all',
    async (six) => {
      const { id: versionId } = await publish(six, sentence, 'substantive')
      await drained()
      await correctClass(act(admin), { paperId: six.paper.id, versionId, kind: 'editorial', reason })
    },
    {
      ...{ stands: 'carriedOver on version 2', under: true, asked: 'decline', since: 1 },
      told: ['reconfirm', 'carriedOver'],
    },
  ],
  [
    'an editorial change that was confirmed, then a substantive one',
    async (six) => {
      await confirmed(six)
      await publish(six, sentence, 'substantive')
    },
    {
      ...{ stands: 'carriedOver on version 2', under: false, asked: 'reconfirm', since: 1 },
      told: ['reconfirm', 'carriedOver', 'reconfirm'],
    },
  ],
  [
    'a substantive change, and then the text that was signed again',
    async (six) => {
      await publish(six, sentence, 'substantive')
      await drained()
      await publish(six, [forum, funding], 'substantive')
    },
    {
      ...{ stands: 'restored on version 1', under: true, asked: 'nothing', since: null },
      told: ['reconfirm', 'cameBack'],
    },
  ],
  [
    'a substantive change that was reconfirmed, and then the text that was signed first',
    async (six) => {
      await eachReconfirms(six, await publish(six, sentence, 'substantive'))
      await drained()
      await publish(six, [forum, funding], 'substantive')
    },
    {
      ...{ stands: 'restored on version 1', under: true, asked: 'nothing', since: null },
      told: ['reconfirm', 'cameBack'],
    },
  ],
  [
    'a change that was taken back within ten minutes',
    async (six) => {
      const { id: versionId } = await publish(six, sentence, 'substantive')
      await drained()
      await takeBackVersion(act(six.paper.author), { paperId: six.paper.id, versionId, reason })
    },
    { stands: 'given on version 1', under: true, asked: 'nothing', since: null, told: [] },
  ],
  [
    'an editorial change that was confirmed in an emergency',
    async (six) => {
      await db.paper.update({ where: { id: six.paper.id }, data: { procedure: 'emergency' } })
      await confirmed(six)
    },
    { stands: 'given on version 1', under: false, asked: 'reconfirm', since: 1, told: ['reconfirm'] },
  ],
  [
    'a change confirmed in an emergency that the member confirmed for itself',
    async (six) => {
      await db.paper.update({ where: { id: six.paper.id }, data: { procedure: 'emergency' } })
      await confirmed(six)
      await eachReconfirms(
        six,
        await db.version.findFirstOrThrow({ where: { paperId: six.paper.id, number: 2 } }),
      )
    },
    { stands: 'reconfirmed on version 2', under: true, asked: 'nothing', since: null, told: ['reconfirm'] },
  ],
]

/** These stand under a text that they signed; the others are among the other stances. */
const listed: readonly StanceName[] = ['endorses it', 'endorses it with a reservation']

test.each(changes)(
  'after %s: where each of six stances stands, what it is asked, since when, and what it is told',
  async (_, change, { under, ...expected }) => {
    const six = await sixSigned()
    await drained()
    await change(six)
    for (const each of six.signed) {
      const here = listed.includes(each.name) ? 'under' : 'other stances'
      const found = { ...(await standsNow(six, each)), of: each.name }
      expect(found).toEqual({
        of: each.name,
        said: saidAs(each.name),
        ...expected,
        list: under ? here : 'apart',
      })
    }
  },
  20_000,
)

test('a change towards a reservation asks its holder, and nobody else, whether it is met', async () => {
  const six = await sixSigned()
  await publish(six, [wording, funding], 'substantive')
  const told = []
  for (const each of six.signed) told.push((await standsNow(six, each)).told)
  const lifts = stanceNames.map((name) =>
    name === 'endorses it with a reservation' ? ['liftReservation'] : ['reconfirm'],
  )
  expect(told).toEqual(lifts)
})

test('the admins outside the Taskforce are asked to confirm a class, and told of every challenge but the last', async () => {
  const six = await sixSigned()
  await adminPerson('Another admin')
  await challenged(six, 3)
  await drained()
  const of = { paperId: six.paper.id, cancelledAt: null }
  const asked = await db.notice.count({ where: { ...of, kind: 'classToConfirm', personId: admin.personId } })
  const heard = await db.notice.count({ where: { ...of, kind: 'classChallenged', personId: admin.personId } })
  expect({ asked, heard }).toEqual({ asked: 1, heard: 2 })
})
