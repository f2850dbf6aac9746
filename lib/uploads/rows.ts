import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { Item } from './item'

/** Replaces what an upload says by these items, numbered from 1. */
export async function writeItems(tx: Tx, uploadId: string, items: readonly Item[]): Promise<void> {
  await tx.uploadItem.deleteMany({ where: { uploadId } })
  const data = items.map(({ pieces, type, chosen }, place) => ({
    uploadId,
    seq: place + 1,
    pieces,
    type,
    chosen,
  }))
  await tx.uploadItem.createMany({ data })
}
