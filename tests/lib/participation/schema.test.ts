import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { NoteCallInput } from '@/lib/participation/schema'

const memberId = randomUUID()

test('a note of a call names a day, and what came of it where something did', () => {
  expect(NoteCallInput.parse({ memberId, calledOn: '2025-06-03', note: ' Back\0 on Monday. ' })).toEqual({
    memberId,
    calledOn: new Date('2025-06-03T00:00:00Z'),
    note: 'Back on Monday.',
  })
  for (const wrong of [
    {},
    { calledOn: 'today' },
    { calledOn: '2025-13-01' },
    { calledOn: '2025-06-03', note: 'x'.repeat(501) },
  ])
    expect(NoteCallInput.safeParse({ memberId, ...wrong }).success).toBe(false)
})
