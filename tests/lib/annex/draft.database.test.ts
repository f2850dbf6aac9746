import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { restoreAnnexCopy, saveAnnexDraft, savePlainAnnexDraft, settleAnnexDraft } from '@/lib/annex/draft'
import { receiveAnnexDraft, receiveSettledAnnexDraft } from '@/lib/annex/receive'
import { PlainDraftInput, SettleDraftInput } from '@/lib/drafts/schema'
import { type Actor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { annexWritten, writeAnnex } from '@/tests/support/annex'
import {
  act,
  adminPerson,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { begunPaper, bodyOf, publishedPaper } from '@/tests/support/papers'

let here: Actor = visitor
vi.mock('@/lib/platform/session', () => ({ visit: async () => ({ actor: here }) }))

beforeEach(async () => {
  await foundCoalition()
})

const draftOf = ({ id: paperId }: { id: string }) => db.annexDraft.findUnique({ where: { paperId } })
const copiesOf = ({ id: paperId }: { id: string }) =>
  db.annexDraftCopy.findMany({ where: { paperId }, orderBy: { id: 'asc' } })
const paperOf = ({ id }: { id: string }) =>
  db.paper.findUniqueOrThrow({ where: { id }, include: { draft: true, draftCopies: true } })

async function begun() {
  const author = await taskforcePerson('Ana')
  return { ...(await begunPaper(author)), author }
}

describe('the draft of an annex', () => {
  test('begins with its first save, which is sent twice, is no event, and leaves the paper and its draft alone', async () => {
    const paper = await begun()
    const [before, events] = [await paperOf(paper), await db.event.count()]
    expect(await draftOf(paper)).toBeNull()
    const sent = act(paper.author)
    const first = await saveAnnexDraft(sent, annexWritten(paper, 0, 'One.'))
    expect(await saveAnnexDraft(sent, annexWritten(paper, 0, 'One.'))).toEqual(first)
    expect(await draftOf(paper)).toMatchObject({
      ...{ revision: 1, title: 'If others reopen it', body: bodyOf('One.') },
      updatedById: paper.author.personId,
    })
    expect(await paperOf(paper)).toEqual(before)
    expect(await db.event.count()).toBe(events)
  })

  test('two who begin it at once do not write over each other', async () => {
    const paper = await begun()
    const ben = await taskforcePerson('Ben')
    const tries = await Promise.allSettled([
      saveAnnexDraft(act(paper.author), annexWritten(paper, 0, 'Ana’s.')),
      saveAnnexDraft(act(ben), annexWritten(paper, 0, 'Ben’s.')),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await draftOf(paper)).toMatchObject({ revision: 1 })
  })

  test('a collision is settled, and what was given up is kept and can be restored', async () => {
    const paper = await begun()
    await writeAnnex(paper, 'Ana’s.')
    const { paperId: _, revision: __, ...mine } = annexWritten(paper, 0, 'Ben’s.')
    const { paperId: ___, revision: ____, ...theirs } = annexWritten(paper, 0, 'Ana’s.')
    const input = SettleDraftInput.parse({ paperId: paper.id, revision: 1, keep: theirs, giveUp: mine })
    await settleAnnexDraft(act(await taskforcePerson('Ben')), input)
    expect(await draftOf(paper)).toMatchObject({ revision: 1, body: bodyOf('Ana’s.') })
    const [copy] = await copiesOf(paper)
    expect(copy).toMatchObject({ reason: 'replaced', body: bodyOf('Ben’s.') })
    const restore = { paperId: paper.id, revision: 1, copyId: copy?.id ?? '' }
    await restoreAnnexCopy(act(paper.author), restore)
    expect(await draftOf(paper)).toMatchObject({ revision: 2, body: bodyOf('Ben’s.') })
    const other = await begun()
    await writeAnnex(other, 'Another paper’s.')
    await expect(
      restoreAnnexCopy(act(paper.author), { ...restore, paperId: other.id }),
    ).rejects.toMatchObject({ name: 'Absent' })
  })

  test('is written as Markdown, and keeps who its paragraphs are', async () => {
    const paper = await begun()
    await writeAnnex(paper, 'Offer a sentence in place of a line.', 'Nobody speaks of it first.')
    const plain = { paperId: paper.id, revision: 1, title: 'An annex', language: 'en' }
    const text = 'Offer one sentence in place of a line.\n\nNobody speaks of it first.\n'
    await savePlainAnnexDraft(act(paper.author), PlainDraftInput.parse({ ...plain, text }))
    const body = bodyOf('Offer one sentence in place of a line.', 'Nobody speaks of it first.')
    expect(await draftOf(paper)).toMatchObject({ revision: 2, title: 'An annex', body })
  })

  test('is not there for members and admins, and a refusal leaves no trace', async () => {
    const paper = await publishedPaper()
    const signatory = await personOf(await memberCalled('Fjord Registry'), 'signatory')
    for (const who of [signatory, await adminPerson(), visitor]) {
      const sent = act(who)
      await expect(saveAnnexDraft(sent, annexWritten(paper, 0, 'Mine.'))).rejects.toMatchObject({
        name: 'Absent',
      })
      expect(await db.act.findUnique({ where: { key: sent.key } })).toBeNull()
    }
    expect(await draftOf(paper)).toBeNull()
  })
})

describe('what the editor sends by itself', () => {
  const origin = 'https://papers.example.org'
  const send = (input: unknown, headers: Record<string, string> = { origin }) =>
    new Request(`${origin}/api/papers/x/annex`, {
      method: 'PUT',
      body: JSON.stringify({ key: randomUUID(), input }),
      headers: { host: 'papers.example.org', 'content-type': 'application/json', ...headers },
    })

  test('is saved; who was overtaken is given the other text; the choice ends it', async () => {
    const paper = await begun()
    here = paper.author
    const { paperId: _, ...sent } = annexWritten(paper, 0, 'Ana’s.')
    const saved = await receiveAnnexDraft(send(sent), paper.id)
    expect([saved.status, saved.headers.get('cache-control')]).toEqual([200, 'no-store'])
    here = await taskforcePerson('Ben')
    const overtaken = await receiveAnnexDraft(send({ ...sent, body: bodyOf('Ben’s.') }), paper.id)
    expect(overtaken.status).toBe(409)
    expect(await overtaken.json()).toMatchObject({
      theirs: { revision: 1, by: 'Ana', body: bodyOf('Ana’s.') },
    })
    const { revision: __, ...text } = sent
    const settled = { revision: 1, keep: { ...text, body: bodyOf('Both.') }, giveUp: text }
    expect(await (await receiveSettledAnnexDraft(send(settled), paper.id)).json()).toMatchObject({
      revision: 2,
    })
  })

  test.each([
    ['a visitor', 401, async () => visitor, { origin }],
    ['an admin', 404, adminPerson, { origin }],
    ['a page of somebody else', 403, taskforcePerson, { origin: 'https://evil.example' }],
  ] as const)('is not taken from %s: %i', async (_, status, who, headers) => {
    const paper = await begun()
    here = await who()
    expect((await receiveAnnexDraft(send(annexWritten(paper, 0, 'x'), headers), paper.id)).status).toBe(
      status,
    )
    expect(await draftOf(paper)).toBeNull()
  })
})
