import { expect, test, vi } from 'vitest'
import { peopleBehind } from '@/lib/notifications/people'
import { db } from '@/lib/platform/db'
import { memberCalled, personOf } from '@/tests/support/coalition'

test('however many the inputs, their people are asked for twice', async () => {
  const [fjord, harbour] = [await memberCalled('Fjord Registry'), await memberCalled('Harbour Names')]
  const [ola, mira, jon] = [
    await personOf(fjord, 'contributor', 'Ola Berg'),
    await personOf(harbour, 'representative', 'Mira Osei'),
    await personOf(harbour, 'representative', 'Jon Vik'),
  ]
  const findMany = vi.fn(db.person.findMany)
  const inputs = [
    { personId: ola.personId, memberId: fjord.id, capacity: 'ownName' as const },
    { personId: ola.personId, memberId: fjord.id, capacity: 'forMember' as const },
    { personId: mira.personId, memberId: harbour.id, capacity: 'forMember' as const },
    { personId: mira.personId, memberId: harbour.id, capacity: 'ownName' as const },
  ]
  const person = { findMany } as unknown as typeof db.person
  const behind = await peopleBehind({ person }, inputs, new Date())
  expect(findMany).toHaveBeenCalledTimes(2)
  expect(inputs.map((input) => behind(input).map(({ id }) => id))).toEqual([
    [ola.personId],
    [ola.personId],
    [mira.personId, jon.personId],
    [mira.personId],
  ])
})
