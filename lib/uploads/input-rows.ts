import 'server-only'
import { placeAll } from '@/lib/comments/place'
import type { Selected } from '@/lib/document/anchor'
import { anchorOf, proposalOn } from '@/lib/document/proposal'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { Capacity, InputKind, PublicAs } from '@/prisma/generated/enums'
import type { Chosen } from './chosen'
import type { Upload } from './facts'
import { sourceNote } from './notes'

/** What all inputs of one act have in common. */
export type Said = {
  versionId: string
  memberId: string
  capacity: Capacity
  publicAs: PublicAs
  source: 'mail' | 'file'
}

/** By how many seconds each kind came late; null: in time. */
export type Late = Record<InputKind, number | null>

type By = { personId: string; at: Date }

/**
 * Writes what was chosen as inputs of the paper, numbered from `first` on, each with its words, what it proposes, and its
 * place in the current version where that is another. Answers their ids in that order.
 */
export async function writeInputs(
  tx: Tx,
  paper: PaperFacts,
  upload: Upload,
  { chosen, first, late }: { chosen: readonly Chosen[]; first: number; late: Late },
  said: Said,
  by: By,
): Promise<string[]> {
  const placed = await placeAll(tx, paper, said.versionId, chosen.map(passageOf))
  const ids = chosen.map(() => newId())
  const of = (place: number) => ids[place] ?? ''
  const common = {
    ...{ paperId: paper.id, uploadId: upload.id },
    ...{ sourceNote: sourceNote(upload), language: languageOf(paper, upload, said.versionId) },
  }
  await tx.input.createMany({
    data: chosen.map(({ kind, type, authors, date }, place) => ({
      ...{ id: of(place), number: first + place, kind, type, lateBySeconds: late[kind] },
      ...{ ...common, ...said, ...by, ...placed[place]?.anchor },
      ...{ importedAuthor: authors.join(', ') || null, importedAt: instantOf(date) },
    })),
  })
  await tx.inputText.createMany({
    data: chosen.map(({ body, changes }, place) => {
      const tree = changes.length > 0 ? { tree: proposalOn(said.versionId, changes) } : {}
      return { inputId: of(place), seq: 1, body, ...tree, ...by }
    }),
  })
  const places = placed.flatMap(({ place }, index) => (place ? [{ inputId: of(index), ...place }] : []))
  await tx.place.createMany({ data: places.map((place) => ({ ...place, seq: 1, at: by.at })) })
  return ids
}

/** What an input lies on: a suggestion on the words that go first, a comment on those that it was made on. */
function passageOf({ paragraph, quote, start, changes }: Chosen): Selected {
  const anchor = anchorOf(changes)
  if (changes.length > 0) return { ...anchor, paragraph: anchor.paragraph ?? null }
  return { paragraph, quote: quote ?? undefined, start: start ?? undefined }
}

/** The language of the words: as the file says; but a regional form of the version's own language is the version's. */
export function languageOf(paper: PaperFacts, { reading }: Upload, versionId: string): string {
  const own = paper.versions.find(({ id }) => id === versionId)?.language ?? 'en'
  const said = reading?.is === 'file' ? reading.language : null
  if (said === null || !/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/.test(said)) return own
  return said.split('-')[0]?.toLowerCase() === own.split('-')[0]?.toLowerCase() ? own : said
}

/** When it was written, if the file says it in a way that can be read. */
export function instantOf(date: string | null): Date | null {
  const at = date === null ? null : new Date(date)
  return at && at.getTime() > 0 && at.getUTCFullYear() < 3000 ? at : null
}
