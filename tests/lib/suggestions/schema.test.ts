import { describe, expect, test } from 'vitest'
import { AddSuggestionInput } from '@/lib/suggestions/schema'
import { following, permanent, without } from '@/tests/support/suggestions'

const sent = {
  paperId: '01900000-0000-7000-8000-000000000001',
  versionId: '01900000-0000-7000-8000-000000000002',
  speaker: 'taskforce',
  changes: [permanent('stay'), following(1, 'New words.'), without(2, 'Old words.')],
  reason: '  Because.  ',
}

describe('a suggestion that is sent', () => {
  test('keeps its wording to the character, blanks at the ends of words included', () => {
    const read = AddSuggestionInput.parse({ ...sent, changes: [permanent(' e\u0301tat ')] })
    expect(read).toMatchObject({ reason: 'Because.', type: 'substantive', changes: [{ words: ' état ' }] })
  })

  test('loses what cannot be seen', () => {
    const read = AddSuggestionInput.parse({ ...sent, changes: [following(1, 'a\u202Eb\u0000c\r\nd')] })
    expect(read.changes).toMatchObject([{ words: 'abc\nd' }])
  })

  test.each([
    ['without a reason', { reason: '   ' }, 'Write the reason first.'],
    ['with nothing changed', { changes: [] }, 'Nothing has changed'],
    ['with too many places', { changes: Array(301).fill(permanent('x')) }, '300 places'],
    ['with words that are too long', { changes: [following(1, 'x'.repeat(20_001))] }, '20,000 characters'],
    ['with too many words in all', { changes: Array(4).fill(following(1, 'x'.repeat(18_000))) }, '20,000'],
    ['with a paragraph that is none', { changes: [{ ...permanent('x'), paragraph: 'no' }] }, 'Reload'],
    ['with places that are no numbers', { changes: [{ ...permanent('x'), start: 1.5 }] }, ''],
    ['with something else to do', { changes: [{ ...permanent('x'), do: 'burn' }] }, ''],
  ])('%s is refused', (_, change, why) => {
    const read = AddSuggestionInput.safeParse({ ...sent, ...change })
    expect(read.success).toBe(false)
    expect(JSON.stringify(read.error?.issues)).toContain(why)
  })
})
