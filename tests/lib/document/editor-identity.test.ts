import { Editor } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { afterEach, describe, expect, test } from 'vitest'
import { editorExtensions } from '@/lib/document/editor-extensions'
import { numberBlocks } from '@/lib/document/numbers'
import { parseBody } from '@/lib/document/schema'
import type { Body, Paragraph, Table } from '@/lib/document/tree'
import { doc, list, para, table } from './build'

const open: Editor[] = []
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
})

/** An editor with this text; the cursor stands at the end of the paragraph that says these words. */
function editing(body: Body, words: string): Editor {
  const editor = new Editor({ element: null, extensions: editorExtensions(), content: body })
  // Without a page the editor has its plugins only when they are given to it.
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }))
  open.push(editor)
  select(editor, words)
  return editor
}

function placeOf(editor: Editor, words: string): number {
  let place = -1
  editor.state.doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent === words) place = pos
  })
  if (place < 0) throw new Error(`Nothing says ${words}.`)
  return place
}

function select(editor: Editor, words: string): void {
  const place = placeOf(editor, words)
  editor.commands.setTextSelection(place + 1 + words.length)
}

/** Acts of an editor, one after the other. */
function inTurn(...done: unknown[]): void {
  expect(done).not.toContain(false)
}

const type = (editor: Editor, text: string) => editor.commands.insertContent({ type: 'text', text })

/** Each paragraph with what it is and who it is: the letter of an old identity, or + for a new one. The text is whole. */
function now(editor: Editor): string {
  expect(parseBody(editor.getJSON())).toMatchObject({ ok: true })
  const { paragraphs } = numberBlocks(editor.getJSON() as Body)
  expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length)
  return paragraphs
    .map(({ id, kind, text }) => `${kind} ${text || '-'}=${/^old0{8}(.)$/.exec(id)?.[1] ?? '+'}`)
    .join(', ')
}

const p = (letter: string, words = letter): Paragraph => para(words, `old00000000${letter}`)
const li = (letter: string) => ({ type: 'listItem' as const, content: [p(letter)] as [Paragraph] })
const grid = (): Table => {
  const row = (...letters: string[]) =>
    letters.map((letter) => ({ type: 'tableCell' as const, content: [p(letter)] as [Paragraph] }))
  return table(row('a', 'b'), row('c', 'd'))
}

describe('a paragraph stays who it is', () => {
  test.each<[string, Body, (editor: Editor) => void, string]>([
    [
      'as a heading',
      doc([p('a'), p('b')]),
      (e) => e.commands.setHeading({ level: 2 }),
      'heading a=a, paragraph b=b',
    ],
    [
      'as a heading and back',
      doc([p('a')]),
      (e) => inTurn(e.commands.setHeading({ level: 2 }), e.commands.setParagraph()),
      'paragraph a=a',
    ],
    [
      'in a quotation',
      doc([p('a'), p('b')]),
      (e) => e.commands.toggleBlockquote(),
      'quote a=a, paragraph b=b',
    ],
    ['in a list', doc([p('a'), p('b')]), (e) => e.commands.toggleOrderedList(), 'item a=a, paragraph b=b'],
    [
      'in a list and back',
      doc([p('a')]),
      (e) => inTurn(e.commands.toggleBulletList(), e.commands.toggleBulletList()),
      'paragraph a=a',
    ],
    ['in a list of the other kind', doc([list([li('a')])]), (e) => e.commands.toggleBulletList(), 'item a=a'],
    [
      'as an item that is moved in and out',
      doc([list([li('x'), li('a')])]),
      (e) => e.chain().sinkListItem('listItem').liftListItem('listItem').run(),
      'item x=x, item a=a',
    ],
    [
      'when it is typed in, and undone, and done again',
      doc([p('a'), p('b')]),
      (e) => inTurn(type(e, '!'), e.commands.undo(), e.commands.redo()),
      'paragraph a!=a, paragraph b=b',
    ],
    [
      'when it is cut in two: the first part',
      doc([p('a'), p('b')]),
      (e) => inTurn(type(e, 'xyz'), e.commands.setTextSelection(3), e.commands.splitBlock()),
      'paragraph ax=a, paragraph yz=+, paragraph b=b',
    ],
    [
      'when it is cut in two and that is undone',
      doc([p('a'), p('b')]),
      (e) => inTurn(e.commands.splitBlock(), e.commands.undo()),
      'paragraph a=a, paragraph b=b',
    ],
    [
      'when the next one is joined to it',
      doc([p('a'), p('b')]),
      (e) => e.commands.joinForward(),
      'paragraph ab=a',
    ],
    [
      'when a table is put behind it',
      doc([p('a')]),
      (e) =>
        e.commands.insertContentAt(3, {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] }],
        }),
      'paragraph a=a, cell -=+',
    ],
    [
      'in a cell that has another line',
      doc([grid()]),
      (e) => e.commands.setHardBreak(),
      'cell a\n=a, cell b=b, cell c=c, cell d=d',
    ],
    [
      'in a cell, when a row is added',
      doc([grid()]),
      (e) => e.commands.addRowAfter(),
      'cell a=a, cell b=b, cell -=+, cell -=+, cell c=c, cell d=d',
    ],
    [
      'in a cell, when a column is added',
      doc([grid()]),
      (e) => e.commands.addColumnBefore(),
      'cell -=+, cell a=a, cell b=b, cell -=+, cell c=c, cell d=d',
    ],
    [
      'in a cell, when another row is removed',
      doc([p('x'), grid()]),
      (e) => inTurn(select(e, 'c'), e.commands.deleteRow()),
      'paragraph x=x, cell a=a, cell b=b',
    ],
    [
      'in a cell that becomes a header',
      doc([grid()]),
      (e) => e.commands.toggleHeaderRow(),
      'cell a=a, cell b=b, cell c=c, cell d=d',
    ],
  ])('%s', (_, body, act, expected) => {
    const editor = editing(body, 'a')
    act(editor)
    expect(now(editor)).toBe(expected)
  })

  test('when it is dragged elsewhere', () => {
    const editor = editing(doc([p('a'), p('b'), p('c')]), 'a')
    const { state, view } = editor
    const dragged = NodeSelection.create(state.doc, 0)
    const { tr } = state
    tr.deleteRange(dragged.from, dragged.to)
    tr.insert(tr.mapping.map(9), dragged.node)
    view.dispatch(tr)
    expect(now(editor)).toBe('paragraph b=b, paragraph c=c, paragraph a=a')
  })

  test('a copied row gets new ones, wherever it lands', () => {
    for (const at of [1, -1]) {
      const editor = editing(doc([grid()]), 'a')
      const rows = editor.state.doc.firstChild
      const first = rows?.firstChild
      if (!rows || !first) throw new Error('There is a row.')
      const place = at === 1 ? 1 : rows.nodeSize - 1
      editor.view.dispatch(editor.state.tr.replace(place, place, new Slice(Fragment.from(first), 0, 0)))
      const original = 'cell a=a, cell b=b, cell c=c, cell d=d'
      expect(now(editor)).toBe(
        at === 1 ? `cell a=+, cell b=+, ${original}` : `${original}, cell a=+, cell b=+`,
      )
    }
  })

  test('a row that is cut and pasted keeps them', () => {
    const editor = editing(doc([p('x'), grid(), p('y')]), 'a')
    const start = placeOf(editor, 'a') - 2
    const row = editor.state.doc.nodeAt(start)
    if (!row) throw new Error('There is a row.')
    editor.view.dispatch(editor.state.tr.delete(start, start + row.nodeSize))
    const end = start + row.nodeSize
    editor.view.dispatch(editor.state.tr.insert(end, row))
    expect(now(editor)).toBe('paragraph x=x, cell c=c, cell d=d, cell a=a, cell b=b, paragraph y=y')
  })
})
