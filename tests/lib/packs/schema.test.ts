import { describe, expect, test } from 'vitest'
import { ChangePackInput, MakePackInput } from '@/lib/packs/schema'

const id = '018f3b7e-0000-7000-8000-000000000001'
const make = (change: object) =>
  MakePackInput.safeParse({ paperId: id, memberId: id, versionId: id, ...change })

describe('what a form of a pack holds', () => {
  test('nothing but the version is needed', () => {
    expect(make({}).data).toMatchObject({ note: '', inputs: [] })
  })

  test('ticked and typed numbers come together, each once, in order', () => {
    expect(make({ inputs: ['7', '3'], more: '5-7' }).data?.inputs).toEqual([3, 5, 6, 7])
    expect(make({ inputs: '7' }).data?.inputs).toEqual([7])
  })

  test.each([
    ['a day that is none', { onDate: '12 June' }, 'onDate', 'Write a day'],
    ['a day that does not exist', { onDate: '2025-13-40' }, 'onDate', 'no such day'],
    ['words among the numbers', { more: 'all of them' }, 'more', 'Write numbers of inputs'],
    ['too many inputs', { inputs: ['500'], more: '1-200' }, 'more', 'holds 200 inputs'],
    ['a note that is too long', { note: 'x'.repeat(20_001) }, 'note', '20,000 characters'],
    ['no version', { versionId: '' }, 'versionId', 'Choose a version'],
  ])('%s is refused beside its field', (_, change, field, why) => {
    const issue = make(change).error?.issues.find(({ path }) => path[0] === field)
    expect(issue?.message).toContain(why)
  })

  test('a change names the revision it was made for', () => {
    expect(ChangePackInput.safeParse({ paperId: id, packId: id }).success).toBe(false)
    expect(ChangePackInput.safeParse({ paperId: id, packId: id, revision: '2' }).data?.revision).toBe(2)
  })
})
