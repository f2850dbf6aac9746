import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { receiveDraft, receiveSettledDraft } from '@/lib/drafts/receive'
import { type Actor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { adminPerson, taskforcePerson } from '@/tests/support/coalition'
import { begunPaper, bodyOf, save } from '@/tests/support/papers'

let here: Actor = visitor
vi.mock('@/lib/platform/session', () => ({ visit: async () => ({ actor: here }) }))

const origin = 'https://papers.example.org'
const send = (body: unknown, headers: Record<string, string> = { origin }) =>
  new Request(`${origin}/api/papers/x/draft`, {
    method: 'PUT',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { host: 'papers.example.org', 'content-type': 'application/json', ...headers },
  })
const text = (...texts: string[]) => ({ title: 'A paper', language: 'en', body: bodyOf(...texts) })
const draft = (revision: number, ...texts: string[]) => ({
  key: randomUUID(),
  input: { revision, ...text(...texts) },
})

async function written() {
  const drafter = await taskforcePerson('Ana')
  const paper = await begunPaper(drafter)
  here = drafter
  return { drafter, paper }
}

const revisionOf = async (paperId: string) =>
  (await db.draft.findUniqueOrThrow({ where: { paperId } })).revision

beforeEach(() => {
  here = visitor
})

test('a draft is saved, and told its revision and when', async () => {
  const { paper } = await written()
  const response = await receiveDraft(send(draft(0, 'One.')), paper.id)
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({ revision: 1, savedAt: expect.stringMatching(/Z$/) })
})

test('who was overtaken is given the other text, with who saved it', async () => {
  const { drafter, paper } = await written()
  await save(drafter, paper, 0, 'Ana’s text.')
  here = await taskforcePerson('Ben')
  const response = await receiveDraft(send(draft(0, 'Ben’s text.')), paper.id)
  expect(response.status).toBe(409)
  expect(await response.json()).toMatchObject({
    why: expect.stringContaining('Someone else saved this draft'),
    theirs: { revision: 1, by: 'Ana', title: paper.title, body: bodyOf('Ana’s text.') },
  })
  const input = { revision: 1, keep: text('Both.'), giveUp: text('Ben’s text.') }
  const settled = await receiveSettledDraft(send({ key: randomUUID(), input }), paper.id)
  expect(await settled.json()).toMatchObject({ revision: 2 })
})

test.each([
  ['no', {}],
  ['a foreign', { origin: 'https://evil.example' }],
  ['a null', { origin: 'null' }],
])('with %s origin nothing is taken', async (_, headers) => {
  const { paper } = await written()
  expect((await receiveDraft(send(draft(0, 'x'), headers as Record<string, string>), paper.id)).status).toBe(
    403,
  )
  expect(await revisionOf(paper.id)).toBe(0)
})

test('a session that ended, an admin, and a paper that is not there', async () => {
  const { paper } = await written()
  here = visitor
  expect((await receiveDraft(send(draft(0, 'x')), paper.id)).status).toBe(401)
  here = await adminPerson()
  expect((await receiveDraft(send(draft(0, 'x')), paper.id)).status).toBe(404)
  here = await taskforcePerson()
  expect((await receiveDraft(send(draft(0, 'x')), randomUUID())).status).toBe(404)
  expect((await receiveDraft(send(draft(0, 'x')), 'no-id')).status).toBe(404)
  expect(await revisionOf(paper.id)).toBe(0)
})

test.each([
  [400, 'no JSON', '{'],
  [400, 'no key', { input: text('x') }],
  [413, 'more than 4 MB', `{"key":"${'x'.repeat(4_000_001)}"}`],
  [
    422,
    'a forged tree',
    {
      key: randomUUID(),
      input: { ...text(), revision: 0, body: { type: 'doc', content: [{ type: 'html' }] } },
    },
  ],
  [422, 'nothing', { key: randomUUID(), input: null }],
])('%i for %s', async (status, _, body) => {
  const { paper } = await written()
  const response = await receiveDraft(send(body), paper.id)
  expect(response.status).toBe(status)
  expect(await revisionOf(paper.id)).toBe(0)
})

test('the paper is the address’s, whatever was sent', async () => {
  const { drafter, paper } = await written()
  const other = await begunPaper(drafter)
  const { key, input } = draft(0, 'x')
  await receiveDraft(send({ key, input: { ...input, paperId: other.id } }), paper.id)
  expect([await revisionOf(paper.id), await revisionOf(other.id)]).toEqual([1, 0])
})
