import { describe, expect, test } from 'vitest'
import { decode, readRows } from '@/lib/roster/read'
import { ImportInput } from '@/lib/roster/schema'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding))

test('a text that a form has sent back has the digest of its file', () => {
  const file = decode(bytes('member\r\nA\rB\n'))
  const sent = ImportInput.parse({ first: 'member\r\nA\r\nB\r\n', digest: '0'.repeat(64) })
  expect(file).toEqual({ ok: true, text: sent.first })
})

describe('a file', () => {
  test('in UTF-8 is read, with or without its mark', () => {
    expect(decode(bytes('member\nÑandú'))).toEqual({ ok: true, text: 'member\nÑandú' })
    expect(decode(bytes('\uFEFFmember\nx'))).toMatchObject({ ok: true })
  })

  test.each([
    ['in Windows-1252', bytes('member\nÑandú', 'latin1'), 'not UTF-8'],
    ['in UTF-16', bytes('member\nx', 'utf16le'), 'not UTF-8'],
    ['of more than a megabyte', new Uint8Array(1_000_001), 'larger than one megabyte'],
    ['that is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), 'not UTF-8'],
  ])('%s is refused with a sentence', (_, file, why) =>
    expect(decode(file)).toMatchObject({ ok: false, why: expect.stringContaining(why) }),
  )
})

describe('lines', () => {
  test('have the number that an editor shows, also after a cell of two lines and an empty line', () => {
    const read = readRows('member,legal_name\r\n"A\nB",x\r\n\r\nC,y\r\n', 1)
    expect(read.ok && read.rows.map(({ line, cells }) => [line, cells.member])).toEqual([
      [3, 'A\nB'],
      [5, 'C'],
    ])
  })

  test('may have semicolons, and the names of columns spaces and capitals', () => {
    const read = readRows('\uFEFFMember;Legal Name\nA;B', 2)
    expect(read.ok && read.rows[0]).toMatchObject({
      file: 2,
      cells: { member: 'A', legal_name: 'B', email: '' },
    })
  })

  test('lose the apostrophe that kept a spreadsheet from running them', () => {
    const read = readRows("member\n'=1+1\n'90s Names", 1)
    expect(read.ok && read.rows.map(({ cells }) => cells.member)).toEqual(['=1+1', "'90s Names"])
  })

  test.each([
    ['', 'no lines below its header'],
    ['member', 'no lines below its header'],
    ['member,colour\nA,red', 'There is no column "colour".'],
    ['member,member\nA,B', 'there twice'],
    ['legal_name\nA', 'a column "member" or a column "email"'],
    ['member,email\nA,b@c.example,more', 'Line 2'],
    ['member\n"A', 'Line'],
    [`member\n${'A\n'.repeat(5001)}`, 'more than 5000 lines'],
  ])('%j is refused with a sentence', (text, why) =>
    expect(readRows(text, 1)).toMatchObject({ ok: false, why: expect.stringContaining(why) }),
  )
})
