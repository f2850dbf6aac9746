import fs from 'node:fs'
import path from 'node:path'
import { numberBlocks } from '@/lib/document/numbers'
import { blocksFromHtml } from '@/lib/document/paste-html'
import { passageOf } from '@/tests/traps/model'
import type { Base } from './trap-rows'

const languages: Record<string, string> = {
  arb: 'arabic',
  cmn_hans: 'chinese',
  deu_1996: 'german',
  fra: 'french',
  hin: 'hindi',
  jpn: 'japanese',
  tha: 'thai',
}

/** One text in thirteen languages, as trap texts. What is written into those that we have no words in is English. */
export function realTexts(data: string): Base[] {
  const folder = path.join(data, 'numbered-multilingual')
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const pasted = blocksFromHtml(fs.readFileSync(path.join(folder, name), 'utf8'))
      if (!pasted.ok) throw new Error(pasted.why)
      const { paragraphs } = numberBlocks({ type: 'doc', content: pasted.blocks })
      const text = paragraphs.map(({ kind, text: words }) =>
        passageOf(words, kind === 'heading' || kind === 'item' ? kind : 'paragraph'),
      )
      return { language: languages[path.basename(name, '.html')] ?? 'english', text }
    })
}
