import { db } from '@/lib/platform/db'
import { manyStatement } from './many-statement'

type Target = { paperId: string; versionId: string; paragraphs: readonly (string | null)[] }

/**
 * So many comments more on a paper, by all people with a membership in turn, on these paragraphs (null: the whole paper)
 * in turn: rows put in by hand, without events, for what no story needs and only numbers matter.
 */
export async function manyComments({ paperId, versionId, paragraphs }: Target, comments: number) {
  await db.$executeRawUnsafe(manyStatement, paperId, versionId, [...paragraphs], comments)
  await db.$executeRaw`analyze "Input", "InputText", "Place"`
}
