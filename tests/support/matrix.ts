import { strFromU8, unzipSync } from 'fflate'
import type { Entry } from '@/lib/matrix/entry'

/** One input of the matrix as a person of the coalition sees it, on paragraph 4, not answered yet. */
export const entry = (change: Partial<Entry> = {}): Entry => ({
  ...{ id: 'i1', number: 1, sight: 'text', version: 1, language: 'en', owed: true },
  ...{ taskforceOnly: false, withdrawn: false, lateBySeconds: null, admitted: null },
  ...{ kind: 'comment', type: 'substantive', blocking: false, blockEnd: null, capacity: 'forMember' },
  ...{ member: 'Fjord Registry', memberId: 'fjord', at: new Date(0) },
  ...{ order: 3, current: 'para00000001', label: '4', place: '4' },
  ...{ answer: null, heard: null, maySay: false, asked: false },
  ...change,
})

/** What its published answer adds to an input. */
export const answered = (kind: NonNullable<Entry['answer']>['kind'], heard: Entry['heard'] = null) => ({
  answer: { id: 'd1', kind, at: new Date(0), ownMember: false, duplicateOf: null, heard, landed: null },
  heard,
})

/** All bytes of a stream. */
export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return new Uint8Array(Buffer.concat(all))
}

/** The files of a zip archive, as text by their names. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]))
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** The cells of a table in XML, row by row: the words between `words` tags, a row between `row`, a cell between `cell` tags. */
export function tableOf(xml: string, tags: { row: string; cell: string; words: string }): string[][] {
  const between = (tag: string, text: string) =>
    [...text.matchAll(new RegExp(`<${tag}(?: [^>]*[^/]| xml:space="preserve")?>(.*?)</${tag}>`, 'gs'))].map(
      ([, inner]) => inner ?? '',
    )
  return between(tags.row, xml).map((row) =>
    between(tags.cell, row).map((cell) => unescaped(between(tags.words, cell).join(''))),
  )
}
