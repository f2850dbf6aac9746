import { strToU8, zipSync } from 'fflate'

type Node = { type: string; text?: string; content?: Node[] }

const wordsOf = (node: Node): string => node.text ?? (node.content ?? []).map(wordsOf).join('')

/** The paragraphs of a text (as a version's JSON has it) that say something. */
export function paragraphsOf(node: Node): string[] {
  const texts =
    node.type === 'paragraph' || node.type === 'heading'
      ? [wordsOf(node)]
      : (node.content ?? []).flatMap(paragraphsOf)
  return texts.filter((text) => text.trim() !== '')
}

/** What somebody did to one paragraph in Word: words that became others (tracked), and a comment on words. */
export type Marked = {
  text: string
  changes?: { was: string; becomes: string }[]
  comment?: { on: string; says: string }
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const run = (text: string, tag = 't') =>
  `<w:r><w:${tag} xml:space="preserve">${escaped(text)}</w:${tag}></w:r>`
const by = (id: number) => `w:id="${id}" w:author="K. Solheim" w:date="2025-05-30T08:00:00Z"`

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A Word file with these paragraphs, as a member sends it back: tracked changes and comments of K. Solheim. */
export function wordFile(paragraphs: readonly Marked[]): Buffer {
  const comments: string[] = []
  let id = 100
  const content = paragraphs.map(({ text, changes = [], comment }) => {
    let left = text
    let out = ''
    for (const { was, becomes } of changes) {
      const at = left.indexOf(was)
      out += run(left.slice(0, at))
      out += `<w:del ${by(id++)}>${run(was, 'delText')}</w:del>`
      if (becomes !== '') out += `<w:ins ${by(id++)}>${run(becomes)}</w:ins>`
      left = left.slice(at + was.length)
    }
    if (comment) {
      const at = left.indexOf(comment.on)
      const n = comments.length
      comments.push(`<w:comment ${by(n)}><w:p>${run(comment.says)}</w:p></w:comment>`)
      out += `${run(left.slice(0, at))}<w:commentRangeStart w:id="${n}"/>${run(comment.on)}<w:commentRangeEnd w:id="${n}"/>`
      out += `<w:r><w:commentReference w:id="${n}"/></w:r>`
      left = left.slice(at + comment.on.length)
    }
    return `<w:p>${out}${run(left)}</w:p>`
  })
  const part = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${types}.${type}+xml"/>`
  const files = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document', 'document.main')}${part('comments', 'comments')}</Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/comments" Target="comments.xml"/></Relationships>`,
    'word/document.xml': `${xml}<w:document ${main}><w:body>${content.join('')}</w:body></w:document>`,
    'word/comments.xml': `${xml}<w:comments ${main}>${comments.join('')}</w:comments>`,
  }
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  )
}
