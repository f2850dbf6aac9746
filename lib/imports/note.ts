import type { Imported, Proposal, Remark } from '@/lib/document/import/imported'
import { numberBlocks } from '@/lib/document/numbers'
import type { Identity } from '@/lib/document/tree'

/** Who said something in a file, and when, as the file names them. */
type Named = { author: string | null; date: string | null }

/** What is kept of a tracked change: some words before it, what would go, and what would come. */
export type ChangeSaid = Named & { before: string; gone: string; come: string; what: ChangeKind }
export type ChangeKind = 'words' | 'newParagraph' | 'wholeParagraph'

/** What is kept of a comment: the words that it stands on, and what was said, answers after it. */
export type CommentSaid = {
  quote: string | null
  onDeleted: boolean
  resolved: boolean
  lines: (Named & { text: string })[]
}

export type ImportedNote = { paragraph: Identity | null } & (
  | { kind: 'change'; said: ChangeSaid }
  | { kind: 'comment'; said: CommentSaid }
)

/** Characters of the words before a change that are kept with it. */
const around = 60

/** What a file says beside its text, in the order of the text: each tracked change where `changes` asks for them, each thread of comments. */
export function notesIn({ body, proposals, remarks }: Imported, changes: boolean): ImportedNote[] {
  const paragraphs = numberBlocks(body).paragraphs
  const places = new Map(paragraphs.map(({ id }, place) => [id, place]))
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]))
  const notes = [
    ...(changes ? proposals.map((each) => changeNote(each, texts.get(each.paragraph ?? '') ?? '')) : []),
    ...remarks.flatMap((remark, index) =>
      remark.replyTo === null ? [commentNote(remarks, index, remark)] : [],
    ),
  ]
  const placeOf = ({ paragraph }: ImportedNote) => (paragraph === null ? -1 : (places.get(paragraph) ?? -1))
  return notes.sort((one, other) => placeOf(one) - placeOf(other))
}

function changeNote(proposal: Proposal, text: string): ImportedNote {
  const { paragraph, start, end, inserted: come, author, date, newParagraph, wholeParagraph } = proposal
  const what: ChangeKind = newParagraph ? 'newParagraph' : wholeParagraph ? 'wholeParagraph' : 'words'
  const before = newParagraph
    ? ''
    : beginningAtWord(text.slice(Math.max(0, start - around), start), start > around)
  return {
    kind: 'change',
    paragraph,
    said: { author, date, before, gone: text.slice(start, end), come, what },
  }
}

const beginningAtWord = (text: string, isCut: boolean) => (isCut ? `…${text.replace(/^\S*\s/, '')}` : text)

function commentNote(all: readonly Remark[], index: number, remark: Remark): ImportedNote {
  const { paragraph, quote, onDeleted, resolved } = remark
  const lines = all.flatMap((each, place) =>
    place === index || rootOf(all, place) === index
      ? [{ author: each.author, date: each.date, text: each.text }]
      : [],
  )
  return { kind: 'comment', paragraph, said: { quote, onDeleted, resolved, lines } }
}

/** The comment that a thread began with, by its place. */
function rootOf(all: readonly Remark[], place: number): number {
  let root = place
  for (let step = 0; step < 50; step += 1) root = all[root]?.replyTo ?? root
  return root
}
