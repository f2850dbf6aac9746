import { expect, test } from 'vitest'
import { DecideNumbersInput } from '@/lib/numbers/schema'

const of = {
  paperId: '019734a0-0000-7000-8000-000000000001',
  versionId: '019734a0-0000-7000-8000-000000000002',
}

test.each([undefined, '', '   '])('a reason of %j is asked for', (reason) => {
  expect(DecideNumbersInput.safeParse({ ...of, reason }).error?.issues[0]?.message).toBe('Say why.')
})

test('a reason is trimmed', () => {
  expect(DecideNumbersInput.parse({ ...of, reason: ' cited ' }).reason).toBe('cited')
})
