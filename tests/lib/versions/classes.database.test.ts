import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { challengeClass, confirmClass, correctClass } from '@/lib/versions/classes'
import { getVersion } from '@/lib/versions/queries'
import { act, adminPerson, eventsOf, factsOf, memberCalled, personOf } from '@/tests/support/coalition'
import { endorsementOn } from '@/tests/support/given'
import { publishedPaper, publishNext } from '@/tests/support/papers'

/** Version 1 with one endorsement, and version 2, said to be editorial. */
async function editorialChange() {
  const paper = await publishedPaper([['One.']])
  const [first] = paper.versions
  if (!first) throw new Error('no version')
  const given = await endorsementOn(first)
  const second = await publishNext(paper, ['One!'], 'editorial')
  return { paper, first, second, given, of: { paperId: paper.id, versionId: second.id } }
}

const rowsOf = (paperId: string) =>
  db.endorsement.findMany({ where: { paperId }, orderBy: [{ givenAt: 'asc' }, { id: 'asc' }] })
const liveOf = (paperId: string) => db.endorsement.findMany({ where: { paperId, endedAt: null } })
const typesOf = async (chainId: string) => (await eventsOf(chainId)).map((event) => event.type)

test('confirming an editorial class carries the endorsements over, once, and lists them', async () => {
  const { paper, second, given, of } = await editorialChange()
  const sent = act(await adminPerson())
  await confirmClass(sent, of)
  await confirmClass(sent, of)
  const rows = await rowsOf(paper.id)
  expect(rows).toMatchObject([
    { id: given.row.id, endedHow: 'carried' },
    {
      basis: 'carriedOver',
      versionId: second.id,
      digest: second.digest,
      previousId: given.row.id,
      endedAt: null,
    },
  ])
  expect(rows[1]).toMatchObject({ memberName: 'Fjord Registry', personId: given.signatory.personId })
  expect(await typesOf(paper.id)).toEqual([
    'paper.created',
    'version.published',
    'version.published',
    'class.confirmed',
  ])
  expect(await factsOf(paper.id, 'class.confirmed')).toMatchObject({
    versionId: second.id,
    carriedIds: [rows[1]?.id],
  })
})

test('the Taskforce does not confirm its own word, and a refusal leaves no trace', async () => {
  const { paper, of, given } = await editorialChange()
  const both = { ...(await adminPerson()), taskforce: true }
  for (const someone of [paper.author, both, given.signatory])
    await expect(confirmClass(act(someone), of)).rejects.toThrow('An admin who is not of the Taskforce')
  expect(await liveOf(paper.id)).toMatchObject([{ id: given.row.id }])
  expect(await db.changeClass.count({ where: { versionId: of.versionId } })).toBe(1)
})

test('in an emergency nothing is carried over by confirming', async () => {
  const { paper, given, of } = await editorialChange()
  await db.paper.update({ where: { id: paper.id }, data: { procedure: 'emergency' } })
  await confirmClass(act(await adminPerson()), of)
  expect(await liveOf(paper.id)).toMatchObject([{ id: given.row.id }])
  expect(await factsOf(paper.id, 'class.confirmed')).toMatchObject({ carriedIds: [] })
})

test('confirmed late, a change carries endorsements as far as the changes after it are editorial', async () => {
  const { paper, second, of } = await editorialChange()
  const third = await publishNext(paper, ['One!!'], 'editorial')
  const admin = await adminPerson()
  await confirmClass(act(admin), { paperId: paper.id, versionId: third.id })
  expect(await liveOf(paper.id)).toMatchObject([{ basis: 'given' }])
  await confirmClass(act(admin), of)
  expect(await liveOf(paper.id)).toMatchObject([{ basis: 'carriedOver', versionId: third.id }])
  await publishNext(paper, ['Another text.'])
  await correctClass(act(admin), { ...of, kind: 'substantive', reason: 'It says something else.' })
  expect(await liveOf(paper.id)).toMatchObject([{ basis: 'restored', versionId: paper.versions[0]?.id }])
  expect(second.number).toBe(2)
})

test('a class corrected to substantive sends carried endorsements back to where they were given', async () => {
  const { paper, first, of } = await editorialChange()
  const admin = await adminPerson()
  await confirmClass(act(admin), of)
  const sent = act(admin)
  await correctClass(sent, { ...of, kind: 'substantive', reason: 'A comma can change a mandate.' })
  await correctClass(sent, { ...of, kind: 'substantive', reason: 'A comma can change a mandate.' })
  const rows = await rowsOf(paper.id)
  expect(rows.map(({ basis, endedHow, versionId }) => [basis, endedHow, versionId])).toEqual([
    ['given', 'carried', first.id],
    ['carriedOver', 'corrected', of.versionId],
    ['restored', null, first.id],
  ])
  expect(await factsOf(paper.id, 'class.corrected')).toMatchObject({
    kind: 'substantive',
    affectedIds: [rows[2]?.id],
  })
  await expect(
    correctClass(act(admin), { ...of, kind: 'substantive', reason: 'Again.' }),
  ).rejects.toMatchObject({ kind: 'conflict' })
})

test('a substantive change corrected to editorial frees those who waited', async () => {
  const paper = await publishedPaper([['One.']])
  const [first] = paper.versions
  if (!first) throw new Error('no version')
  await endorsementOn(first)
  const second = await publishNext(paper, ['One!'], 'substantive')
  const of = {
    paperId: paper.id,
    versionId: second.id,
    kind: 'editorial' as const,
    reason: 'Only a full stop.',
  }
  await expect(correctClass(act(paper.author), of)).rejects.toThrow('Only an admin')
  await correctClass(act(await adminPerson()), of)
  expect(await liveOf(paper.id)).toMatchObject([{ basis: 'carriedOver', versionId: second.id }])
})

test('three members make a change substantive for all; the third challenge is the correction', async () => {
  const { paper, first, of } = await editorialChange()
  await confirmClass(act(await adminPerson()), of)
  const challenge = async (name: string) => {
    const member = await memberCalled(name)
    const signatory = await personOf(member, 'signatory')
    const input = { ...of, memberId: member.id, reason: 'It changes who pays.' }
    return { signatory, input, sent: act(signatory) }
  }
  const [one, two, three] = [
    await challenge('Harbour Names'),
    await challenge('Delta Registrar'),
    await challenge('Savanna'),
  ]
  await challengeClass(one.sent, one.input)
  await challengeClass(one.sent, one.input)
  await expect(challengeClass(act(one.signatory), one.input)).rejects.toThrow(
    'Your member has already challenged',
  )
  await challengeClass(two.sent, two.input)
  expect(await liveOf(paper.id)).toMatchObject([{ basis: 'carriedOver' }])
  await challengeClass(three.sent, three.input)
  expect(await liveOf(paper.id)).toMatchObject([{ basis: 'restored', versionId: first.id }])
  expect((await typesOf(paper.id)).slice(4)).toEqual([
    'class.challenged',
    'class.challenged',
    'class.corrected',
  ])
  expect(await factsOf(paper.id, 'class.corrected')).toMatchObject({ memberId: three.input.memberId })
  const why = (await getVersion(one.signatory, paper.slug, 2))?.whyClass.map(({ by }) => by)
  expect(why).toEqual(['Harbour Names', 'Delta Registrar', 'Savanna', null])
})

test('only a signatory challenges, and only for its own member', async () => {
  const { of, given } = await editorialChange()
  const representative = await personOf(given.member, 'representative')
  const input = { ...of, memberId: given.member.id, reason: 'No.' }
  await expect(challengeClass(act(representative), input)).rejects.toThrow('Only a signatory')
  const stranger = await personOf(await memberCalled('Harbour Names'), 'signatory')
  await expect(challengeClass(act(stranger), input)).rejects.toThrow('Only a signatory')
  expect(await db.changeClass.count({ where: { versionId: of.versionId } })).toBe(1)
})
