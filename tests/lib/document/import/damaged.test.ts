import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { readBytes } from '@/lib/document/import/read'
import { numberBlocks } from '@/lib/document/numbers'
import { parseBody } from '@/lib/document/schema'
import { plainText } from '@/lib/document/text'
import { end, gone, op, open, start, tracked } from './open'
import { del, endDel, endIns, ins, p, r, word } from './word'

// Tried on so many texts that a slow machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

/** Numbers that are the same in every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const cell = (content: string, props = '') => `<w:tc><w:tcPr>${props}</w:tcPr>${p(content)}</w:tc>`
const files = [
  word({
    styles: '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    footnotes: `<w:footnote w:id="2">${p('A note.')}</w:footnote>`,
    comments: `<w:comment w:id="1" w:author="Bo">${p('Why?')}</w:comment>`,
    body: [
      p('Title', '<w:pStyle w:val="H1"/>'),
      p(
        `${r('We ')}${ins('all ')}${del('do ')}<w:commentRangeStart w:id="1"/>${r('support')}<w:commentRangeEnd w:id="1"/><w:r><w:footnoteReference w:id="2"/></w:r>`,
        endIns(),
      ),
      p(del('Gone.'), endDel()),
      p('Item', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
      `<w:tbl><w:tr>${cell('a', '<w:vMerge w:val="restart"/>')}${cell('b')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('c')}</w:tr></w:tbl>`,
    ].join(''),
  }),
  open({
    text: `${tracked({ c1: 'insertion', c2: { deletion: op('x') + op('y') } })}${op(`a${start('c1')}b`)}${op(`c${end('c1')}d${gone('c2')}`)}<text:list><text:list-item>${op('e')}</text:list-item></text:list><table:table><table:table-row><table:table-cell>${op('f')}</table:table-cell></table:table-row></table:table>`,
  }),
  strToU8('<h1>A</h1><ul><li>b<table><tr><td>c<td>d</table></ul><p>e<a href="https://a.example/">f</a>'),
  strToU8('{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]}'),
  strToU8('# A\n\n- b\n  1. c\n\n| d | e |\n| - | - |\n| f | g |\n\nh[^1]\n\n[^1]: i\n'),
]
const names = ['x.docx', 'x.odt', 'x.html', 'x.json', 'x.md']

/** What comes of a file, whatever it holds, is a sentence, or a text of the schema in which all is where it says. */
function check(file: Uint8Array, name: string): void {
  const read = readBytes(file, name)
  if (!read.ok) {
    expect(read.why).toMatch(/[.!]$/)
    return
  }
  const { body, accepted, proposals, remarks } = read.imported
  expect(parseBody(body)).toEqual({ ok: true, body })
  if (accepted) expect(parseBody(accepted)).toEqual({ ok: true, body: accepted })
  const lengths = new Map(numberBlocks(body).paragraphs.map(({ id, node }) => [id, plainText(node).length]))
  for (const { paragraph, start: from, end: to } of [...proposals, ...remarks]) {
    if (paragraph === null) continue
    expect(lengths.has(paragraph)).toBe(true)
    if (from !== null && to !== null)
      expect(0 <= from && from <= to && to <= (lengths.get(paragraph) ?? 0)).toBe(true)
  }
}

test.each(files.map((file, index) => [names[index] ?? '', file] as const))(
  'bytes changed anywhere in %s',
  (name, file) => {
    const random = seeded(7)
    for (let round = 0; round < 400; round += 1) {
      const copy = file.slice(0, round % 5 === 0 ? random(file.length) : file.length)
      for (let change = 0; change <= random(4); change += 1) copy[random(copy.length || 1)] = random(256)
      check(copy, name)
    }
  },
)

test.each([
  ['x.docx', 0],
  ['x.odt', 1],
] as const)('elements taken out, doubled and put elsewhere in %s', (name, index) => {
  const parts = unzipSync(files[index] as Uint8Array)
  const random = seeded(11)
  const texts = Object.keys(parts).filter((part) => part.endsWith('.xml'))
  for (let round = 0; round < 600; round += 1) {
    const part = texts[random(texts.length)] ?? ''
    const xml = strFromU8(parts[part] as Uint8Array)
    check(zipSync({ ...parts, [part]: strToU8(mutated(xml, random)) }, { level: 1 }), name)
  }
})

/** XML with one element removed, doubled, moved or renamed, or one value changed: mostly well-formed still. */
function mutated(xml: string, random: (below: number) => number): string {
  const tags = [...xml.matchAll(/<[^>/]+\/>|<(\w+:\w+)[^>]*>[^<]*<\/\1>/g)]
  const tag = tags[random(tags.length || 1)]
  if (!tag) return xml
  const at = tag.index
  const without = xml.slice(0, at) + xml.slice(at + tag[0].length)
  const place = tags[random(tags.length)]?.index ?? 0
  const kinds = [
    () => without,
    () => xml.slice(0, at) + tag[0].repeat(1 + random(50)) + xml.slice(at),
    () => xml.slice(0, place) + tag[0] + xml.slice(place),
    () => xml.replaceAll(/"\d+"/g, () => `"${[-1, 0, 7, 99999999999, 'NaN'][random(5)]}"`),
    () =>
      xml.replace(
        /w:(p|r|tc|tr|ins|del)\b/,
        () => ['w:tbl', 'w:tc', 'w:p', 'w:sdt', 'w:hyperlink'][random(5)] ?? '',
      ),
    () => xml.replace(/>([^<]+)</, (_, text) => `>${text.repeat(300)}\u0000\u202E😀\uD800<`),
  ]
  return (kinds[random(kinds.length)] ?? (() => xml))()
}
