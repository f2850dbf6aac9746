import { describe, expect, test } from 'vitest'
import { readFile } from '@/lib/imports/read'
import { linesOf, p, word } from '@/tests/lib/document/import/word'

test('a file is read in a thread of its own', async () => {
  const read = await readFile(word({ body: p('Words.') }), 'x.docx')
  expect(read).toMatchObject({ ok: true, kind: 'docx' })
  expect(read.ok && linesOf(read.imported.body)).toEqual(['1: Words.'])
})

test('what cannot be read comes back as a sentence', async () => {
  expect(await readFile(new Uint8Array(), 'x.docx')).toEqual({ ok: false, why: 'The file is empty.' })
})

describe('the thread is stopped', () => {
  const large = word({ body: Array.from({ length: 100_000 }, (_, i) => p(`Word ${i * i}.`)).join('') })

  test('beyond its time', async () => {
    expect(await readFile(large, 'x.docx', { time: 1, memory: 150 })).toMatchObject({
      why: expect.stringContaining('took too long'),
    })
  })

  test('beyond its memory, and the process lives on', async () => {
    expect(await readFile(large, 'x.docx', { time: 60_000, memory: 40 })).toMatchObject({
      why: expect.stringContaining('too large'),
    })
    expect(await readFile(word({ body: p('Words.') }), 'x.docx')).toMatchObject({ ok: true })
  })
})
