import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { DeclineInput, SayInput, SendOnInput, SuggestInRoomForm } from '@/lib/room/schema'

const id = randomUUID()
const saying = { paperId: id, versionId: id, memberId: id, text: 'Say who pays.' }
const why = (result: { success: boolean; error?: { issues: { message: string }[] } | undefined }) =>
  result.success ? 'yes' : result.error?.issues[0]?.message

describe('what is said in a room', () => {
  test('is substantive, in English, on the whole paper and asks nobody, unless it says otherwise', () => {
    expect(SayInput.parse(saying)).toEqual({ ...saying, type: 'substantive', language: 'en', ask: false })
    expect(SayInput.parse({ ...saying, ask: 'on', type: 'support' })).toMatchObject({
      ...{ ask: true, type: 'support' },
    })
  })

  test.each([
    ['words', { ...saying, text: 'Say it.' }, 'yes'],
    ['nothing', { ...saying, text: '  ' }, 'Write first what you want to say.'],
    ['no field', { ...saying, text: undefined }, 'Write first what you want to say.'],
    ['four pages and more', { ...saying, text: 'a'.repeat(10_001) }, 'Say it in 10,000 characters at most.'],
    ['on no paragraph', { ...saying, paragraph: 'drop table' }, 'Reload the page; your text is kept.'],
  ])('%s', (_, input, said) => {
    expect(why(SayInput.safeParse(input))).toBe(said)
  })
})

test('other words come as paragraphs as they should read, several in one, with a reason', () => {
  const [one, two] = ['para00000001', 'para00000002']
  const form = {
    ...{ ...saying, paragraph: [one, two], reason: 'It is clearer.', speaker: `room:${id}` },
    ...{ [`was-${one}`]: 'It should stay.', [`words-${one}`]: 'It must stay.' },
    ...{ [`was-${two}`]: 'It is good.', [`words-${two}`]: 'It is good.' },
  }
  expect(SuggestInRoomForm.parse(form)).toMatchObject({
    reason: 'It is clearer.',
    changes: [{ do: 'replace', paragraph: one, was: 'should', words: 'must' }],
  })
  expect(why(SuggestInRoomForm.safeParse({ ...form, [`words-${one}`]: 'It should stay.' }))).toBe(
    'Nothing has changed yet: the words are those of the text. Change some first.',
  )
  expect(why(SuggestInRoomForm.safeParse({ ...form, reason: '' }))).toBe('Write the reason first.')
})

describe('what is sent on', () => {
  const sent = { paperId: id, memberId: id, entryIds: id, type: 'substantive', text: 'Who pays?' }

  test('is one entry or several, and a comment that is counted, unless it says otherwise', () => {
    expect(SendOnInput.parse(sent)).toMatchObject({
      ...{ entryIds: [id], kind: 'comment', publicAs: 'counted', blocking: false, meant: [] },
    })
    expect(SendOnInput.parse({ ...sent, entryIds: [id, id], meant: `input:${id}` })).toMatchObject({
      ...{ entryIds: [id, id], meant: [`input:${id}`] },
    })
  })

  test.each([
    ['nothing chosen', { ...sent, entryIds: undefined }, 'Choose at least one thing to send on.'],
    ['too much', { ...sent, entryIds: Array(51).fill(id) }, 'Send on 50 things at most at once.'],
    ['no words', { ...sent, text: ' ' }, 'Write first what your member says.'],
    ['nowhere', { ...sent, place: 'somewhere' }, 'Choose where it is said.'],
    ['on the paper', { ...sent, place: 'whole' }, 'yes'],
  ])('%s', (_, input, said) => {
    expect(why(SendOnInput.safeParse(input))).toBe(said)
  })
})

test('what is not sent has a word why', () => {
  expect(why(DeclineInput.safeParse({ paperId: id, entryId: id, why: '' }))).toBe(
    'Say why in a word: your colleagues read it.',
  )
})
