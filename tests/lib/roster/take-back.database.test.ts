import { beforeAll, describe, expect, test } from 'vitest'
import { listMembers } from '@/lib/members/queries'
import { invitePerson } from '@/lib/people/commands'
import { InviteInput } from '@/lib/people/schema'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { importRoster, reportRoster } from '@/lib/roster/commands'
import { takeBackImport } from '@/lib/roster/take-back'
import { listImports, reportUndo } from '@/lib/roster/undo-queries'
import {
  act,
  adminPerson,
  clockAt,
  eventsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { leavesNoTrace } from '@/tests/support/refused'

let chainId = ''
let admin: PersonActor

beforeAll(async () => {
  chainId = (await foundCoalition()).id
  await clockAt('2025-06-03T10:00:00Z')
  admin = await adminPerson()
})

async function imported(text: string): Promise<string> {
  const compared = await reportRoster(admin, [text])
  if (!compared?.ok) throw new Error('no report')
  await importRoster(act(admin), { first: text, digest: compared.digest })
  const [last] = (await listImports(admin)) ?? []
  return last?.id ?? ''
}

const taking = async (importId: string) => ({
  importId,
  digest: (await reportUndo(admin, importId))?.digest ?? '',
})

let n = 0
/** A file that adds a member with two people, moves Fjord to Sweden, and makes Ola a signatory there. */
async function wrong() {
  n += 1
  const fjord = await memberCalled(`Fjord Registry ${n}`)
  const ola = await personOf(fjord, 'contributor', 'Ola Berg')
  const { email } = await db.person.findUniqueOrThrow({ where: { id: ola.personId } })
  const file = `member,categories,country,region,joined,person,email,right
Savanna ${n},registrar,KE,Africa,2025-01-01,Amina Otieno,amina@s${n}.example,signatory
Savanna ${n},registrar,KE,Africa,2025-01-01,Ben Otieno,ben@s${n}.example,contributor
Fjord Registry ${n},ccTLD registry,SE,Africa,2024-01-01,Ola Berg,${email},signatory`
  return { fjord, ola, file, importId: await imported(file) }
}

const rightsOf = (personId: string) =>
  db.membership.findMany({ where: { personId, until: null }, select: { right: true } })

describe('a wrong import', () => {
  test('is taken back as one act and one event, once, and can be made again', async () => {
    const { fjord, ola, file, importId } = await wrong()
    const before = (await eventsOf(chainId)).length
    const [same, input] = [act(admin), await taking(importId)]
    await Promise.all([takeBackImport(same, input), takeBackImport(same, input)])
    expect((await eventsOf(chainId)).slice(before).map(({ type }) => type)).toEqual(['roster.takenBack'])
    expect(await db.member.findUniqueOrThrow({ where: { id: fjord.id } })).toMatchObject({
      ...{ country: 'NO', region: 'europe', displayName: `Fjord Registry ${n}` },
    })
    expect(await rightsOf(ola.personId)).toEqual([{ right: 'contributor' }])
    expect((await listMembers()).map(({ displayName }) => displayName).join()).not.toContain(`Savanna ${n}`)
    const amina = await db.person.findUniqueOrThrow({ where: { email: `amina@s${n}.example` } })
    expect(amina.leftAt).not.toBeNull()
    await imported(file)
    expect(await db.member.count({ where: { displayName: `Savanna ${n}`, leftAt: null } })).toBe(1)
    expect(await rightsOf(amina.id)).toEqual([{ right: 'signatory' }])
  })

  test('what was changed since by hand is left, and said so', async () => {
    const { fjord, importId } = await wrong()
    const savanna = await db.member.findFirstOrThrow({ where: { displayName: `Savanna ${n}` } })
    await db.member.update({ where: { id: fjord.id }, data: { country: 'DK' } })
    const email = `new@s${n}.example`
    const invited = { email, name: 'New Person', memberId: savanna.id, right: 'contributor' }
    await invitePerson(act(admin), InviteInput.parse(invited))
    const report = await reportUndo(admin, importId)
    const left = report?.undo.lines.filter(({ kind }) => kind === 'left').map(({ says }) => says)
    expect(left?.join(' ')).toContain(`Savanna ${n} stays`)
    expect(left?.join(' ')).toContain('country changed since by hand')
    await takeBackImport(act(admin), await taking(importId))
    expect(await db.member.findUniqueOrThrow({ where: { id: fjord.id } })).toMatchObject({
      ...{ country: 'DK', region: 'europe' },
    })
    expect(await db.member.count({ where: { displayName: `Savanna ${n}`, leftAt: null } })).toBe(1)
  })

  test('a refusal leaves no trace: no admin, a later import, another roster than the report’s, twice', async () => {
    const { importId } = await wrong()
    const drafter = await taskforcePerson()
    expect(await listImports(drafter)).toBeNull()
    expect(await reportUndo(drafter, importId)).toBeNull()
    const input = await taking(importId)
    await leavesNoTrace(() => takeBackImport(act(drafter), input), 'Only an admin')
    const later = await imported(
      `member,categories,country,region,joined\nDelta ${n},registrar,KE,Africa,2025-01-01`,
    )
    await leavesNoTrace(() => takeBackImport(act(admin), input), 'A later import')
    await takeBackImport(act(admin), await taking(later))
    const savanna = await db.member.findFirstOrThrow({ where: { displayName: `Savanna ${n}` } })
    await db.member.update({ where: { id: savanna.id }, data: { country: 'UG' } })
    await leavesNoTrace(() => takeBackImport(act(admin), input), 'Read the new report')
    await takeBackImport(act(admin), await taking(importId))
    await leavesNoTrace(() => takeBackImport(act(admin), input), 'taken back already')
  })
})
