import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'

// What the database itself refuses of words that were said, whatever code asks.

test.each(['InputText', 'ReplyText', 'RoomText'])('%s is only added to', async (table) => {
  for (const sql of [`update "${table}" set body = 'x'`, `delete from "${table}"`, `truncate "${table}"`])
    await expect(db.$executeRawUnsafe(sql), sql).rejects.toThrow('append-only')
})
