import { randomUUID } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'
import type { WindowKind } from '@/prisma/generated/enums'
import { taskforcePerson } from './coalition'

const at = new Date('2025-05-01T09:00:00Z')

/** A body with one paragraph for each text; the identity of the first is `para00000001`, and so on. */
export function bodyOf(...texts: string[]) {
  return {
    type: 'doc',
    content: texts.map((text, i) => ({
      type: 'paragraph',
      attrs: { id: paragraphId(i + 1) },
      content: [{ type: 'text', text }],
    })),
  }
}

export const paragraphId = (n: number) => `para${String(n).padStart(8, '0')}`

/** A paper with one published version for each list of paragraphs; every version after the first counts as substantive. */
export async function publishedPaper(
  versions: string[][] = [['The Forum should become permanent.', 'Its Secretariat needs steady funding.']],
  by?: PersonActor,
) {
  const author = by ?? (await taskforcePerson())
  const paperId = newId()
  const title = 'A stable footing for the Forum'
  const slug = `paper-${randomUUID().slice(0, 8)}`
  const origin = { createdAt: at, createdById: author.personId }
  await db.paper.create({
    data: { id: paperId, kind: 'position', slug, title, procedure: 'full', ...origin },
  })
  const last = bodyOf(...(versions.at(-1) ?? []))
  await db.draft.create({
    data: { paperId, body: last, language: 'en', revision: 1, updatedAt: at, updatedById: author.personId },
  })
  const published = []
  for (const [i, texts] of versions.entries())
    published.push(await version(paperId, title, i + 1, texts, author.personId))
  return { id: paperId, slug, author, versions: published }
}

async function version(paperId: string, title: string, number: number, texts: string[], personId: string) {
  const text = { format: 1, title, language: 'en', body: bodyOf(...texts) }
  const row = await db.version.create({
    data: { id: newId(), paperId, number, language: 'en', digest: digest(text), at, personId },
  })
  const canonical = canonicalize(text) ?? ''
  await db.versionText.create({
    data: { versionId: row.id, title, body: text.body, coverNote: 'As agreed.', canonical },
  })
  if (number > 1)
    await db.changeClass.create({
      data: { id: newId(), versionId: row.id, seq: 1, kind: 'substantive', step: 'said', personId, at },
    })
  return row
}

/** A window of this kind on the paper's last version. */
export async function windowOn(
  paper: Awaited<ReturnType<typeof publishedPaper>>,
  kind: WindowKind,
  opensAt = '2025-05-26T09:00:00Z',
  closesAt = '2025-06-06T12:00:00Z',
) {
  const versionId = paper.versions.at(-1)?.id ?? ''
  const personId = paper.author.personId
  const window = await db.window.create({
    data: { id: newId(), paperId: paper.id, kind, versionId, createdAt: at, createdById: personId },
  })
  await db.windowTimes.create({
    data: {
      windowId: window.id,
      seq: 1,
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
      personId,
      at,
    },
  })
  return window
}
