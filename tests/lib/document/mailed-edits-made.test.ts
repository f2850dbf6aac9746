import { describe, expect, test } from 'vitest'
import type { Proposal } from '@/lib/document/import/imported'
import { editsOf } from '@/lib/document/mailed-edits'
import { change, fileName, fileOf, made, version, words } from './mailed'
import { type Next, random } from './random'

const sentence = (next: Next) => `${Array.from({ length: 6 + next(14) }, () => `w${next(150)}`).join(' ')}.`

/** A text in which words were typed over, taken out and put in. */
function typedOver(text: string, next: Next): string {
  const list = text.split(' ')
  if (next(2) === 0) list[next(list.length)] = `x${next(99)}`
  if (next(3) === 0) list.splice(next(list.length), 1)
  if (next(3) === 0) list.splice(next(list.length), 0, `y${next(99)}`)
  return list.join(' ')
}

function tracked(text: string, paragraph: number, next: Next): Proposal[] {
  const found = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => [index, index + word.length] as const)
  const kinds = [
    (start: number, end: number) => [
      change(paragraph, start, end, ''),
      change(paragraph, end, end, `z${next(99)}`),
    ],
    (_: number, end: number) => [change(paragraph, end, end, ` z${next(99)}`)],
    (start: number, end: number) => [change(paragraph, Math.max(0, start - 1), end, '')],
  ]
  const own: Proposal[] = []
  for (let at = next(6); at < found.length; at += 3 + next(9)) {
    const [start, end] = found[at] ?? [0, 0]
    own.push(...(kinds[next(3)]?.(start, end) ?? []))
  }
  return own
}

/** The file as its author sees it, with all changes accepted: made one by one from the end. */
function accepted(texts: readonly string[], proposals: readonly Proposal[]): string[] {
  return texts.flatMap((text, n) => {
    const own = proposals.filter(({ paragraph }) => paragraph === fileName(n + 1))
    const made = own
      .sort((a, b) => b.start - a.start)
      .reduce((out, each) => out.slice(0, each.start) + each.inserted + out.slice(each.end), text)
    return words({ text: made })
  })
}

describe('nothing is lost and nothing is made up', () => {
  for (let seed = 1; seed <= 60; seed += 1)
    test(`the changes of a file, made on the version, give the file (seed ${seed})`, () => {
      const next = random(seed)
      const texts = Array.from({ length: 8 }, () => [1, 2, 3].map(() => sentence(next)).join(' '))
      const typed = texts.map((text) => typedOver(text, next))
      const proposals = typed.flatMap((text, n) => tracked(text, n + 1, next))
      const read = version(texts)
      const edits = editsOf(read, { body: fileOf(typed), proposals })
      expect(made(read, edits)).toEqual(accepted(typed, proposals))
      const said = edits.flatMap((edit) => (edit.do === 'replace' ? [edit] : []))
      expect(said.map(({ was }) => was)).toEqual(
        said.map(({ paragraph, start, end }) => texts[Number(paragraph.slice(4)) - 1]?.slice(start, end)),
      )
    })
})
