import 'server-only'
import { placeAll } from '@/lib/comments/place'
import { proposalOn } from '@/lib/document/proposal'
import type { Identity } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { InputType } from '@/prisma/generated/enums'

/** What all entries from one file have in common. */
type FromFile = {
  memberId: string
  versionId: string
  uploadId: string
  language: string
  personId: string
  at: Date
}

/** One thing that a file says. */
type Told = {
  type: InputType
  paragraph: Identity | null
  quote: string | null
  start: number | null
  text: string
  changes: readonly Wording[]
  importedAuthor: string | null
  importedAt: Date | null
}

/** Writes what a file of a member says as entries of the member's room, in the transaction that decided on it. */
export async function writeEntries(
  tx: Tx,
  paper: PaperFacts,
  of: FromFile,
  told: readonly Told[],
): Promise<void> {
  const passages = told.map(({ paragraph, quote, start }) => ({
    ...{ paragraph, quote: quote ?? undefined, start: start ?? undefined },
  }))
  const placed = await placeAll(tx, paper, of.versionId, passages)
  const ids = told.map(() => newId())
  await tx.roomEntry.createMany({
    data: told.map(({ type, changes, importedAuthor, importedAt }, index) => ({
      ...{ id: ids[index] ?? '', paperId: paper.id, type, importedAuthor, importedAt, ...of },
      ...{ kind: changes.length > 0 ? ('suggestion' as const) : ('comment' as const) },
      ...placed[index]?.anchor,
    })),
  })
  await tx.roomText.createMany({
    data: told.map(({ text, changes }, index) => ({
      ...{ entryId: ids[index] ?? '', seq: 1, body: text, at: of.at },
      ...(changes.length > 0 && { tree: proposalOn(of.versionId, changes) }),
    })),
  })
}
