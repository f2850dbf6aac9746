import { type Desk, longOnes, move, scatter, sentenceWords, type Trap, twinOf } from './edits'
import { newWord, type Passage, sentencesOf, type Word } from './model'

const copiesOf = (text: Passage[]) =>
  text.filter(({ words }, index) => text.some((other, at) => at !== index && same(other.words, words)))
const same = (one: readonly Word[], other: readonly Word[]) =>
  one.length === other.length && one.every(({ text }, index) => text === other[index]?.text)

/** Puts like paragraphs into a text, `apart` at least. */
function plant(desk: Desk, pairs: number, apart: number): void {
  const { text, random } = desk
  for (const passage of random.some(longOnes(desk, 6), pairs)) {
    const from = text.indexOf(passage)
    const places = [...Array(text.length).keys()].filter((to) => Math.abs(to - from) > apart)
    if (places.length > 0) text.splice(random.pick(places), 0, twinOf(passage))
  }
}

/** Like sentences in other paragraphs, or further on in the same one. */
function plantSentences(desk: Desk, pairs: number, elsewhere: boolean): void {
  const { random } = desk
  const long = longOnes(desk, 20)
  for (const passage of random.some(long, pairs)) {
    const { first, end } = random.pick(sentencesOf(passage))
    const copy = passage.words
      .slice(first, end)
      .map(({ text, gap }, index) => newWord(text, index === 0 ? ' ' : gap))
    const target = elsewhere ? random.pick(long) : passage
    const sentences = sentencesOf(target)
    const at = elsewhere ? random.pick(sentences).end : target.words.length
    const between = !elsewhere && end === target.words.length ? sentenceWords(desk) : []
    target.words.splice(at, 0, ...between, ...copy)
  }
}

/** Takes out one of each two like sentences, where it can be told which: not if without the other the text were the same. */
function dropSentences({ text, random }: Desk): void {
  const done = new Set<Passage>()
  for (const copies of likeSentences(text)) {
    const [one, other] = random.shuffled(copies)
    if (!one || !other || done.has(one.passage) || without(text, one) === without(text, other)) continue
    const rest = one.passage.words.filter((word) => !one.words.includes(word))
    if (rest.length > 0) one.passage.words = rest
    done.add(one.passage)
  }
}

type Part = { passage: Passage; words: Word[] }

function likeSentences(text: readonly Passage[]): Part[][] {
  const seen = new Map<string, Part[]>()
  for (const passage of text) {
    for (const { first, end } of sentencesOf(passage)) {
      const words = passage.words.slice(first, end)
      const key = words.map((word) => word.text).join(' ')
      if (words.length > 4) seen.set(key, [...(seen.get(key) ?? []), { passage, words }])
    }
  }
  return [...seen.values()].filter((copies) => copies.length === 2)
}

function without(text: readonly Passage[], part: Part): string {
  const left = (passage: Passage) =>
    passage.words.filter((word) => passage !== part.passage || !part.words.includes(word))
  return text
    .map((passage) =>
      left(passage)
        .map((word) => word.text)
        .join(' '),
    )
    .join('|')
}

function dropOne({ text, random }: Desk): void {
  const done = new Set<string>()
  for (const passage of random.shuffled(copiesOf(text))) {
    const key = passage.words.map((word) => word.text).join(' ')
    if (!done.has(key)) text.splice(text.indexOf(passage), 1)
    done.add(key)
  }
}

const boilerplate = 'This section was adopted by consensus and is open for comments until further notice.'

export const twins: Record<string, Trap> = {
  'deleted twin, near': { before: (desk) => plant(desk, 3, 1), edit: dropOne, strict: true },
  'deleted twin, far': { before: (desk) => plant(desk, 4, 8), edit: dropOne, strict: true },
  'deleted twin sentence': {
    before: (desk) => plantSentences(desk, 4, true),
    edit: dropSentences,
    strict: true,
  },
  'deleted twin in the paragraph': {
    before: (desk) => plantSentences(desk, 3, false),
    edit: dropSentences,
    strict: true,
  },
  'deleted twin, and edits around': {
    before: (desk) => plant(desk, 4, 4),
    edit: (desk) => {
      dropOne(desk)
      for (const passage of desk.text) if (desk.random.chance(0.4)) scatter(desk, passage, 0.06)
    },
  },
  'twin put in': { edit: (desk) => plant(desk, 4, 2), strict: true },
  'twin moved': {
    before: (desk) => plant(desk, 3, 6),
    edit: (desk) => {
      for (let count = 0; count < 3; count += 1) move(desk, 1, 5)
    },
  },
  'boilerplate after each section, one section deleted': {
    before: plantBoilerplate,
    edit: dropSection,
    strict: true,
  },
  'boilerplate after each section, one section moved': {
    before: plantBoilerplate,
    edit: moveSection,
    strict: true,
  },
}

const size = 6

function plantBoilerplate({ text }: Desk): void {
  for (let at = size - 1; at < text.length; at += size) text.splice(at, 0, boiler())
}

function dropSection({ text, random }: Desk): void {
  text.splice(random.int(0, Math.floor(text.length / size) - 1) * size, size)
}

function moveSection({ text, random }: Desk): void {
  const sections = Math.floor(text.length / size)
  const from = random.int(0, sections - 1)
  const taken = text.splice(from * size, size)
  for (const passage of taken) passage.moved = true
  const places = [...Array(sections).keys()].filter((to) => to !== from)
  text.splice(random.pick(places) * size, 0, ...taken)
}

function boiler(): Passage {
  const words = boilerplate.match(/\w+|\./g) ?? []
  return {
    ...twinOf({ id: '', kind: 'paragraph', words: [] }),
    words: words.map((text) => newWord(text, text === '.' ? '' : ' ')),
  }
}
