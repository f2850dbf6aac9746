import { describe, expect, test } from 'vitest'
import { mostEvidenceBytes, wrongAsEvidence, wrongName } from '@/lib/endorsements/evidence-kind'

const bytes = (text: string) => new TextEncoder().encode(text)
const mail = 'Return-Path: <x@kauri.example>\r\nFrom: Simon\r\nSubject: Yes\r\n\r\nWe endorse it.'

describe('a file as evidence', () => {
  test.each([
    ['a PDF', bytes('%PDF-1.7\n…')],
    ['a mail', bytes(mail)],
    ['a mail that a program kept in a box', bytes(`From simon@kauri.example Tue Jun  3\n${mail}`)],
    ['a mail with folded lines', bytes('Received: from a\r\n by b\r\nFrom: Simon\r\n\r\nYes.')],
    ['a mail of another kind', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
  ])('is %s', (_, file) => expect(wrongAsEvidence(file)).toBeNull())

  test.each([
    ['nothing', bytes('')],
    ['a page', bytes('<!doctype html><script>alert(1)</script>')],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
    ['words that look like no mail', bytes('Dear all,\nFrom: me\n\nYes.')],
  ])('is not %s', (_, file) => expect(wrongAsEvidence(file)).toContain('neither a PDF nor a saved mail'))

  test.each([
    ['a PDF', 'minutes.pdf', bytes('%PDF-1.7')],
    ['a mail', 'Re: item 3.EML', bytes(mail)],
    ['a mail of another kind', 'x.msg', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['what has no ending', 'minutes', bytes(mail)],
  ])('may be called so: %s', (_, name, file) => expect(wrongName(name, file)).toBeNull())

  test.each([
    ['a mail that runs', 'x.bat', bytes(mail), 'called .bat, but it is a saved mail. Call it .eml'],
    ['a mail that a browser runs', 'x.eml.hta', bytes(mail), 'called .hta'],
    ['a mail that is no PDF', 'x.pdf', bytes(mail), 'Call it .eml'],
    ['a PDF that is no mail', 'x.eml', bytes('%PDF-1.7'), 'but it is a PDF. Call it .pdf'],
    ['what Windows calls .js', 'x.js. ', bytes('%PDF-1.7'), 'called .js'],
  ])('is refused under a false name: %s', (_, name, file, why) =>
    expect(wrongName(name, file)).toContain(why),
  )

  test('has 3 MB at most', () => {
    const large = new Uint8Array(mostEvidenceBytes + 1)
    large.set(bytes('%PDF-1.7'))
    expect(wrongAsEvidence(large)).toContain('larger than 3 MB')
    expect(wrongAsEvidence(large.subarray(0, mostEvidenceBytes))).toBeNull()
  })
})
