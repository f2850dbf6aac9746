import type { Redline } from './redline'
import type { RedlineBlock } from './redline-block'
import { isNote, isWords, type NoteRun, type Op, type WordsRun } from './redline-run'
import { joinedLooks, type Look } from './segments'
import { isBlank } from './text'
import type { Addressable, Body, Identity, Inline, Text } from './tree'

type Which = 'before' | 'after'

/**
 * A redline by itself, for programs: what a page shows, and all that is needed to say what either text said. `frames` are the two
 * texts without the words of what the redline tells; blank paragraphs keep what they have.
 */
export type RedlineData = Redline & { format: 1; frames: Record<Which, Body> }

/** What changed from one text to another as data. `difference`: the redline of these two. */
export function redlineData(from: Body, to: Body, difference: Redline): RedlineData {
  return { format: 1, ...difference, frames: { before: frameOf(from), after: frameOf(to) } }
}

/** One of the two texts, made again from the redline alone: equal to what it was made from, to the last mark. */
export function textFrom(data: RedlineData, which: Which): Body {
  const words = new Map(data.blocks.flatMap((block) => [...partsOf(block, which)]))
  return mapped(data.frames[which], (node) => {
    const content = words.get(node.attrs.id)
    return content === undefined ? node : withContent(node, content)
  })
}

function frameOf(body: Body): Body {
  return mapped(body, (node) => (isBlank(node) ? node : withContent(node, [])))
}

/** The same tree with other paragraphs and headings. */
function mapped<Node>(node: Node, change: (node: Addressable) => Addressable): Node {
  const inner = node as { type?: string; content?: unknown[] }
  if (inner.type === 'paragraph' || inner.type === 'heading') return change(node as Addressable) as Node
  if (!inner.content) return { ...node }
  return { ...node, content: inner.content.map((child) => mapped(child, change)) }
}

function withContent(node: Addressable, content: Inline[]): Addressable {
  const { content: _, ...frame } = node
  return content.length > 0 ? { ...frame, content } : frame
}

/** What each part of a block says on one side. */
function partsOf(block: RedlineBlock, which: Which): Map<Identity, Inline[]> {
  const gone: Op = which === 'before' ? 'insert' : 'delete'
  const words: Inline[][] = [[]]
  for (const run of block.kind === 'left' ? [] : block.runs) {
    if (run.op === gone) continue
    if (isWords(run)) words.at(-1)?.push(...inlines(looksOf(run, which)))
    else if (isNote(run)) words.at(-1)?.push(noteOf(run, which))
    else words.push([])
  }
  const parts = block.kind === 'left' ? [] : block[which]
  return new Map(parts.map(({ id }, index) => [id, joined(words[index] ?? [])]))
}

function looksOf(run: WordsRun, which: Which): Look[] {
  return which === 'before' && run.was ? run.was : [run]
}

/** Words as text, with a line break for each '\n'. */
function inlines(looks: readonly Look[]): Inline[] {
  return looks.flatMap(({ text, marks }) =>
    text.split(/(\n)/).flatMap((part): Inline[] => {
      if (part === '') return []
      if (part === '\n') return [{ type: 'hardBreak' }]
      return [{ type: 'text', text: part, ...(marks ? { marks } : {}) }]
    }),
  )
}

function noteOf({ note: { before, after, words } }: NoteRun, which: Which): Inline {
  const looks = joinedLooks(
    words
      .filter(({ op }) => op !== (which === 'before' ? 'insert' : 'delete'))
      .flatMap((run) => looksOf(run, which)),
  )
  const content = looks.filter(({ text }) => text !== '').map((look): Text => ({ type: 'text', ...look }))
  const place = which === 'before' ? before : after
  return { type: 'footnote', attrs: { id: place?.id ?? '' }, ...(content.length > 0 ? { content } : {}) }
}

/** Texts side by side that look alike as one, as they are stored. */
function joined(inlined: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  let texts: Text[] = []
  const close = () => {
    for (const look of joinedLooks(texts)) out.push({ type: 'text', ...look })
    texts = []
  }
  for (const inline of inlined) {
    if (inline.type === 'text') texts.push(inline)
    else {
      close()
      out.push(inline)
    }
  }
  close()
  return out
}
