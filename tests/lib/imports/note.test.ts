import { expect, test } from 'vitest'
import { notesIn } from '@/lib/imports/note'
import { del, endIns, ins, p, r, readWord } from '@/tests/lib/document/import/word'

const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
const comment = (id: number) =>
  `<w:comment w:id="${id}" w:author="Bo"><w:p w14:paraId="0000000${id}">${r(`Comment ${id}`)}</w:p></w:comment>`

const imported = readWord({
  comments: comment(1) + comment(2),
  extended: '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001"/>',
  body:
    p(`${r('Ten ')}${del('days')}${ins('weeks')}${r('.')}`) +
    p(ins('New.'), endIns()) +
    p(`${from(1)}${from(2)}${r('Words')}${to(1)}${to(2)}${r('.')}`),
})

test('changes and threads of comments become notes, in the order of the text', () => {
  const notes = notesIn(imported, true)
  expect(notes.map(({ kind, said }) => [kind, said])).toMatchObject([
    ['change', { before: 'Ten ', gone: 'days', come: 'weeks', what: 'words', author: 'Ana' }],
    ['change', { gone: '', come: 'New.', what: 'newParagraph' }],
    ['comment', { quote: 'Words', lines: [{ text: 'Comment 1', author: 'Bo' }, { text: 'Comment 2' }] }],
  ])
})

test('without the changes the comments are left', () => {
  expect(notesIn(imported, false).map(({ kind }) => kind)).toEqual(['comment'])
})

test('only the words just before a change are kept with it', () => {
  const long = readWord({ body: p(`${r('word '.repeat(50))}${ins('here')}`) })
  const [note] = notesIn(long, true)
  expect(note?.kind === 'change' && note.said.before).toMatch(/^…(word )+word$/)
})
