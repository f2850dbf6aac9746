import { type Desk, isWord, join, longOnes, move, scatter, sentenceWords, split, type Trap } from './edits'
import { type Passage, passageOf, sentencesOf, textOf } from './model'
import { freshParagraph } from './prose'

const times = (count: number, what: () => void) => {
  for (let done = 0; done < count; done += 1) what()
}

export const moving: Record<string, Trap> = {
  'paragraph moved': { edit: (desk) => times(3, () => void move(desk)), strict: true },
  'two swapped': {
    edit: ({ text, random }) =>
      times(3, () => {
        const at = random.int(0, text.length - 2)
        const [one] = text.splice(at, 1)
        if (!one) return
        text.splice(at + 1, 0, one)
        one.moved = true
        if (text[at]) text[at].moved = true
      }),
    strict: true,
  },
  'section moved': { edit: (desk) => void move(desk, desk.random.int(3, 9), 5), strict: true },
  'all shuffled': {
    edit: ({ text, random }) => {
      const now = random.shuffled(text)
      text.splice(0, text.length, ...now.map((passage) => ({ ...passage, moved: true })))
    },
    strict: true,
  },
  'moved and reworded': {
    edit: (desk) =>
      times(4, () =>
        move(desk, 1, 4).forEach((passage) => void scatter(desk, passage, 0.05 + 0.25 * desk.random.share())),
      ),
  },
  'moved and split': {
    edit: (desk) =>
      times(3, () => {
        const [passage] = move(desk, 1, 4)
        if (passage && passage.words.length >= 12) split(desk, passage)
      }),
  },
  'sentence moved': { edit: (desk) => times(4, () => moveSentence(desk)) },
  'sentence moved and reworded': { edit: (desk) => times(4, () => moveSentence(desk, 0.12)) },
  split: { edit: (desk) => times(4, () => void split(desk, desk.random.pick(longOnes(desk)))) },
  merged: { edit: (desk) => times(4, () => join(desk, desk.random.pick(desk.text))) },
  'split and merged': {
    edit: (desk) =>
      times(4, () => {
        const second = split(desk, desk.random.pick(longOnes(desk)))
        if (second && desk.random.chance(0.6)) join(desk, second)
      }),
  },
  'split, merged and reworded': {
    edit: (desk) =>
      times(4, () => {
        const passage = desk.random.pick(longOnes(desk))
        const second = split(desk, passage)
        scatter(desk, passage, 0.08)
        if (second && desk.random.chance(0.6)) join(desk, second)
      }),
  },
  'paragraphs deleted': {
    edit: ({ text, random }) => times(5, () => void text.splice(random.int(0, text.length - 1), 1)),
    strict: true,
  },
  'paragraphs put in': {
    edit: ({ text, random, language }) =>
      times(
        6,
        () => void text.splice(random.int(0, text.length), 0, passageOf(freshParagraph(language, random))),
      ),
    strict: true,
  },
  'sentences put in': {
    edit: (desk) =>
      times(8, () => {
        const passage = desk.random.pick(longOnes(desk))
        passage.words.splice(desk.random.pick(sentencesOf(passage)).end, 0, ...sentenceWords(desk))
      }),
    strict: true,
  },
  'sentences deleted': {
    edit: (desk) =>
      times(8, () => {
        const passage = desk.random.pick(longOnes(desk))
        const sentences = sentencesOf(passage)
        if (sentences.length < 2) return
        const { first, end } = desk.random.pick(sentences)
        passage.words.splice(first, end - first)
      }),
  },
  'items sorted otherwise': { before: manyItems, edit: shuffleItems },
  'list items added and taken out': {
    before: manyItems,
    edit: ({ text, random, language }) =>
      times(3, () => {
        const all = text.filter(({ kind }) => kind === 'item')
        if (all.length < 3) return
        text.splice(text.indexOf(random.pick(all)), 1)
        const fresh = freshParagraph(language, random).split(' ').slice(0, 4).join(' ')
        text.splice(
          text.indexOf(random.pick(all.filter((one) => text.includes(one)))),
          0,
          passageOf(fresh, 'item'),
        )
      }),
  },
}

function moveSentence(desk: Desk, share = 0): void {
  const long = longOnes(desk, 20).filter((passage) => sentencesOf(passage).length > 1)
  if (long.length < 2) return
  const [from, to] = desk.random.some(long, 2) as [Passage, Passage]
  const { first, end } = desk.random.pick(sentencesOf(from))
  // Beside its like nobody could say which of the two it is.
  if (textOf(to.words).includes(textOf(from.words.slice(first, end)))) return
  const part: Passage = { ...from, words: from.words.splice(first, end - first) }
  scatter(desk, part, share)
  const [head] = part.words
  if (head && head.gap === '' && isWord(head) && /[a-z]/i.test(head.text)) head.gap = ' '
  to.words.splice(desk.random.pick(sentencesOf(to)).end, 0, ...part.words)
}

function manyItems({ text, random, language }: Desk): void {
  const at = random.int(2, text.length)
  const items = [...new Set(freshParagraph(language, random).split(/(?<=\w{4}) /))]
  text.splice(
    at,
    0,
    ...items.map((item, index) => passageOf(`${item} ${index % 3 === 0 ? index + 1990 : ''}`.trim(), 'item')),
  )
}

function shuffleItems({ text, random }: Desk): void {
  const first = text.findIndex(({ kind }) => kind === 'item')
  let end = first
  while (text[end]?.kind === 'item') end += 1
  const items = random.shuffled(text.slice(first, end)).map((item) => ({ ...item, moved: true }))
  text.splice(first, items.length, ...items)
}
