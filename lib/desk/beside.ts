import 'server-only'
import { numberBlocks } from '@/lib/document/numbers'
import { type Redline, redline } from '@/lib/document/redline'
import type { FixedLabels } from '@/lib/document/series'
import type { Body, Identity } from '@/lib/document/tree'
import { fixedIn } from '@/lib/numbers/labels'
import type { PaperFacts } from '@/lib/papers/rules'
import { db } from '@/lib/platform/db'
import { Newest } from '@/lib/platform/newest'

/** A paragraph that an answer can name as where it landed. */
export type LandingPlace = { id: Identity; label: string; words: string }

/** The draft of a paper against its current version. */
export type Beside = {
  revision: number
  language: string
  redline: Redline
  /** Identities of the version's paragraphs as they are read, and their numbers there. */
  order: readonly Identity[]
  labels: ReadonlyMap<Identity, string>
  /** The numbered paragraphs of the draft, which the next version will have. */
  places: readonly LandingPlace[]
}

const kept = new Newest<Beside>(20)

/** What the draft says now, with its changes against the version; kept by the process for as long as neither changes. */
export async function besideOf(paper: PaperFacts, versionId: string): Promise<Beside> {
  const [draft, numbers] = await Promise.all([
    db.draft.findUniqueOrThrow({ where: { paperId: paper.id }, select: { revision: true } }),
    fixedIn(db, [versionId]),
  ])
  const fixed = numbers.get(versionId)
  // Once its text was removed, nothing is shown of it that was compared before.
  const removed = paper.versions.some(({ id, suppressed }) => id === versionId && suppressed)
  const name = `${versionId} ${draft.revision} ${removed} ${[...(fixed?.values() ?? [])].join()}`
  const known = kept.get(name)
  if (known) return known
  const beside = await read(paper.id, versionId, fixed)
  if (beside.revision === draft.revision) kept.put(name, beside)
  return beside
}

async function read(paperId: string, versionId: string, fixed: FixedLabels | undefined): Promise<Beside> {
  const [draft, text] = await Promise.all([
    db.draft.findUniqueOrThrow({
      where: { paperId },
      select: { revision: true, body: true, language: true },
    }),
    db.versionText.findUnique({ where: { versionId }, select: { body: true } }),
  ])
  // Only what parseBody let through is stored; of a suppressed version nothing is left to compare with.
  const now = draft.body as Body
  const before = (text?.body ?? now) as Body
  const { paragraphs, labels } = numberBlocks(before, fixed)
  return {
    revision: draft.revision,
    language: draft.language,
    redline: redline(before, now, { before: fixed, after: fixed }),
    order: paragraphs.map(({ id }) => id),
    labels,
    places: numberBlocks(now, fixed)
      .paragraphs.filter(({ label }) => label !== '')
      .map(({ id, label, text: words }) => ({ id, label, words: words.slice(0, 60) })),
  }
}
