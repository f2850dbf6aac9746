import { expect, test } from 'vitest'
import { canonicalVersion } from '@/lib/document/canonical'
import { doc, para } from './build'

test('keys are sorted, nothing is spaced, letters stand as they are', () => {
  const body = doc([para('Ħ € "1"\u20AC', 'p00000000001', 'mt')])
  expect(canonicalVersion({ title: 'Ein Titel', language: 'de', body })).toBe(
    '{"body":{"content":[{"attrs":{"id":"p00000000001","lang":"mt"},"content":[{"text":"Ħ € \\"1\\"€","type":"text"}],' +
      '"type":"paragraph"}],"type":"doc"},"format":1,"language":"de","title":"Ein Titel"}',
  )
})
