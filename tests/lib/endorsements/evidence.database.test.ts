import { beforeEach, describe, expect, test } from 'vitest'
import { signOn, signOnBehalf } from '@/lib/endorsements/commands'
import { getEvidenceFile } from '@/lib/endorsements/evidence'
import { getEndorsements } from '@/lib/endorsements/queries'
import { SignOnBehalfInput } from '@/lib/endorsements/schema'
import { drainOutbox } from '@/lib/notifications/outbox'
import { type PersonActor, visitor } from '@/lib/platform/actor'
import { attachment } from '@/lib/platform/attachment'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import {
  act,
  adminPerson,
  clockAt,
  factsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { paperToSign, rowsOf, signEventTypes, stanceOn } from '@/tests/support/signing'

let kauri: Awaited<ReturnType<typeof memberCalled>>
let admin: PersonActor
let simon: PersonActor
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  kauri = await memberCalled('Kauri Registry')
  admin = await adminPerson()
  simon = await personOf(kauri, 'signatory', 'Simon Aldridge')
})

const bytes = new Uint8Array(new TextEncoder().encode('%PDF-1.7 The board of Kauri endorses it.'))
const file = { name: 'minutes.pdf', bytes }
const evidence = 'Mail of Simon Aldridge, 3 June'

describe('the file that an entry on behalf rests on', () => {
  test('is kept with it, once for one form, and sealed by its digest with one event', async () => {
    const paper = await paperToSign()
    const [sent, input] = [act(admin), { ...stanceOn(paper, kauri), evidence, file }]
    await signOnBehalf(sent, input)
    await signOnBehalf(sent, input)
    const [row, ...more] = await rowsOf(paper)
    expect(more).toEqual([])
    expect(row).toMatchObject({ capacity: 'onBehalf', evidence, evidenceName: 'minutes.pdf' })
    expect(await signEventTypes(paper)).toEqual(['endorsement.given'])
    const other = { ...file, bytes: new Uint8Array([...bytes, 33]) }
    await expect(signOnBehalf(sent, { ...input, file: other })).rejects.toThrow(
      'already sent with other content',
    )
    const sealed = async () => (await factsOf(paper.id, 'endorsement.given')).contentDigest
    const withFile = await sealed()
    await signOnBehalf(act(admin), { ...input, file: null })
    expect(await sealed()).not.toBe(withFile)
    expect(JSON.stringify(await factsOf(paper.id, 'endorsement.given'))).not.toContain('minutes')
  })

  test('is kept once where two entries rest on it, and is never changed', async () => {
    const [paper, again] = [await paperToSign(), await paperToSign()]
    for (const each of [paper, again])
      await signOnBehalf(act(admin), { ...stanceOn(each, kauri), evidence, file })
    const digests = [(await rowsOf(paper))[0]?.evidenceDigest, (await rowsOf(again))[0]?.evidenceDigest]
    expect(new Set(digests).size).toBe(1)
    await expect(db.evidenceFile.updateMany({ data: { bytes: new Uint8Array([1]) } })).rejects.toThrow()
  })

  test('is refused with the entry, and leaves nothing', async () => {
    const paper = await paperToSign()
    const fresh = { ...file, bytes: new Uint8Array([...bytes, 42]) }
    const before = await db.evidenceFile.count()
    await expect(
      signOnBehalf(act(simon), { ...stanceOn(paper, kauri), evidence, file: fresh }),
    ).rejects.toThrow('Only an admin enters a stance on behalf')
    expect(await db.evidenceFile.count()).toBe(before)
    expect(await signEventTypes(paper)).toEqual([])
  })

  test('is opened by people of the member and admins, as a file to keep, and by nobody else', async () => {
    const paper = await paperToSign()
    await signOnBehalf(act(admin), { ...stanceOn(paper, kauri), evidence, file })
    const id = (await rowsOf(paper))[0]?.id ?? ''
    const other = await personOf(await memberCalled('Lagoon Registry'), 'signatory')
    for (const actor of [admin, simon, await personOf(kauri, 'contributor')]) {
      const found = await getEvidenceFile(actor, paper.slug, id)
      expect(found).toMatchObject({ name: 'minutes.pdf' })
      const [entry] = (await getEndorsements(actor, paper.slug, await instant()))?.endorsing ?? []
      expect(entry?.evidenceFile).toBe('minutes.pdf')
    }
    for (const actor of [other, await taskforcePerson(), visitor]) {
      expect(await getEvidenceFile(actor, paper.slug, id)).toBeNull()
      const [entry] = (await getEndorsements(actor, paper.slug, await instant()))?.endorsing ?? []
      expect([entry?.evidence ?? null, entry?.evidenceFile ?? null]).toEqual([null, null])
    }
    const elsewhere = await paperToSign()
    expect(await getEvidenceFile(admin, elsewhere.slug, id)).toBeNull()
    expect(await getEvidenceFile(admin, paper.slug, 'no-id')).toBeNull()
    const answer = attachment(await getEvidenceFile(admin, paper.slug, id))
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="minutes.pdf"/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(attachment(null).status).toBe(404)
  })

  test('does not go along when the member speaks for itself; and the member is told of the entry', async () => {
    const paper = await paperToSign()
    await signOnBehalf(act(admin), { ...stanceOn(paper, kauri), evidence, file })
    while ((await drainOutbox(async () => {})) > 0);
    const letters = await db.notice.findMany({ where: { kind: 'memberTold', paperId: paper.id } })
    expect(letters.map(({ personId }) => personId)).toEqual([simon.personId])
    expect(letters[0]?.text).toContain(
      'What it rests on stands with it, for people of Kauri Registry and admins.',
    )
    await signOn(act(simon), stanceOn(paper, kauri))
    expect((await rowsOf(paper)).at(-1)).toMatchObject({ evidence: null, evidenceDigest: null })
  })
})

test('a form sends a file as base64 with its name, without folders', () => {
  const ids = { paperId: crypto.randomUUID(), versionId: crypto.randomUUID(), memberId: crypto.randomUUID() }
  const form = { ...ids, digest: 'a'.repeat(64), stance: 'endorse', evidence }
  const encoded = Buffer.from(bytes).toString('base64')
  const parsed = SignOnBehalfInput.parse({
    ...form,
    evidenceFile: encoded,
    evidenceFileName: 'C:\\x\\minutes.pdf',
  })
  expect(parsed.file).toEqual({ name: 'minutes.pdf', bytes })
  expect(SignOnBehalfInput.parse(form).file).toBeNull()
  const page = Buffer.from('<script>').toString('base64')
  const wrong = SignOnBehalfInput.safeParse({ ...form, evidenceFile: page, evidenceFileName: 'x.pdf' })
  expect(wrong.error?.issues[0]?.message).toContain('neither a PDF nor a saved mail')
  const runs = SignOnBehalfInput.safeParse({ ...form, evidenceFile: encoded, evidenceFileName: 'x.bat' })
  expect(runs.error?.issues).toMatchObject([
    { path: ['evidenceFile'], message: expect.stringContaining('.pdf') },
  ])
})
