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

/** Words that the first has more often than the second, each as often as that. */
function beyond(one: Words, other: Words): string[] {
  return [...one].flatMap(([word, count]) => {
    const more = count - (other.get(word) ?? 0)
    return more > 0 ? [more === 1 ? word : `${word} (${more})`] : []
  })
}

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
    const lost = beyond(before, after)
    const come = beyond(after, before)
    const total = [...before.values()].reduce((sum, count) => sum + count, 0)
    process.stdout.write(
      `${file} (${found.kind}, ${language ?? 'no language'}, ${ms} ms): ${total} words, ${understood.headings} headings, ${understood.paragraphs} paragraphs, ${understood.items} items; not after: ${lost.length ? lost.slice(0, 40).join(' ') : 'none'}; not before: ${come.length ? come.slice(0, 40).join(' ') : 'none'}\n`,
    )
  }
}
