// Reads folders of texts and says, file by file, which words were there before and not after, and the other way round:
// node --import ./scripts/typescript.mjs tests/bench/import-corpus.ts <folder> ...

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { decodeText } from '@/lib/document/import/decode'
import { readBytes } from '@/lib/document/import/read'
import { numberBlocks } from '@/lib/document/numbers'
import { footnotesOf, footnoteText } from '@/lib/document/text'
import type { Body } from '@/lib/document/tree'

type Words = Map<string, number>

function wordsOf(text: string): Words {
  const words: Words = new Map()
  for (const [word] of text
    .toLowerCase()
    .normalize('NFC')
    .matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

/** What a person reads of a file before it is imported. */
function shown(file: string, bytes: Uint8Array): string {
  const { text } = decodeText(bytes)
  if (/\.html?$/.test(file))
    return text
      .replace(/<head>[\s\S]*?<\/head>|<[^>]+>/g, ' ')
      .replace(/&nbsp;/g, ' ')
      .replace(/&amp;/g, '&')
  // A word that was divided at a line end is one word, and so it is read.
  return text.replace(/\u00AD/g, '')
}

function read(body: Body): string {
  return numberBlocks(body)
    .paragraphs.flatMap(({ text, node }) => [text, ...footnotesOf(node).map(footnoteText), ...linksIn(node)])
    .join('\n')
}

const linksIn = (node: {
  content?: { type: string; marks?: { type: string; attrs?: { href: string } }[] }[]
}) => (node.content ?? []).flatMap(({ marks = [] }) => marks.flatMap(({ attrs }) => attrs?.href ?? []))

/** Words that the first has more often than the second, with how much more often. */
function beyond(one: Words, other: Words): [word: string, more: number][] {
  return [...one]
    .map(([word, count]): [string, number] => [word, count - (other.get(word) ?? 0)])
    .filter(([, more]) => more > 0)
}

const mark = /^(\d{1,3}|[a-z]|[ivxl]{1,5})$/

/** The marks of items, which the product counts itself: no more of them than there are items. */
function withoutMarks(lost: [string, number][], items: number): { marks: number; words: [string, number][] } {
  const marks = lost.filter(([word]) => mark.test(word)).reduce((sum, [, more]) => sum + more, 0)
  if (marks > items) return { marks: 0, words: lost }
  return { marks, words: lost.filter(([word]) => !mark.test(word)) }
}

const said = (words: [string, number][]) =>
  words.length === 0
    ? 'none'
    : words
        .slice(0, 40)
        .map(([word, more]) => (more === 1 ? word : `${word} (${more})`))
        .join(' ')

for (const folder of process.argv.slice(2)) {
  for (const file of readdirSync(folder).sort()) {
    const bytes = new Uint8Array(readFileSync(path.join(folder, file)))
    const began = performance.now()
    const found = readBytes(bytes, file)
    const ms = Math.round(performance.now() - began)
    if (!found.ok) {
      process.stdout.write(`${file}: ${found.why}\n`)
      continue
    }
    const { body, understood, language } = found.imported
    const before = wordsOf(shown(file, bytes))
    const after = wordsOf(read(body))
    const { marks, words: lost } = withoutMarks(beyond(before, after), understood.items)
    const come = beyond(after, before)
    const total = [...before.values()].reduce((sum, count) => sum + count, 0)
    process.stdout.write(
      `${file} (${found.kind}, ${language ?? 'no language'}, ${ms} ms): ${total} words, ${understood.headings} headings, ${understood.paragraphs} paragraphs, ${understood.items} items, ${marks} marks of items counted anew; not after: ${said(lost)}; not before: ${said(come)}\n`,
    )
  }
}
