import { describe, expect, test } from 'vitest'
import { parseXml, textOf } from '@/lib/document/import/xml'

const xml = (text: string) => parseXml(new TextEncoder().encode(text))

test('elements have our prefix for their namespace, whatever the file calls it', () => {
  const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  expect(xml(`<x:p xmlns:x="${uri}"><x:r x:val="1"/></x:p>`)).toEqual({
    name: 'w:p',
    attrs: {},
    children: [{ name: 'w:r', attrs: { 'w:val': '1' }, children: [] }],
  })
  expect(xml('<p xmlns="urn:oasis:names:tc:opendocument:xmlns:text:1.0"/>').name).toBe('text:p')
})

test('text, CDATA and the five entities of XML are text', () => {
  expect(textOf(xml('<a>1 &lt; 2 &amp; <![CDATA[<3>]]> &#x2019;</a>'))).toBe('1 < 2 & <3> ’')
})

test('UTF-16 with its mark is read', () => {
  const text = '\uFEFF<a>é</a>'
  const bytes = new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer)
  expect(textOf(parseXml(bytes))).toBe('é')
})

describe('refused with a sentence', () => {
  const laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>'
  test.each([
    ['types and entities of its own', laughs, 'defines types or entities'],
    [
      'a file of the machine as an entity',
      '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
      'defines types or entities',
    ],
    ['an entity that nobody defines', '<a>&b;</a>', 'damaged'],
    ['an element that does not end', '<a><b></a>', 'damaged'],
    ['two roots', '<a/><b/>', 'damaged'],
    ['nothing', '', 'damaged'],
    ['elements in each other without end', '<a>'.repeat(1000), 'too deeply'],
  ])('%s', (_, text, why) => {
    expect(() => xml(text)).toThrow(why)
  })
})
