import { saveDraft } from '@/lib/drafts/commands'
import { SaveDraftInput } from '@/lib/drafts/schema'
import { restOn } from '@/lib/foundations/commands'
import { FoundationInput } from '@/lib/foundations/schema'
import { createPaper, describePaper } from '@/lib/papers/commands'
import { CreatePaperInput, DescribePaperInput } from '@/lib/papers/schema'
import { reviewPlace } from '@/lib/places/commands'
import { getPlaces } from '@/lib/places/queries'
import { ReviewPlaceInput } from '@/lib/places/schema'
import { db } from '@/lib/platform/db'
import type { Act } from '@/lib/platform/once'
import { confirmClass } from '@/lib/versions/classes'
import { publishVersion } from '@/lib/versions/commands'
import { ConfirmClassInput, PublishInput } from '@/lib/versions/schema'
import { bodyOf } from './body'
import { type ActThatDoes, type Cast, named, type PaperSoFar, versionOf } from './cast'
import type { DemoPaper } from './content/format'
import { keyOf } from './identity'

const topicIds = (cast: Cast, { topics }: DemoPaper) => topics.map((slug) => named(cast.topics, slug))

/** Begins a paper at its address. The Taskforce begins each by the full procedure. */
export async function begin(act: Act, cast: Cast, content: DemoPaper): Promise<PaperSoFar> {
  const { kind, slug, title, procedure, procedureReason } = content
  const reason = procedure === 'full' ? { procedureReason } : {}
  const input = CreatePaperInput.parse({ kind, slug, title, topicIds: topicIds(cast, content), ...reason })
  const { paperId: id } = await createPaper(act, input)
  const empty = { versions: [], inputs: new Map(), objections: new Map() }
  return { content, id, title, draftRevision: 0, annexRevision: 0, ...empty }
}

/** An admin chooses another procedure than the full one. */
export async function describe(act: Act, cast: Cast, { id, title, content }: PaperSoFar): Promise<void> {
  const { procedure, procedureReason } = content
  const said = { title, topicIds: topicIds(cast, content), procedure, procedureReason }
  await describePaper(act, DescribePaperInput.parse({ paperId: id, ...said }))
}

export async function draft(
  act: Act,
  paper: PaperSoFar,
  { blocks, title = paper.title }: ActThatDoes<'draft'>,
) {
  const text = { title, language: 'en', body: bodyOf(paper.content.slug, blocks) }
  const over = { paperId: paper.id, revision: paper.draftRevision }
  const saved = await saveDraft(act, SaveDraftInput.parse({ ...over, ...text }))
  paper.draftRevision = saved.revision
  paper.title = title
}

export async function publish(act: Act, paper: PaperSoFar, said: ActThatDoes<'publish'>) {
  const { coverNote, class: saidClass } = said
  const input = { paperId: paper.id, draftRevision: paper.draftRevision, coverNote, saidClass }
  const { versionId, digest } = await publishVersion(
    act,
    PublishInput.parse({ ...input, dispositionIds: 'all' }),
  )
  paper.versions.push({ id: versionId, digest })
}

/** Names a position that the paper rests on. */
export async function rest(act: Act, paper: PaperSoFar, { position }: ActThatDoes<'restOn'>) {
  const { id } = await db.paper.findUniqueOrThrow({ where: { slug: position }, select: { id: true } })
  await restOn(act, FoundationInput.parse({ paperId: paper.id, positionId: id }))
}

export async function confirm(act: Act, paper: PaperSoFar) {
  await confirmClass(act, ConfirmClassInput.parse({ paperId: paper.id, versionId: versionOf(paper).id }))
}

/** Leaves each comment that lost its words on its paragraph, or on the whole paper where that is gone. */
export async function reviewPlaces(act: Act, paper: PaperSoFar) {
  const report = await getPlaces(act.actor, paper.content.slug)
  for (const { input, found, seen } of report?.rows.filter(({ review }) => review) ?? []) {
    const said = found ? { decision: 'confirm', seen } : { decision: 'release' }
    const of = { paperId: paper.id, inputId: input.id, versionId: versionOf(paper).id }
    await reviewPlace(
      { ...act, key: keyOf(act.key, input.number) },
      ReviewPlaceInput.parse({ ...of, ...said }),
    )
  }
}
