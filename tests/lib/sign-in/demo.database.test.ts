import { expect, test } from 'vitest'
import { consumeLink } from '@/lib/platform/auth'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { tokenForRole } from '@/lib/sign-in/commands'
import { listRoles } from '@/lib/sign-in/queries'
import { adminPerson } from '@/tests/support/coalition'

const facts = { name: 'A Coalition', shortName: 'AC', about: 'For tests.', createdAt: new Date() }

test('outside a demo no role can be entered in one click, and none is offered', async () => {
  const admin = await adminPerson()
  await expect(tokenForRole(admin.personId)).rejects.toThrow(Absent)
  await db.coalition.create({ data: { id: newId(), ...facts, demo: false } })
  await expect(tokenForRole(admin.personId)).rejects.toThrow(Absent)
  expect(await db.signInLink.count()).toBe(0)
  expect(await listRoles()).toEqual([])
})

test('in a demo each role is offered, and entered in one click', async () => {
  await db.coalition.deleteMany()
  await db.coalition.create({ data: { id: newId(), ...facts, demo: true } })
  const admin = await adminPerson('Noor Haddad')
  const { token, email } = await tokenForRole(admin.personId)
  expect(await consumeLink(token, email, { device: null })).not.toBeNull()
  expect(await listRoles()).toContainEqual(
    expect.objectContaining({
      role: 'admin',
      people: expect.arrayContaining([expect.objectContaining({ name: 'Noor Haddad' })]),
    }),
  )
  await db.person.update({ where: { id: admin.personId }, data: { leftAt: new Date() } })
  await expect(tokenForRole(admin.personId)).rejects.toThrow(Absent)
})
