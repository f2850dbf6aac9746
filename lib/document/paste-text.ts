import { blocksFromLines, type Line, type Pasted } from './lines'
import { Outline } from './markers'
import { unwrap } from './unwrap'

/**
 * Plain text from a clipboard or a file (a mail, a PDF) as blocks of the text: hard line ends undone, words divided at
 * line ends joined, page numbers and running heads left out, bullets and running numbers read as lists. What looks like
 * a number and does not run on stays a word. Refuses, with a sentence, only what is too large.
 */
export function blocksFromText(text: string): Pasted {
  const paragraphs = unwrap(text)
  const outline = new Outline(paragraphs)
  return blocksFromLines(paragraphs.map((paragraph) => lineFrom(outline, paragraph)))
}

function lineFrom(outline: Outline, paragraph: string): Line {
  const item = outline.read(paragraph)
  if (item) {
    const { bullet, rest } = item.marker
    return { shape: 'item', depth: item.depth, ordered: !bullet, content: [{ type: 'text', text: rest }] }
  }
  outline.interrupt()
  const content: Line['content'] = [{ type: 'text', text: paragraph }]
  return isShouted(paragraph) ? { shape: 'heading', level: 1, content } : { shape: 'paragraph', content }
}

/** A short line all in capitals. */
function isShouted(paragraph: string): boolean {
  const letters = paragraph.replace(/\P{L}/gu, '')
  return (
    paragraph.length <= 100 &&
    letters.length >= 4 &&
    /\p{Lu}/u.test(letters) &&
    letters === letters.toUpperCase()
  )
}
