import { type Passage, passageOf } from './model'
import { headings, items, sentences, slots } from './prose-english'
import { tongues } from './prose-other'
import type { Random } from './random'

export const languages = ['english', 'english', 'english', ...Object.keys(tongues)]

/** A text of so many paragraphs, no two alike: headings, paragraphs of one to five sentences, lists of short items. */
export function proseOf(language: string, paragraphs: number, random: Random): Passage[] {
  const passages: Passage[] = []
  const seen = new Set<string>()
  const put = (text: string, kind: Passage['kind'] = 'paragraph') => {
    if (!seen.has(text)) passages.push(passageOf(text, kind))
    seen.add(text)
  }
  const titles = random.shuffled(headings)
  const bank = new Bank(language, random, false)
  while (passages.length < paragraphs) {
    if (language === 'english' && passages.length % 9 === 0) {
      put(titles.pop() ?? `Part ${passages.length}`, 'heading')
    } else if (language === 'english' && random.chance(0.08)) {
      for (const item of random.some(items, random.int(3, 6))) put(filled(item, random), 'item')
    } else {
      put(bank.paragraph())
    }
  }
  return passages
}

/** A paragraph made of sentences that no text begins with. */
export function freshParagraph(language: string, random: Random): string {
  return new Bank(language, random, true).paragraph()
}

/** One such sentence. */
export function freshSentence(language: string, random: Random): string {
  return new Bank(language, random, true).sentence()
}

/** The sentences of a language: the first ones for texts, some held back for what is written later. */
function shelf(language: string, fresh: boolean): readonly string[] {
  const all = tongues[language]?.sentences ?? sentences
  const held = language === 'english' ? 12 : 4
  return fresh ? all.slice(-held) : all.slice(0, -held)
}

class Bank {
  private readonly language: string
  private readonly random: Random
  private readonly fresh: boolean
  private left: string[] = []
  private readonly given = new Set<string>()

  constructor(language: string, random: Random, fresh: boolean) {
    this.language = language
    this.random = random
    this.fresh = fresh
  }

  /** One that this bank did not give yet, if there is one. */
  sentence(): string {
    let sentence = this.draw()
    for (let tries = 0; tries < 20 && this.given.has(sentence); tries += 1) sentence = this.draw()
    this.given.add(sentence)
    return sentence
  }

  private draw(): string {
    if (this.left.length === 0) this.left = this.random.shuffled(shelf(this.language, this.fresh))
    const sentence = this.left.pop() ?? ''
    return this.language === 'english'
      ? filled(sentence, this.random)
      : named(this.language, sentence, this.random)
  }

  paragraph(): string {
    const space = /chinese|japanese/.test(this.language) ? '' : ' '
    return Array.from({ length: this.random.int(1, 5) }, () => this.sentence()).join(space)
  }
}

function named(language: string, sentence: string, random: Random): string {
  return sentence.replace(/\{(.)\}/g, (_, slot) =>
    slot === 'n' ? String(random.int(2, 60)) : random.pick(tongues[language]?.names ?? []),
  )
}

const months = ['January', 'March', 'May', 'June', 'September', 'November']

function filled(sentence: string, random: Random): string {
  return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => filling(slot, random))
}

function filling(slot: string, random: Random): string {
  if (slot === 'Actor') return capital(random.pick(slots.actor))
  if (slot === 'date') return `${random.int(1, 28)} ${random.pick(months)} ${random.int(2024, 2030)}`
  if (slot === 'year') return String(random.int(2003, 2024))
  if (slot === 'year2') return String(random.int(2025, 2035))
  if (slot === 'n') return String(random.int(2, 14))
  if (slot === 'half') return String(random.int(2, 6))
  if (slot === 'percent') return String(random.int(15, 90))
  const words = slots[slot.replace(/\d$/, '') as keyof typeof slots]
  return random.pick(words)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
