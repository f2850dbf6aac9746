import { beforeAll, expect, test, vi } from 'vitest'
import { GET as recordJson } from '@/app/papers/[slug]/record.json/route'
import { GET as versionJson } from '@/app/papers/[slug]/versions/[n]/json/route'
import { type Actor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { suppressVersion } from '@/lib/versions/take-back'
import { act } from '@/tests/support/coalition'
import { finalPaper } from '@/tests/support/final-paper'
import { comeAs, here } from '@/tests/support/visited'

vi.mock('@/lib/platform/session', () => ({ visit: async () => here.visit }))

let scene: Awaited<ReturnType<typeof finalPaper>>
beforeAll(async () => {
  scene = await finalPaper()
}, 60_000)

type Route = typeof recordJson | typeof versionJson
/** What a reader is sent at an hour of 22 June who holds a copy under this tag. */
async function sent(route: Route, { etag = '', reader = visitor as Actor, hour = '09' } = {}) {
  comeAs(reader, new Date(`2025-06-22T${hour}:00:00Z`))
  const request = new Request('https://coalition.example/', { headers: { 'if-none-match': etag } })
  const params = Promise.resolve({ slug: scene.paper.slug, n: '1' })
  const answer = await route(request, { params })
  const { status, headers } = answer
  return {
    ...{ status, etag: headers.get('etag') ?? '', kept: headers.get('cache-control') },
    text: await answer.text(),
  }
}

test('a visitor’s copy of the record stands until anything of it changes, also without an event', async () => {
  const first = await sent(recordJson)
  expect(first).toMatchObject({ status: 200, kept: 'no-cache', etag: expect.stringMatching(/^"[\w-]{24}"$/) })
  const later = await sent(recordJson, { etag: first.etag, hour: '11' })
  expect(later).toEqual({ status: 304, etag: first.etag, kept: 'no-cache', text: '' })
  const erased = await db.eventFacts.findFirstOrThrow({
    where: { chainId: scene.paper.id, event: { type: 'paper.finalised' } },
  })
  await db.eventFacts.delete({ where: { chainId_seq: { chainId: erased.chainId, seq: erased.seq } } })
  const after = await sent(recordJson, { etag: first.etag })
  expect(after.status).toBe(200)
  expect(after.etag).not.toBe(first.etag)
  const [was, is] = [first, after].map(({ text }) => JSON.parse(text))
  expect(is.asOf.seq).toBe(was.asOf.seq)
  expect(is.events).not.toEqual(was.events)
  expect(await sent(recordJson, { reader: scene.admin })).toMatchObject({ kept: 'no-store', etag: '' })
})

test('a version of a final paper is kept by no cache without asking, and a suppression reaches each copy', async () => {
  const first = await sent(versionJson)
  expect(first).toMatchObject({ status: 200, kept: 'public, no-cache' })
  expect(await sent(versionJson, { etag: first.etag })).toMatchObject({
    status: 304,
    kept: 'public, no-cache',
    text: '',
  })
  expect(await sent(versionJson, { reader: scene.admin })).toMatchObject({ kept: 'private, no-store' })
  const versionId = scene.paper.versions[0]?.id ?? ''
  await suppressVersion(act(scene.admin), { paperId: scene.paper.id, versionId, reason: 'A private name.' })
  const after = await sent(versionJson, { etag: first.etag })
  expect(after).toMatchObject({ status: 200, kept: 'private, no-store', etag: '' })
  expect(JSON.parse(after.text)).toMatchObject({ digest: first.etag.slice(1, -1), reason: 'A private name.' })
})
