import { Editor, getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { editorExtensions } from '@/lib/document/editor-extensions'
import { identityPlugin } from '@/lib/document/editor-identity'
import { parseBody } from '@/lib/document/schema'
import type { Body } from '@/lib/document/tree'
import { bodies } from './arbitrary'
import { doc, para } from './build'

vi.setConfig({ testTimeout: 60_000 })

const schema = getSchema(editorExtensions())

test('the editor takes every text and gives it back unchanged', () => {
  fc.assert(
    fc.property(bodies(), (body) => {
      const node = Node.fromJSON(schema, body)
      node.check()
      expect(parseBody(node.toJSON())).toEqual({ ok: true, body })
    }),
  )
})

describe('identity while editing', () => {
  const a = 'p0000000000a'
  const b = 'p0000000000b'
  const opened = (body: Body) =>
    EditorState.create({ doc: Node.fromJSON(schema, body), plugins: [identityPlugin(), history()] })
  const now = (state: EditorState) =>
    (state.doc.toJSON() as Body).content.map((block) => [
      block.type === 'paragraph' ? block.attrs.id : '',
      JSON.stringify(block.content ?? '').match(/"text":"([^"]*)"/)?.[1] ?? '',
    ])
  const another = expect.stringMatching(/^[^p][a-z0-9]{11}$|^p(?!0000000000)[a-z0-9]{11}$/)
  const copy = () => Node.fromJSON(schema, para('one', a))

  test('after a split the first part keeps it', () => {
    const state = opened(doc([para('onetwo', a)]))
    expect(now(state.apply(state.tr.split(4)))).toEqual([
      [a, 'one'],
      [another, 'two'],
    ])
  })

  test('a blank line pushed in before a paragraph takes none of it, and undo leaves it', () => {
    const state = opened(doc([para('one', a)]))
    let after = state.apply(state.tr.split(1))
    expect(now(after)).toEqual([
      [another, ''],
      [a, 'one'],
    ])
    undo(after, (tr) => {
      after = after.apply(tr)
    })
    expect(now(after)).toEqual([[a, 'one']])
  })

  test('a merge keeps the first', () => {
    const state = opened(doc([para('one', a), para('two', b)]))
    expect(now(state.apply(state.tr.join(5)))).toEqual([[a, 'onetwo']])
  })

  test.each([0, 5])('a copy at %i gets a new one, the original keeps its own', (place) => {
    const state = opened(doc([para('one', a)]))
    const rows = now(state.apply(state.tr.insert(place, copy())))
    expect(rows[place === 0 ? 0 : 1]).toEqual([another, 'one'])
    expect(rows[place === 0 ? 1 : 0]).toEqual([a, 'one'])
  })

  test('a move by cut and paste keeps it', () => {
    const state = opened(doc([para('one', a), para('two', b)]))
    const cut = state.apply(state.tr.delete(0, 5))
    expect(now(cut.apply(cut.tr.insert(5, copy())))).toEqual([
      [b, 'two'],
      [a, 'one'],
    ])
  })

  test('typing changes no identity', () => {
    const state = opened(doc([para('one', a), para('two', b)]))
    expect(now(state.apply(state.tr.insertText('!', 4)))).toEqual([
      [a, 'one!'],
      [b, 'two'],
    ])
  })
})

test('a footnote is put behind the selection and can be given other words', () => {
  const editor = new Editor({ element: null, extensions: editorExtensions(), content: doc([para('one')]) })
  editor.chain().setTextSelection(4).insertFootnote('aside').run()
  expect(JSON.stringify(editor.getJSON())).toMatch(
    /"footnote","attrs":\{"id":"[a-z0-9]{12}"\},"content":\[\{"type":"text","text":"aside"/,
  )
  editor.chain().setNodeSelection(4).setFootnoteWords('better').run()
  expect(JSON.stringify(editor.getJSON())).toContain('better')
  expect(parseBody(editor.getJSON())).toMatchObject({ ok: true })
})
