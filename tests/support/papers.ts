import { randomUUID } from 'node:crypto'
import { saveDraft } from '@/lib/drafts/commands'
import { SaveDraftInput } from '@/lib/drafts/schema'
import { createPaper } from '@/lib/papers/commands'
import { CreatePaperInput } from '@/lib/papers/schema'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { publishVersion } from '@/lib/versions/commands'
import { PublishInput } from '@/lib/versions/schema'
import { changeWindow, setWindows } from '@/lib/windows/commands'
import { earliestClose, shortestLength } from '@/lib/windows/lengths'
import { addWindows } from '@/lib/windows/rows'
import type { WindowKind } from '@/prisma/generated/enums'
import { act, adminPerson, clockAt, eventsOf, taskforcePerson } from './coalition'

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

/** A paper that this Taskforce person has begun; its draft is empty, its revision 0. */
export async function begunPaper(
  by: PersonActor,
  title = `A paper ${randomUUID().slice(0, 8)}`,
  address?: string,
) {
  const input = CreatePaperInput.parse({ kind: 'position', title, slug: address })
  const { paperId, slug } = await createPaper(act(by), input)
  return { id: paperId, slug, title }
}

/** What the editor sends: these paragraphs over that revision. */
export const written = (paper: { id: string; title: string }, revision: number, ...texts: string[]) =>
  SaveDraftInput.parse({
    paperId: paper.id,
    revision,
    title: paper.title,
    language: 'en',
    body: bodyOf(...texts),
  })

/** The draft with these paragraphs, saved over that revision; answers the new one. */
export async function save(
  by: PersonActor,
  paper: { id: string; title: string },
  revision: number,
  ...texts: string[]
) {
  return saveDraft(act(by), written(paper, revision, ...texts))
}

/**
 * A paper with one published version for each list of paragraphs, all at one instant; every version after the first is
 * said to be substantive. The coalition's clock stands afterwards where it stood before.
 */
export async function publishedPaper(
  versions: string[][] = [['The Forum should become permanent.', 'Its Secretariat needs steady funding.']],
  by?: PersonActor,
) {
  const author = by ?? (await taskforcePerson())
  const clock = await db.clock.findFirstOrThrow()
  await clockAt(at.toISOString())
  const title = 'A stable footing for the Forum'
  const paper = { ...(await begunPaper(author, title, `paper-${randomUUID().slice(0, 8)}`)), author }
  const published = []
  for (const texts of versions) published.push(await publishNext(paper, texts))
  await db.clock.updateMany({ data: { offsetSeconds: clock.offsetSeconds } })
  return { ...paper, versions: published }
}

type Begun = { id: string; title: string; author: PersonActor }

/** The next version of the paper, with these paragraphs; from version 2 on it is said to be of this class. */
export async function publishNext(
  paper: Begun,
  texts: string[],
  said: 'editorial' | 'substantive' = 'substantive',
) {
  const [{ revision }, before] = await Promise.all([
    db.draft.findUniqueOrThrow({ where: { paperId: paper.id } }),
    db.version.count({ where: { paperId: paper.id, takenBack: null } }),
  ])
  const saved = await save(paper.author, paper, revision, ...texts)
  const input = PublishInput.parse({
    paperId: paper.id,
    draftRevision: saved.revision,
    coverNote: 'As agreed.',
    ...(before > 0 && { saidClass: said }),
    dispositionIds: 'all',
  })
  const { versionId } = await publishVersion(act(paper.author), input)
  return db.version.findUniqueOrThrow({ where: { id: versionId } })
}

/**
 * A window of this kind on the paper's last version, set by an admin before it opens; one that is shorter than its
 * procedure asks was closed early. The coalition's clock stands afterwards where it stood before.
 */
export async function windowOn(
  paper: Pick<Awaited<ReturnType<typeof publishedPaper>>, 'id' | 'versions'>,
  kind: WindowKind,
  opensAt = '2025-05-23T09:00:00Z',
  closesAt = '2025-06-06T12:00:00Z',
) {
  const admin = await adminPerson()
  const clock = await db.clock.findFirstOrThrow()
  const [opens, closes] = [new Date(opensAt), new Date(closesAt)]
  await clockAt(new Date(opens.getTime() - 60_000).toISOString())
  if (kind === 'finalCall') {
    // Opened by the freeze of its paper, whose tests freeze; here only the rows that it leaves.
    const versionId = paper.versions.at(-1)?.id ?? ''
    const on = { actor: admin, now: at, paperId: paper.id, versionId, baseVersionId: null, roundId: null }
    await db.$transaction((tx) => addWindows(tx, on, [{ kind, opensAt: opens, closesAt: closes }]))
  } else await setAndClose(admin, paper.id, { kind, opensAt: opens, closesAt: closes })
  await db.clock.updateMany({ data: { offsetSeconds: clock.offsetSeconds } })
  return db.window.findFirstOrThrow({ where: { paperId: paper.id, kind }, orderBy: { id: 'desc' } })
}

async function setAndClose(
  admin: PersonActor,
  paperId: string,
  { kind, opensAt, closesAt }: { kind: WindowKind; opensAt: Date; closesAt: Date },
) {
  const { procedure } = await db.paper.findUniqueOrThrow({ where: { id: paperId } })
  const earliest = earliestClose(shortestLength(procedure, kind, false), opensAt, new Set())
  const planned = closesAt < earliest ? earliest : closesAt
  await setWindows(act(admin), { paperId, windows: [{ kind, opensAt, closesAt: planned }] })
  if (planned === closesAt) return
  const { id } = await db.window.findFirstOrThrow({ where: { paperId, kind }, orderBy: { id: 'desc' } })
  await clockAt(opensAt.toISOString())
  const change = { windowId: id, change: 'closeEarly' as const, closesAt, reason: 'Shorter for this test.' }
  await changeWindow(act(admin), change)
}

/** What was recorded on a paper after it was published: the types of its events, in order. */
export async function recordedOn(paper: { id: string }): Promise<string[]> {
  const before = ['paper.created', 'version.published']
  return (await eventsOf(paper.id)).map((event) => event.type).filter((type) => !before.includes(type))
}
