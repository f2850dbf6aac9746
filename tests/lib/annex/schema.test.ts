import { expect, test } from 'vitest'
import { EndAnnexInput, PublishAnnexInput } from '@/lib/annex/schema'

const id = '0198f2a1-6b3c-7def-8123-456789abcdef'
const publish = { paperId: id, draftRevision: '3', note: '  For July. ' }
const end = { paperId: id, versionId: id, reason: 'Too early.' }

test('what the forms send is read', () => {
  expect(PublishAnnexInput.parse(publish)).toEqual({ paperId: id, draftRevision: 3, note: 'For July.' })
  expect(EndAnnexInput.parse(end)).toEqual(end)
})

test.each([
  ['no note', PublishAnnexInput, { ...publish, note: ' ' }, 'Tell members what it is for, or what changed.'],
  [
    'a note too long',
    PublishAnnexInput,
    { ...publish, note: 'x'.repeat(2001) },
    'Say it in 2,000 characters at most.',
  ],
  ['no reason', EndAnnexInput, { ...end, reason: undefined }, 'Say why.'],
])('%s is refused with a sentence', (_, schema, input, sentence) => {
  expect(schema.safeParse(input).error?.issues.map(({ message }) => message)).toEqual([sentence])
})
