'use server'
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/platform/db'

/** The least that a write can be: one row, no session, no rule, no event. */
export async function insertRow(form: FormData): Promise<void> {
  const text = String(form.get('text'))
  await db.act.create({ data: { key: randomUUID(), digest: text } })
}
