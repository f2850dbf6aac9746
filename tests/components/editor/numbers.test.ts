import { Editor } from '@tiptap/core'
import { afterEach, expect, test, vi } from 'vitest'
import { LiveNumbers, numbersKey } from '@/components/editor/numbers'
import { editorExtensions } from '@/lib/document/editor-extensions'
import { doc, head, para, table } from '@/tests/lib/document/build'

const open: Editor[] = []
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
  vi.unstubAllGlobals()
})

function editing(body: object, options = {}): Editor {
  const extensions = [...editorExtensions(), LiveNumbers.configure(options)]
  const editor = new Editor({ element: null, extensions, content: body })
  // Without a page the editor has its plugins only when they are given to it.
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }))
  open.push(editor)
  return editor
}

/** The numbers that are shown, in the order of the text. */
function shown({ state }: Editor): string[] {
  const found = numbersKey.getState(state)?.set.find() ?? []
  return found.sort((one, other) => one.from - other.from).map(({ spec }) => String(spec.label))
}

const many = (count: number) => Array.from({ length: count }, (_, n) => para(`p${n}`))

test('paragraphs have their numbers, headings and cells none', () => {
  expect(shown(editing(doc([head('h'), para('a'), table(['x']), para('b')]), { prefix: 'A' }))).toEqual([
    'A1',
    'A2',
  ])
})

test('those that are fixed are kept', () => {
  const [a, b, c] = [para('a'), para('b'), para('c')]
  const fixed = new Map([
    [a.attrs.id, '1'],
    [c.attrs.id, '2'],
  ])
  expect(shown(editing(doc([a, b, c]), { fixed }))).toEqual(['1', '1bis', '2'])
})

test('a heading that becomes one of the preamble letters what is below it', () => {
  const editor = editing(doc([head('h'), para('a'), para('b')]))
  editor.chain().setTextSelection(1).updateAttributes('heading', { preamble: true }).run()
  expect(shown(editor)).toEqual(['(a)', '(b)'])
})

test('with a new paragraph those near are counted at once, those far below in a pause', () => {
  const editor = editing(doc(many(100)))
  editor.chain().setTextSelection(2).splitBlock().run()
  const near = shown(editor)
  expect(near.slice(0, 40)).toEqual(Array.from({ length: 40 }, (_, n) => String(n + 1)))
  expect(near.slice(-10)).toEqual(Array.from({ length: 10 }, (_, n) => String(n + 91)))
  expect(numbersKey.getState(editor.state)?.late).toBe(true)
  editor.view.dispatch(editor.state.tr.setMeta(numbersKey, 'all'))
  expect(shown(editor)).toEqual(Array.from({ length: 101 }, (_, n) => String(n + 1)))
  expect(numbersKey.getState(editor.state)?.late).toBe(false)
})

test.each([
  [800, 23],
  [1440, 40],
  [2160, 60],
])('on a screen %i pixels high, the %i are counted at once that it can have', (height, count) => {
  vi.stubGlobal('innerHeight', height)
  const editor = editing(doc(many(100)))
  editor.chain().setTextSelection(2).splitBlock().run()
  const near = shown(editor)
  expect(near.slice(0, count)).toEqual(Array.from({ length: count }, (_, n) => String(n + 1)))
  // The new one, and those that were shown anew; then the numbers from before.
  expect(near[count + 1]).toBe(String(count + 1))
})

test('typing moves them and changes none', () => {
  const editor = editing(doc(many(3)))
  editor.view.dispatch(editor.state.tr.insertText('more', 2))
  expect(shown(editor)).toEqual(['1', '2', '3'])
})
