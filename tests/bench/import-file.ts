import { strToU8, zipSync } from 'fflate'

const base = 'http://schemas.openxmlformats.org'
const w = `xmlns:w="${base}/wordprocessingml/2006/main"`

/** A Word file of about 300 kB: 1,800 paragraphs in runs as Word writes them, every tenth with a tracked change. */
export function generatedWord(): Uint8Array {
  let state = 7
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const vocabulary = Array.from({ length: 9_000 }, () =>
    Array.from({ length: 3 + random(8) }, () => String.fromCharCode(97 + random(26))).join(''),
  )
  const words = (count: number) => Array.from({ length: count }, () => vocabulary[random(9_000)]).join(' ')
  const run = (text: string) =>
    `<w:r w:rsidR="00${(random(16 ** 6) + 16 ** 5).toString(16)}"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${text} </w:t></w:r>`
  const change = () => `<w:ins w:id="1" w:author="Ana" w:date="2025-05-06T10:30:00Z">${run(words(4))}</w:ins>`
  const paragraph = (_: unknown, place: number) =>
    `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${run(words(14))}${place % 10 === 0 ? change() : ''}${run(words(14))}</w:p>`
  const body = Array.from({ length: 1_800 }, paragraph).join('')
  const rel = `<Relationship Id="r" Type="${base}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`
  return zipSync({
    '[Content_Types].xml': strToU8('<Types>wordprocessingml</Types>'),
    '_rels/.rels': strToU8(`<Relationships>${rel}</Relationships>`),
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
  })
}
