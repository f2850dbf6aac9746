import { beforeEach, describe, expect, test } from 'vitest'
import { suppressAnnex, takeBackAnnex } from '@/lib/annex/commands'
import { offersAnnex } from '@/lib/annex/offer'
import {
  getAnnex,
  getAnnexCopy,
  getAnnexDraft,
  getAnnexDraftText,
  getAnnexPublication,
  listAnnexCopies,
  readAnnex,
} from '@/lib/annex/queries'
import { type Actor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { getRecord } from '@/lib/record/queries'
import { publishedAnnex, writeAnnex } from '@/tests/support/annex'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { begunPaper, bodyOf, publishedPaper } from '@/tests/support/papers'

const now = new Date('2025-06-02T10:00:00Z')

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

type Paper = Awaited<ReturnType<typeof publishedPaper>>

async function rolesOf(paper: { author: Actor }): Promise<Record<string, Actor>> {
  const member = await memberCalled('Fjord Registry')
  return {
    visitor,
    contributor: await personOf(member, 'contributor'),
    signatory: await personOf(member, 'signatory'),
    taskforce: paper.author,
    admin: await adminPerson(),
  }
}

/** The roles to which this question has an answer. */
async function answered(paper: { author: Actor }, ask: (actor: Actor) => Promise<unknown>) {
  const found = await Promise.all(
    Object.entries(await rolesOf(paper)).map(async ([role, actor]) => ((await ask(actor)) ? [role] : [])),
  )
  return found.flat()
}

const finalise = (paper: Paper) => {
  const [version] = paper.versions
  const by = { paperId: paper.id, versionId: version?.id ?? '', personId: paper.author.personId }
  const at = new Date('2025-05-31T09:00:00Z')
  return db.paperAct.create({ data: { id: newId(), seq: 1, kind: 'finalised', at, ...by } })
}

describe('who gets the annex of', () => {
  const inside = ['contributor', 'signatory', 'taskforce', 'admin']

  test('a published paper, and who is shown the way to it', async () => {
    const paper = await publishedPaper()
    await publishedAnnex(paper, 'Offer a sentence.')
    expect(await answered(paper, (actor) => getAnnex(actor, paper.slug))).toEqual(inside)
    expect(await answered(paper, (actor) => offersAnnex(actor, paper.slug))).toEqual(inside)
  })

  test('a final paper, which a visitor reads', async () => {
    const paper = await publishedPaper()
    await publishedAnnex(paper, 'Offer a sentence.')
    await finalise(paper)
    expect(await getRecord(visitor, paper.slug, now)).not.toBeNull()
    expect(await answered(paper, (actor) => getAnnex(actor, paper.slug))).toEqual(inside)
  })

  test('a paper without one: only the Taskforce, to begin it', async () => {
    const paper = await publishedPaper()
    await writeAnnex(paper, 'Not yet for members.')
    expect(await answered(paper, (actor) => getAnnex(actor, paper.slug))).toEqual(['taskforce'])
    expect(await answered(paper, (actor) => offersAnnex(actor, paper.slug))).toEqual(['taskforce'])
    expect(await getAnnex(paper.author, 'there-is-no-such-paper')).toBeNull()
  })

  test('a paper whose one annex was taken back: members no more', async () => {
    const paper = await publishedPaper()
    const version = await publishedAnnex(paper, 'Too early.')
    await takeBackAnnex(act(paper.author), { paperId: paper.id, versionId: version.id, reason: 'Too early.' })
    expect(await answered(paper, (actor) => getAnnex(actor, paper.slug))).toEqual(['taskforce', 'admin'])
    expect(await answered(paper, (actor) => offersAnnex(actor, paper.slug))).toEqual(['taskforce'])
  })
})

test('the draft, its copies and what publishing would make are the Taskforce’s alone', async () => {
  const paper = await publishedPaper()
  await publishedAnnex(paper, 'One.')
  await writeAnnex(paper, 'Two.')
  const [copy] = await db.annexDraftCopy.findMany({ where: { paperId: paper.id } })
  const asks: ((actor: Actor) => Promise<unknown>)[] = [
    (actor) => getAnnexDraft(actor, paper.slug),
    (actor) => getAnnexDraftText(actor, paper.id),
    async (actor) => (await listAnnexCopies(actor, paper.id)).length > 0,
    (actor) => getAnnexCopy(actor, paper.id, copy?.id ?? ''),
    (actor) => getAnnexPublication(actor, paper.slug),
  ]
  for (const ask of asks) expect(await answered(paper, ask)).toEqual(['taskforce'])
  expect(await getAnnexPublication(paper.author, paper.slug)).toMatchObject({
    ...{ number: 2, text: { blank: false } },
    draft: { revision: 2, body: bodyOf('Two.'), updatedBy: paper.author.name },
    current: { number: 1, body: bodyOf('One.') },
  })
})

test('before its first word a draft has a title and no words, and nothing was written by looking', async () => {
  const author = (await publishedPaper()).author
  const paper = await begunPaper(author)
  const draft = await getAnnexDraft(author, paper.slug)
  expect(draft).toMatchObject({ title: `Annex: ${paper.title}`, revision: 0, language: 'en' })
  expect((await getAnnexPublication(author, paper.slug))?.text.blank).toBe(true)
  expect(await db.annexDraft.count({ where: { paperId: paper.id } })).toBe(0)
})

test('members see each version with who published it, and what is said in place of suppressed words', async () => {
  const paper = await publishedPaper()
  const first = await publishedAnnex(paper, 'A delegation by name.')
  await publishedAnnex(paper, 'A delegation.')
  const reason = 'It names a delegation.'
  await suppressAnnex(act(await adminPerson('Noor')), { paperId: paper.id, versionId: first.id, reason })
  const member = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  const annex = await getAnnex(member, paper.slug)
  expect(annex?.versions).toMatchObject([
    {
      number: 1,
      digest: first.digest,
      title: null,
      note: null,
      suppressed: true,
      ends: { suppressed: { reason, by: 'Noor' } },
    },
    { number: 2, title: 'If others reopen it', publishedBy: paper.author.name, takenBack: false },
  ])
  expect(await readAnnex(annex?.versions ?? [])).toMatchObject([
    { version: { number: 1 }, text: null },
    { version: { number: 2 }, text: { body: bodyOf('A delegation.'), note: 'For those in the room.' } },
  ])
})

test('the record of a final paper is the same, to the byte, with and without an annex', async () => {
  const paper = await publishedPaper()
  await finalise(paper)
  const member = await personOf(await memberCalled('Fjord Registry'), 'signatory')
  const records = () =>
    Promise.all([visitor, member, paper.author].map((who) => getRecord(who, paper.slug, now)))
  const before = JSON.stringify(await records())
  const version = await publishedAnnex(paper, 'Offer a sentence.')
  expect(JSON.stringify(await records())).toBe(before)
  expect(before).not.toContain(version.digest)
})
