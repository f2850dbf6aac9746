import {
  type Desk,
  freshText,
  isWord,
  join,
  longOnes,
  move,
  reword,
  rewrite,
  scatter,
  sentenceWords,
  split,
  type Trap,
} from './edits'
import { type Passage, passageOf, sentencesOf, type Word } from './model'
import { freshParagraph } from './prose'

const times = (count: number, what: () => void) => {
  for (let done = 0; done < count; done += 1) what()
}

export const wording: Record<string, Trap> = {
  'nothing done': { edit: () => undefined, strict: true },
  'rewritten in place': {
    edit: (desk) =>
      desk.random.some(longOnes(desk), 3).forEach((passage) => {
        rewrite(passage, 0, passage.words.length, passageOf(freshParagraph(desk.language, desk.random)).words)
      }),
  },
  'sentence rewritten': {
    edit: (desk) =>
      desk.random.some(longOnes(desk), 5).forEach((passage) => {
        const { first, end } = desk.random.pick(sentencesOf(passage))
        rewrite(passage, first, end, sentenceWords(desk))
      }),
  },
  'words replaced': {
    edit: (desk) =>
      desk.random.some(longOnes(desk), 12).forEach((passage) => void replaceSome(desk, passage, 2)),
  },
  'reworded lightly': { edit: (desk) => desk.text.forEach((passage) => void scatter(desk, passage, 0.04)) },
  'reworded heavily': { edit: (desk) => desk.text.forEach((passage) => void scatter(desk, passage, 0.2)) },
  'mass edit': { edit: massEdit },
  'phrases deleted': {
    edit: (desk) =>
      desk.random.some(longOnes(desk), 10).forEach((passage) => {
        const first = desk.random.int(0, passage.words.length - 6)
        passage.words.splice(first, desk.random.int(1, 5))
      }),
  },
  'phrases put in': {
    edit: (desk) =>
      desk.random.some(longOnes(desk), 12).forEach((passage) => {
        passage.words.splice(
          desk.random.int(0, passage.words.length),
          0,
          ...sentenceWords(desk).slice(0, desk.random.int(1, 6)),
        )
      }),
  },
  'added at the ends': {
    edit: (desk) =>
      desk.text.forEach((passage) => {
        if (desk.random.chance(0.3)) passage.words.push(...sentenceWords(desk))
        if (desk.random.chance(0.3)) passage.words.unshift(...sentenceWords(desk))
        if (desk.random.chance(0.2) && passage.words.length > 3) passage.words.pop()
      }),
  },
  'words changed places': {
    edit: (desk) =>
      desk.random.some(longOnes(desk), 8).forEach((passage) => {
        const at = desk.random.int(0, passage.words.length - 2)
        const [one, other] = [passage.words[at], passage.words[at + 1]] as [Word, Word]
        if (isWord(one) && isWord(other))
          passage.words.splice(at, 2, { ...other, gap: one.gap }, { ...one, gap: other.gap })
      }),
  },
  'numbers and dates changed': {
    edit: ({ text, random }) => {
      for (const word of text.flatMap(({ words }) => words))
        if (/^\d+$/.test(word.text) && random.chance(0.5))
          reword(word, String(Number(word.text) + random.int(100, 300)))
    },
  },
  'renamed everywhere': { edit: (desk) => rename(desk, 1) },
  'renamed to two words': { edit: (desk) => rename(desk, 2) },
  'everything at once': {
    edit: (desk) => {
      times(2, () => void move(desk, 1, 3))
      times(2, () => void split(desk, desk.random.pick(longOnes(desk))))
      times(2, () => join(desk, desk.random.pick(desk.text)))
      rename(desk, 1)
      times(2, () => void desk.text.splice(desk.random.int(0, desk.text.length - 1), 1))
      massEdit(desk)
    },
  },
}

function replaceSome({ random, language }: Desk, passage: Passage, count: number): void {
  const words = passage.words.filter(isWord)
  if (words.length === 0) return
  times(random.int(1, count), () => reword(random.pick(words), freshText(language, random)))
}

function massEdit(desk: Desk): void {
  for (const passage of desk.text) {
    if (desk.random.chance(0.7)) scatter(desk, passage, 0.02 + 0.1 * desk.random.share())
    if (desk.random.chance(0.15)) passage.words.push(...sentenceWords(desk))
  }
}

/** Another name, of one word or two, for one that stands often. */
function rename({ text, random, language }: Desk, length: number): void {
  const counts = new Map<string, number>()
  for (const { words } of text)
    for (const word of words)
      if (isWord(word) && word.text.length > 3) counts.set(word.text, (counts.get(word.text) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count > 3).map(([word]) => word)
  if (often.length === 0) return
  const old = random.pick(often)
  const names = Array.from({ length }, () => freshText(language, random))
  for (const passage of text) {
    passage.words = passage.words.flatMap((word) =>
      word.text !== old
        ? [word]
        : names.map((name, index) => ({ ...word, text: name, was: old, gap: index === 0 ? word.gap : ' ' })),
    )
  }
}
