import { type Desk, reword, type Trap } from './edits'

/** What changes how a text looks and not what it says. */
export const surface: Record<string, Trap> = {
  typography: { edit: retype, strict: true },
  'hard wraps': {
    edit: ({ text }) => {
      for (const { words } of text) {
        let width = 0
        for (const word of words) {
          width += word.text.length + word.gap.length
          if (word.gap !== '' && width > 72) [word.gap, width] = ['\n', 0]
        }
      }
    },
    strict: true,
  },
  'composed letters': {
    edit: ({ text }) => {
      for (const { words } of text) for (const word of words) word.text = word.text.normalize('NFD')
    },
    strict: true,
  },
  'headings in capitals': {
    edit: ({ text }) => {
      for (const { kind, words } of text)
        if (kind === 'heading') for (const word of words) reword(word, word.text.toUpperCase())
    },
  },
  'case changed': {
    edit: ({ text, random }) => {
      for (const { words } of text)
        for (const word of words)
          if (random.chance(0.1))
            reword(word, random.chance(0.5) ? word.text.toUpperCase() : word.text.toLowerCase())
    },
  },
  'items made paragraphs': {
    edit: ({ text, random }) => {
      for (const passage of text) {
        if (passage.kind === 'item') passage.kind = 'paragraph'
        else if (passage.kind === 'paragraph' && random.chance(0.1)) passage.kind = 'item'
      }
    },
    strict: true,
  },
}

const signs: Record<string, string> = { '“': '"', '”': '"', '’': "'", '—': '–', '-': '‑', '"': '„' }

function retype({ text, random }: Desk): void {
  for (const { words } of text) {
    for (const word of words) {
      word.text = word.text.replace(/[“”’—"-]/g, (sign) =>
        random.chance(0.8) ? (signs[sign] ?? sign) : sign,
      )
      if (word.gap === ' ') word.gap = random.pick([' ', ' ', ' ', '\u00A0', '  ', '\u202F'])
    }
  }
}
