import { strToU8, zipSync } from 'fflate'
import { readDocx } from '@/lib/document/import/docx'
import type { Imported } from '@/lib/document/import/imported'
import { Archive } from '@/lib/document/import/zip'
import { numberBlocks } from '@/lib/document/numbers'
import type { Block, Body } from '@/lib/document/tree'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const more =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:o="urn:schemas-microsoft-com:office:office"'

export type WordParts = {
  body: string
  styles?: string
  numbering?: string
  comments?: string
  extended?: string
  footnotes?: string
  links?: Record<string, string>
  /** Further parts by their names. */
  parts?: Record<string, string>
  /** Further relations of the text: type and target by id. */
  relations?: Record<string, [type: string, target: string]>
  strict?: boolean
}

const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word file of the XML that a test is about. */
export function word({ body, strict = false, ...parts }: WordParts): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': rels({ rId1: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': `<w:document ${w} ${more}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts.parts,
  }
  const relations: Record<string, [string, string, boolean?]> = { ...parts.relations }
  const kinds = {
    styles: 'styles',
    numbering: 'numbering',
    comments: 'comments',
    extended: 'commentsExtended',
    footnotes: 'footnotes',
  } as const
  for (const [key, type] of Object.entries(kinds)) {
    const xml = parts[key as keyof typeof kinds]
    if (xml === undefined) continue
    const root = key === 'extended' ? 'w15:commentsEx' : `w:${type}`
    files[`word/${type}.xml`] = `<${root} ${w} ${more}>${xml}</${root}>`
    relations[`rel-${key}`] = [type, `${type}.xml`]
  }
  for (const [id, target] of Object.entries(parts.links ?? {})) relations[id] = ['hyperlink', target, true]
  files['word/_rels/document.xml.rels'] = rels(relations)
  return zipped(
    strict ? Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, inStrict(xml)])) : files,
  )
}

export function zipped(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  )
}

function rels(relations: Record<string, [type: string, target: string, external?: boolean]>): string {
  const all = Object.entries(relations).map(
    ([id, [type, target, external]]) =>
      `<Relationship Id="${id}" Type="${base}/${type}" Target="${target.replaceAll('&', '&amp;')}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

const inStrict = (xml: string) =>
  xml
    .replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    )

/** A run of words; a paragraph of runs. */
export const r = (text: string, props = '') =>
  `<w:r>${props && `<w:rPr>${props}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const p = (content: string, props = '') =>
  `<w:p>${props && `<w:pPr>${props}</w:pPr>`}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`

const who = (author: string) => `w:id="9" w:author="${author}" w:date="2025-05-06T10:30:00Z"`
export const ins = (text: string, author = 'Ana') => `<w:ins ${who(author)}>${r(text)}</w:ins>`
export const del = (text: string, author = 'Ana') =>
  `<w:del ${who(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
/** The properties of a paragraph whose end came or is to go. */
export const endIns = (author = 'Ana') => `<w:rPr><w:ins ${who(author)}/></w:rPr>`
export const endDel = (author = 'Ana') => `<w:rPr><w:del ${who(author)}/></w:rPr>`

export const readWord = (parts: WordParts): Imported => readDocx(new Archive(word(parts)))

/** A text as lines: label or kind, then the words. */
export function linesOf(body: Body | null): string[] {
  if (!body) return []
  return numberBlocks(body).paragraphs.map(({ label, kind, text }) => `${label || kind}: ${text}`)
}

/** A style of paragraphs, and a paragraph's reference to it. */
export const style = (id: string, name: string, props = '', based = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${based && `<w:basedOn w:val="${based}"/>`}${props}</w:style>`
export const styled = (id: string) => `<w:pStyle w:val="${id}"/>`
/** Blocks in a few letters: headings with their levels, items with their depth and kind. */
export function shapes(blocks: readonly Block[], depth = 0): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === 'heading') return [`h${block.attrs.level}`]
    if (block.type === 'bulletList' || block.type === 'orderedList')
      return block.content.flatMap(({ content: [, ...below] }) => [
        `${block.type === 'bulletList' ? '-' : '1'}${depth + 1}`,
        ...shapes(below, depth + 1),
      ])
    return [block.type]
  })
}
