import { beforeAll, describe, expect, test } from 'vitest'
import { suppressAnnex } from '@/lib/annex/commands'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { publishedAnnex } from '@/tests/support/annex'
import { act, adminPerson, foundCoalition } from '@/tests/support/coalition'
import { publishedPaper } from '@/tests/support/papers'

// What the database itself refuses of an annex, whatever code asks.

let paper: Awaited<ReturnType<typeof publishedPaper>>
let version: Awaited<ReturnType<typeof publishedAnnex>>

beforeAll(async () => {
  await foundCoalition()
  paper = await publishedPaper()
  version = await publishedAnnex(paper, 'One.')
  const other = await publishedAnnex(paper, 'Two.')
  await suppressAnnex(act(await adminPerson()), { paperId: paper.id, versionId: other.id, reason: 'A name.' })
})

describe('refused:', () => {
  test.each([
    ['another digest', `update "AnnexVersion" set digest = repeat('0', 64)`, 'append-only'],
    ['a version less', 'delete from "AnnexVersion"', 'append-only'],
    ['no versions', 'truncate "AnnexVersion" cascade', 'append-only'],
    ['another reason', `update "AnnexEnd" set reason = 'x'`, 'append-only'],
    ['an end less', 'delete from "AnnexEnd"', 'append-only'],
    ['other words', `update "AnnexText" set title = 'x'`, 'append-only'],
    ['no words', 'truncate "AnnexText"', 'append-only'],
    [
      'words gone without a suppression',
      'delete from "AnnexText"',
      'goes only together with its suppression',
    ],
  ])('%s', async (_, sql, why) => {
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(why)
    expect(await db.annexVersion.count({ where: { paperId: paper.id } })).toBe(2)
    expect(await db.annexText.count({ where: { versionId: version.id } })).toBe(1)
  })

  test('words that do not have the digest', async () => {
    const { id: versionId } = await db.annexVersion.create({
      data: { ...version, id: newId(), number: 3 },
    })
    const text = { versionId, title: 'x', body: {}, note: 'x', canonical: '{}' }
    await expect(db.annexText.create({ data: text })).rejects.toThrow('does not have the digest')
  })

  test('an annex of no paper', async () => {
    const row = { ...version, id: newId(), paperId: newId() }
    await expect(db.annexVersion.create({ data: row })).rejects.toThrow('AnnexVersion_paperId_fkey')
  })
})
