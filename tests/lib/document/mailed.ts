import type { Proposal } from '@/lib/document/import/imported'
import { numberBlocks } from '@/lib/document/numbers'
import { tokenize } from '@/lib/document/tokens'
import type { Body } from '@/lib/document/tree'
import { replaced, type Wording } from '@/lib/document/wording'
import { doc, para } from './build'

export const name = (n: number) => `vers${String(n).padStart(8, '0')}`
export const fileName = (n: number) => `file${String(n).padStart(8, '0')}`
export const version = (texts: readonly string[]) => doc(texts.map((text, n) => para(text, name(n + 1))))
export const fileOf = (texts: readonly string[]) => doc(texts.map((text, n) => para(text, fileName(n + 1))))

export const change = (paragraph: number | null, start: number, end: number, inserted: string): Proposal => ({
  paragraph: paragraph === null ? null : fileName(paragraph),
  start,
  end,
  inserted,
  author: 'K. Solheim',
  date: '2025-06-02T08:00:00Z',
})

export const words = ({ text }: { text: string }) => tokenize(text).map(({ key }) => key)

/** The version with these changes made, as rows of words: what a Taskforce person would get who accepts them all. */
export function made(body: Body, edits: readonly Wording[]): string[] {
  const out: string[] = []
  const after = (id: string | null) =>
    edits.flatMap((edit) => (edit.do === 'insertAfter' && edit.paragraph === id ? [edit.words] : []))
  out.push(...after(null))
  for (const { id, text } of numberBlocks(body).paragraphs) {
    const changes = edits.flatMap((edit) => (edit.do === 'replace' && edit.paragraph === id ? [edit] : []))
    const isGone = edits.some((edit) => edit.do === 'delete' && edit.paragraph === id)
    if (!isGone) out.push(replaced(text, changes))
    out.push(...after(id))
  }
  return out.flatMap((text) => words({ text }))
}
