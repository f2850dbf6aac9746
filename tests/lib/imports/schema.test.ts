import { expect, test } from 'vitest'
import { BringImportInput, SettleNotesInput } from '@/lib/imports/schema'

const paperId = '0196a1b2-0000-7000-8000-000000000001'
const file = { name: 'C:\\fakepath\\Our "view".docx', bytes: Uint8Array.of(1) }

test('a file or a text, and one of them', () => {
  expect(BringImportInput.parse({ paperId, file }).file?.name).toBe('Our view.docx')
  expect(BringImportInput.safeParse({ paperId, text: 'Words.' }).success).toBe(true)
  for (const sent of [
    { paperId },
    { paperId, file, text: 'Words.' },
    { paperId, file: { ...file, bytes: new Uint8Array() } },
  ])
    expect(BringImportInput.safeParse(sent).success).toBe(false)
})

test('one note or several', () => {
  expect(SettleNotesInput.parse({ paperId, noteIds: paperId }).noteIds).toEqual([paperId])
  expect(SettleNotesInput.parse({ paperId, noteIds: [paperId, paperId] }).noteIds).toHaveLength(2)
})
