import { expect, test } from 'vitest'
import type { ReadFile } from '@/lib/document/import/imported'
import { readText } from '@/lib/document/import/text'
import { numberBlocks } from '@/lib/document/numbers'

const read = (text: string): ReadFile => readText(new TextEncoder().encode(text))

test('plain text becomes paragraphs, with hard line ends undone', () => {
  const file = read(
    'We support the Forum, which has for twenty years been the place\r\nwhere everyone can speak on the same footing as all of the others\r\nwho are in the room.\r\n\r\nWe ask that it becomes permanent, and that what it costs is paid\r\nfrom the regular budget.\r\n',
  )
  if (!file.ok) throw new Error(file.why)
  expect(file.kind).toBe('text')
  expect(numberBlocks(file.imported.body).paragraphs.map(({ text }) => text)).toEqual([
    'We support the Forum, which has for twenty years been the place where everyone can speak on the same footing as all of the others who are in the room.',
    'We ask that it becomes permanent, and that what it costs is paid from the regular budget.',
  ])
  expect(file.imported.understood).toMatchObject({ paragraphs: 2, items: 0, headings: 0 })
})

test.each(['', '   \n\n'])('a file without words is refused with a sentence', (text) => {
  expect(read(text)).toEqual({ ok: false, why: 'The file holds no text.' })
})

test('page numbers and running heads are left out and counted, save the head of the first page', () => {
  const page = (n: number) =>
    `Submission of the coalition\n\nWords of the page that is called ${'abcdef'[n]}, and go on in it.\n\nPage ${n}\f`
  const file = read([1, 2, 3].map(page).join('\n'))
  if (!file.ok) throw new Error(file.why)
  expect(file.imported.leftOut).toEqual([{ what: 'lines with page numbers or running heads', count: 5 }])
})
