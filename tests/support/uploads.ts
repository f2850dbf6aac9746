import type { Imported, Proposal, ReadFile, Remark } from '@/lib/document/import/imported'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { bringUpload } from '@/lib/uploads/bring'
import type { FileReader } from '@/lib/uploads/reading'
import { type BringInput, EnterInput } from '@/lib/uploads/schema'
import { act } from './coalition'
import { bodyOf, paragraphId, type publishedPaper } from './papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>

/** A tracked change in the nth paragraph of a file made by `fileOf`: these words become those. */
export function tracked(texts: readonly string[], n: number, was: string, inserted: string): Proposal {
  const start = texts[n - 1]?.indexOf(was) ?? 0
  const by = { author: 'K. Solheim', date: '2025-05-30T08:00:00Z' }
  return { paragraph: paragraphId(n), start, end: start + was.length, inserted, ...by }
}

/** A comment on these words of the nth paragraph. */
export function remarked(texts: readonly string[], n: number, quote: string, text: string): Remark {
  const start = texts[n - 1]?.indexOf(quote) ?? 0
  const state = { replyTo: null, onDeleted: false, resolved: false }
  const by = { author: 'A. Berg', date: '2025-05-31T08:00:00Z' }
  return { paragraph: paragraphId(n), start, end: start + quote.length, quote, text, ...by, ...state }
}

/** What a file with these paragraphs says when it is read, whatever its bytes. */
export function fileOf(texts: readonly string[], proposals: Proposal[], remarks: Remark[] = []): Imported {
  const none = { headings: 0, items: 0, tables: 0, footnotes: 0, links: 0 }
  return {
    body: bodyOf(...texts) as Imported['body'],
    ...{ title: null, language: 'en-GB', proposals, remarks, leftOut: [], accepted: null, notes: [] },
    understood: { ...none, paragraphs: texts.length },
  }
}

/** The two paragraphs that the files of these tests mark up. */
export const texts: [string, string] = [
  'The Forum should become permanent. It needs a mandate that everyone can rely on.',
  'Its Secretariat needs steady funding from all who gain by its work, year after year.',
]

export const reads =
  (imported: Imported): FileReader =>
  async () =>
    ({ ok: true, kind: 'docx', imported }) satisfies ReadFile

let made = 0
/** Bytes that no other file of these tests has. */
export const someBytes = () => new TextEncoder().encode(`file ${++made}`)

export const mailOf = (
  paper: Pick<Paper, 'id'>,
  memberId: string,
  change: Partial<Extract<BringInput, { source: 'mail' }>> = {},
): BringInput => ({
  source: 'mail',
  paperId: paper.id,
  memberId,
  sender: 'Kari Solheim',
  cameOn: new Date('2025-06-01'),
  file: { name: 'comments.docx', bytes: someBytes() },
  ...change,
})

export const ownFile = (paper: Pick<Paper, 'id'>, memberId: string, bytes = someBytes()): BringInput => ({
  source: 'file',
  paperId: paper.id,
  memberId,
  file: { name: 'at home.docx', bytes },
})

/** A file that came by mail and waits, with all its items. */
export async function waiting(by: PersonActor, input: BringInput, imported: Imported) {
  const { uploadId } = await bringUpload(act(by), input, reads(imported))
  return uploadOf(uploadId)
}

export const uploadOf = (id: string) =>
  db.upload.findUniqueOrThrow({
    where: { id },
    include: {
      items: { orderBy: { seq: 'asc' } },
      inputs: { orderBy: { number: 'asc' }, include: { texts: { orderBy: { seq: 'asc' } }, places: true } },
      file: true,
    },
  })

/** A form that enters all that is ticked at the start. */
export const entering = (
  upload: Awaited<ReturnType<typeof uploadOf>>,
  change: Partial<EnterInput> = {},
): EnterInput => ({
  ...EnterInput.parse({
    paperId: upload.paperId,
    uploadId: upload.id,
    revision: String(upload.revision),
    chosen: upload.items.filter(({ chosen }) => chosen).map(({ seq }) => String(seq)),
  }),
  ...change,
})
