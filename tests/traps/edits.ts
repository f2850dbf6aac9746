import { newIdentity } from '@/lib/document/identity'
import { newWord, type Passage, passageOf, sentencesOf, type Word } from './model'
import { freshSentence } from './prose'
import type { Random } from './random'

/** What an edit works with. */
export type Desk = { text: Passage[]; random: Random; language: string }

/**
 * What is done to a text so that comments on it are hard to carry over. `before` readies the old text, `edit` makes the
 * new one. `strict`: each comment must be placed right.
 */
export type Trap = { before?: (desk: Desk) => void; edit: (desk: Desk) => void; strict?: true }

const plain = [
  'lantern',
  'harbour',
  'willow',
  'copper',
  'meadow',
  'quarry',
  'saddle',
  'timber',
  'velvet',
  'anchor',
  'gravel',
  'orchard',
]
const signs: Record<string, string> = {
  chinese: '春夏秋冬山河湖海风雨雷电',
  japanese: '春夏秋冬山川海空風雨雪花',
  thai: 'กขคงจฉชซฌญ',
}

/** A word that fits into the language, more or less. */
export function freshText(language: string, random: Random): string {
  const characters = signs[language]
  return characters
    ? random.pick([...characters])
    : `${random.pick(plain)}${random.chance(0.3) ? random.int(2, 99) : ''}`
}

export function isWord({ text }: Word): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** Gives a word another text; it is the same place, reworded. */
export function reword(word: Word, text: string): void {
  if (word.text === text) return
  word.was ??= word.text
  word.text = text
}

/** Replaces, puts in and takes out single words, in `share` of all places. */
export function scatter({ random, language }: Desk, passage: Passage, share: number): void {
  const gap = signs[language] ? '' : ' '
  passage.words = passage.words.flatMap((word) => {
    if (!isWord(word) || !random.chance(share)) return [word]
    const what = random.int(0, 3)
    if (what === 0) return []
    if (what === 1) return [word, newWord(freshText(language, random), gap)]
    reword(word, freshText(language, random))
    return [word]
  })
}

/** Takes a passage (or several in a row) from one place to another, at least `far` away. */
export function move({ text, random }: Desk, count = 1, far = 2): Passage[] {
  const from = random.int(0, text.length - count)
  const places = [...Array(text.length - count + 1).keys()].filter((to) => Math.abs(to - from) >= far)
  const taken = text.splice(from, count)
  if (places.length === 0) {
    text.splice(from, 0, ...taken)
    return []
  }
  text.splice(random.pick(places), 0, ...taken)
  for (const passage of taken) passage.moved = true
  return taken
}

export function longOnes({ text }: Desk, words = 12): Passage[] {
  return text.filter((passage) => passage.kind === 'paragraph' && passage.words.length >= words)
}

/** Parts a passage in two; the first goes on under its identity. */
export function split({ text, random }: Desk, passage: Passage): Passage | null {
  const sentences = sentencesOf(passage).slice(1)
  const cut = sentences.length > 0 ? random.pick(sentences).first : random.int(3, passage.words.length - 3)
  const words = passage.words.splice(cut)
  if (words.length === 0) return null
  const second: Passage = { id: newIdentity(), kind: passage.kind, words }
  text.splice(text.indexOf(passage) + 1, 0, second)
  return second
}

/** Joins a passage with the one after it, which loses its identity. */
export function join({ text, language }: Desk, first: Passage): void {
  const second = text[text.indexOf(first) + 1]
  if (!second || second.kind !== first.kind) return
  const gap = signs[language] && language !== 'thai' ? '' : ' '
  first.words.push(...second.words.map((word, index) => (index === 0 ? { ...word, gap } : word)))
  text.splice(text.indexOf(second), 1)
}

/** A sentence of the language as words. */
export function sentenceWords({ language, random }: Desk): Word[] {
  const { words } = passageOf(freshSentence(language, random))
  if (words[0]) words[0].gap = /chinese|japanese/.test(language) ? '' : ' '
  return words
}

/** A copy whose words are words of their own. */
export function twinOf(passage: Passage): Passage {
  return {
    ...passageOf(''),
    kind: passage.kind,
    words: passage.words.map(({ text, gap }) => newWord(text, gap)),
  }
}

/** Puts other words where some words stood. */
export function rewrite(passage: Passage, first: number, end: number, words: readonly Word[]): void {
  const instead = new Set(passage.words.slice(first, end).map(({ id }) => id))
  passage.words.splice(first, end - first, ...words.map((word) => ({ ...word, instead })))
}
