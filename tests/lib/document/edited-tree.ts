import fc from 'fast-check'
import { newIdentity } from '@/lib/document/identity'
import { parseBody } from '@/lib/document/schema'
import type { Addressable, Block, Body, Inline, List, Paragraph } from '@/lib/document/tree'
import { bodies } from './arbitrary'

/** Numbers from 0 up to (not including) a bound, drawn one after the other. */
type Draw = (bound: number) => number

/** A text and what became of it by up to `most` edits of every kind that people make. */
export function editedBodies(most = 8): fc.Arbitrary<{ from: Body; to: Body }> {
  return fc
    .record({
      from: bodies(),
      other: bodies(3),
      count: fc.nat(most),
      draws: fc.array(fc.nat(9999), { minLength: 60, maxLength: 60 }),
      imported: fc.boolean(),
    })
    .map(({ from, other, count, draws, imported }) => {
      let at = 0
      const draw: Draw = (bound) => {
        at += 1
        return (draws[at % draws.length] ?? 0) % Math.max(1, bound)
      }
      let to = structuredClone(from)
      for (let edit = 0; edit < count; edit += 1) to = editOf(to, other, draw)
      if (imported) renew(to)
      const parsed = parseBody(to)
      return { from, to: parsed.ok ? parsed.body : from }
    })
}

/** As a file would have it that knows no identities. */
function renew(node: unknown): void {
  const { attrs, content } = node as { attrs?: { id?: string }; content?: unknown[] }
  if (attrs?.id) attrs.id = newIdentity()
  for (const child of content ?? []) renew(child)
}

function editOf(body: Body, other: Body, draw: Draw): Body {
  const { content } = body
  const place = draw(content.length)
  const edits: (() => Block[])[] = [
    () => content.toSpliced(place, 1),
    () => content.toSpliced(place, 0, ...fresh(other)),
    () => moved(content, place, draw(content.length)),
    () => content.toSpliced(place, 1, ...split(content[place], draw)),
    () => joined(content, place),
    () => content.with(place, rewritten(content[place] as Block, draw)),
    () => content.with(place, rewritten(content[place] as Block, draw)),
    () => content.with(place, restyled(content[place] as Block, draw)),
    () => content.with(place, reshaped(content[place] as Block)),
  ]
  const edited = edits[draw(edits.length)]?.() ?? content
  return { ...body, content: edited.length > 0 ? edited : content }
}

function fresh(body: Body): Block[] {
  const copy = structuredClone(body)
  renew(copy)
  return copy.content
}

function moved(content: readonly Block[], from: number, to: number): Block[] {
  const block = content[from] as Block
  return content.toSpliced(from, 1).toSpliced(to, 0, block)
}

function split(block: Block | undefined, draw: Draw): Block[] {
  if (block?.type !== 'paragraph' || !block.content || block.content.length < 2) return block ? [block] : []
  const at = 1 + draw(block.content.length - 1)
  const rest: Paragraph = { ...block, attrs: { id: newIdentity() }, content: block.content.slice(at) }
  return [{ ...block, content: block.content.slice(0, at) }, rest]
}

function joined(content: readonly Block[], at: number): Block[] {
  const [one, other] = [content[at], content[at + 1]]
  if (one?.type !== 'paragraph' || other?.type !== 'paragraph') return [...content]
  return content.toSpliced(at, 2, { ...one, content: [...(one.content ?? []), ...(other.content ?? [])] })
}

/** Some paragraph or heading of a block. */
function firstIn(block: Block, draw: Draw): Addressable | undefined {
  let node: { type: string; content?: unknown[] } = block
  while (node.type !== 'paragraph' && node.type !== 'heading') {
    const content = node.content ?? []
    node = content[draw(content.length)] as typeof node
  }
  return node as Addressable
}

/** Another word, or a footnote more or less, somewhere in a block. */
function rewritten(block: Block, draw: Draw): Block {
  const copy = structuredClone(block)
  const node = firstIn(copy, draw)
  if (!node) return copy
  const inlines: Inline[] = node.content ?? []
  const at = draw(inlines.length)
  const inline = inlines[at]
  if (inline?.type === 'text' && draw(4) > 0) inlines[at] = { ...inline, text: reworded(inline.text, draw) }
  else if (inline?.type === 'footnote')
    inlines.splice(at, draw(2), ...(draw(2) ? [noteOf('as amended')] : []))
  else inlines.splice(at, 0, noteOf(draw(2) ? 'the Forum' : 'a note'))
  node.content = inlines
  return copy
}

function reworded(text: string, draw: Draw): string {
  const words = text.split(' ')
  return words.with(draw(words.length), ['shall', '互联', '', 'ا'][draw(4)] ?? '').join(' ')
}

function noteOf(words: string): Inline {
  return { type: 'footnote', attrs: { id: newIdentity() }, content: [{ type: 'text', text: words }] }
}

function restyled(block: Block, draw: Draw): Block {
  const copy = structuredClone(block)
  const text = firstIn(copy, draw)?.content?.find((inline) => inline.type === 'text')
  if (text?.type === 'text')
    text.marks = draw(2) ? [{ type: 'bold' }] : [{ type: 'link', attrs: { href: 'https://example.org/' } }]
  return copy
}

/** A paragraph becomes a heading, a table loses its first row, the last item of a list stands under the one before. */
function reshaped(block: Block): Block {
  if (block.type === 'table')
    return { ...block, content: block.content.length > 1 ? block.content.slice(1) : block.content }
  if (block.type === 'paragraph' && block.content)
    return { ...block, type: 'heading', attrs: { ...block.attrs, level: 2 } }
  if (block.type !== 'bulletList' && block.type !== 'orderedList') return block
  const copy = structuredClone(block)
  const last = copy.content.length > 1 ? copy.content.pop() : undefined
  if (last) copy.content.at(-1)?.content.push({ type: 'orderedList', content: [last] } satisfies List)
  return copy
}
