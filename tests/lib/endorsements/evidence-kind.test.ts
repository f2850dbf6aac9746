import { describe, expect, test } from 'vitest'
import { mostEvidenceBytes, wrongAsEvidence } from '@/lib/endorsements/evidence-kind'

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

  test('has 3 MB at most', () => {
    const large = new Uint8Array(mostEvidenceBytes + 1)
    large.set(bytes('%PDF-1.7'))
    expect(wrongAsEvidence(large)).toContain('larger than 3 MB')
    expect(wrongAsEvidence(large.subarray(0, mostEvidenceBytes))).toBeNull()
  })
})
