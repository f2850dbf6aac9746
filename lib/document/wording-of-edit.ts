import { noNotes } from './note-pairs'
import { isWords, type WordsRun } from './redline-run'
import type { Identity } from './tree'
import { diffWords } from './word-diff'
import type { Edit, Replacement } from './wording'

/** What counts as another word: any character, white space too; any but white space. */
type Strictness = 'all' | 'words'

/**
 * What somebody changed who typed over a paragraph, as a reader sees it in a redline: whole words, and as one change
 * where little stayed between. White space alone is no change. Made on `was` (the paragraph's plain text), they give
 * the words of `is`.
 */
export function wordingOfEdit(paragraph: Identity, was: string, is: string): Replacement[] {
  return editsBetween(was, is.replace(/\r\n?/g, '\n'), 'words').map((edit) => ({
    do: 'replace',
    paragraph,
    ...edit,
  }))
}

/** The places where two texts differ, word by word, in order. With 'all' they make one text the other to the character. */
export function editsBetween(was: string, is: string, strictness: Strictness): Edit[] {
  const edits: Edit[] = []
  let at = 0
  let last: Edit | null = null
  for (const run of diffWords(segment(was), segment(is), noNotes)) {
    // Of two strings without footnotes only words can come.
    if (!isWords(run)) continue
    const { gone, came } = sides(run)
    if (isKept(run, gone, came, strictness)) {
      last = null
    } else if (last) {
      extend(last, gone, came)
    } else {
      last = { start: at, end: at + gone.length, was: gone, words: came }
      edits.push(last)
    }
    at += gone.length
  }
  return edits
}

const segment = (text: string) => (text === '' ? [] : [{ text }])

function extend(edit: Edit, gone: string, came: string): void {
  edit.end += gone.length
  edit.was += gone
  edit.words += came
}

function sides({ op, text, was }: WordsRun): { gone: string; came: string } {
  if (op !== 'same') return op === 'insert' ? { gone: '', came: text } : { gone: text, came: '' }
  return { gone: was ? was.map((look) => look.text).join('') : text, came: text }
}

function isKept({ op }: WordsRun, gone: string, came: string, strictness: Strictness): boolean {
  return gone === came || (strictness === 'words' && op === 'same' && bare(gone) === bare(came))
}

const bare = (text: string) => text.normalize('NFC').replace(/\s/g, '')
