import { newIdentity } from '@/lib/document/identity'
import { type Desk, isWord, join, longOnes, move, reword, rewrite, scatter, type Trap, twinOf } from './edits'
import { type Passage, passageOf, sentencesOf } from './model'
import { freshParagraph } from './prose'

const times = (count: number, what: () => void) => {
  for (let done = 0; done < count; done += 1) what()
}

/** Texts whose paragraphs are short, alike or numbered, and edits that change their whole shape. */
export const shape: Record<string, Trap> = {
  'renumbered after a new section': {
    before: numberSections,
    edit: ({ text, random, language }) => {
      const sections = text.filter(isNumbered)
      const at = random.int(0, sections.length - 1)
      text.splice(
        text.indexOf(sections[at] as Passage),
        0,
        passageOf(`Section ${at + 1}`, 'heading'),
        passageOf(freshParagraph(language, random)),
      )
      for (const [index, section] of sections.entries()) if (index >= at) renumber(section, index + 2)
    },
  },
  'renumbered after a section went': {
    before: numberSections,
    edit: ({ text, random }) => {
      const sections = text.filter(isNumbered)
      const at = random.int(0, sections.length - 1)
      const next = sections[at + 1]
      const from = text.indexOf(sections[at] as Passage)
      text.splice(from, (next ? text.indexOf(next) : text.length) - from)
      for (const [index, section] of sections.entries()) if (index > at) renumber(section, index)
    },
  },
  'forms filled in alike': {
    before: fillForms,
    edit: (desk) => {
      times(3, () => void desk.text.splice(desk.random.int(0, desk.text.length - 1), 1))
      for (const { words } of desk.text)
        for (const word of words)
          if (/^\d+$/.test(word.text) && desk.random.chance(0.2)) reword(word, String(Number(word.text) + 50))
    },
  },
  'forms filled in alike, some moved': {
    before: fillForms,
    edit: (desk) => times(3, () => void move(desk, 1, 3)),
    strict: true,
  },
  'a table, rows added and taken out': {
    before: plantTable,
    edit: ({ text, random }) => {
      const first = text.findIndex(({ kind }) => kind === 'cell')
      // Not in the place of the one that goes: it would be its successor.
      const gone = random.int(1, 4)
      text.splice(first + 4 * (gone + 3), 0, ...rowOf('Ruritania', random.int(100, 999), 'yes'))
      text.splice(first + 4 * gone, 4)
    },
  },
  'a table, rows sorted otherwise': {
    before: plantTable,
    edit: ({ text, random }) => {
      const first = text.findIndex(({ kind }) => kind === 'cell') + 4
      const cells = text.splice(first, 32)
      const rows = random.shuffled([...Array(8).keys()]).flatMap((row) => cells.slice(4 * row, 4 * row + 4))
      text.splice(first, 0, ...rows.map((cell) => ({ ...cell, moved: true })))
    },
  },
  // Not strict: a numbered heading beside the body of another may be either.
  'half of it deleted': {
    edit: ({ text, random }) => void text.splice(0, text.length, ...text.filter(() => random.chance(0.5))),
  },
  'half of it new': {
    edit: ({ text, random, language }) =>
      text.forEach((passage) => {
        if (random.chance(0.5))
          rewrite(passage, 0, passage.words.length, passageOf(freshParagraph(language, random)).words)
      }),
  },
  'every sentence a paragraph': {
    edit: (desk) => {
      const parts = desk.text.flatMap((passage) =>
        sentencesOf(passage).map(({ first, end }, index) => ({
          ...passage,
          id: index === 0 ? passage.id : newIdentity(),
          words: passage.words.slice(first, end),
        })),
      )
      desk.text.splice(0, desk.text.length, ...parts)
    },
  },
  'every two paragraphs joined': {
    edit: (desk) => {
      for (const passage of [...desk.text]) if (desk.text.includes(passage)) join(desk, passage)
    },
  },
  'sentences sorted otherwise in their paragraph': {
    edit: (desk) =>
      desk.random.some(longOnes(desk, 20), 4).forEach((passage) => {
        const parts = sentencesOf(passage).map(({ first, end }) => passage.words.slice(first, end))
        const sorted = desk.random.shuffled(parts)
        for (const [index, part] of sorted.entries())
          if (part[0]) part[0].gap = index === 0 ? '' : parts[1]?.[0]?.gap || ' '
        passage.words = sorted.flat()
      }),
  },
  'copied before itself, and reworded': {
    edit: (desk) =>
      desk.random.some(longOnes(desk), 3).forEach((passage) => {
        const copy = twinOf(passage)
        scatter(desk, copy, 0.15)
        desk.text.splice(Math.max(0, desk.text.indexOf(passage) - desk.random.int(0, 6)), 0, copy)
      }),
  },
  'two names exchanged': {
    edit: ({ text, random }) => {
      const names = [
        ...new Set(
          text
            .flatMap(({ words }) => words.filter(isWord).map((word) => word.text))
            .filter((name) => name.length > 4),
        ),
      ]
      if (names.length < 2) return
      const [one = '', other = ''] = random.some(names, 2)
      for (const { words } of text)
        for (const word of words) {
          if (word.text === one) reword(word, other)
          else if (word.text === other) reword(word, one)
        }
    },
  },
  'replaced by one much like it, and moved': {
    edit: (desk) =>
      desk.random.some(longOnes(desk), 2).forEach((passage) => {
        const at = desk.text.indexOf(passage)
        const other = twinOf(passage)
        scatter(desk, other, 0.5)
        desk.text.splice(at, 1, other)
        desk.text.splice((at + 9) % desk.text.length, 0, passage)
        passage.moved = true
      }),
  },
}

const isNumbered = ({ kind, words }: Passage) => kind === 'heading' && words[0]?.text === 'Section'

function numberSections({ text }: Desk): void {
  for (let at = 0, number = 1; at < text.length; at += 5, number += 1)
    text.splice(at, 0, passageOf(`Section ${number}`, 'heading'))
}

function renumber({ words }: Passage, number: number): void {
  if (words[1]) reword(words[1], String(number))
}

function fillForms({ text, random }: Desk): void {
  const names = [
    'Norway',
    'Kenya',
    'Brazil',
    'Japan',
    'Fiji',
    'Chile',
    'Ghana',
    'Nepal',
    'Malta',
    'Peru',
    'Samoa',
    'Togo',
  ]
  const forms = random
    .shuffled(names)
    .map((name) =>
      passageOf(
        `The delegation of ${name} supported paragraph ${random.int(1, 40)} with ${random.int(1, 40)} amendments.`,
      ),
    )
  const at = random.int(3, text.length - 3)
  text.splice(at, 0, ...forms)
}

function rowOf(name: string, number: number, answer: string): Passage[] {
  return [name, String(number), answer, 'see annex'].map((cell) => passageOf(cell, 'cell'))
}

function plantTable({ text, random }: Desk): void {
  const names = ['Norway', 'Kenya', 'Brazil', 'Japan', 'Fiji', 'Chile', 'Ghana', 'Nepal']
  const rows = random
    .shuffled(names)
    .flatMap((name) => rowOf(name, random.int(10, 99), random.pick(['yes', 'no'])))
  const head = ['Country', 'Votes', 'In favour', 'Remarks'].map((cell) => passageOf(cell, 'cell'))
  text.splice(random.int(3, text.length - 3), 0, ...head, ...rows)
}
