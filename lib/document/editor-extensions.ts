import type { Extensions } from '@tiptap/core'
import { Extension } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'
import { FootnoteNode } from './editor-footnote'
import { IdentityKeeper } from './editor-identity'
import { safeLink } from './link'

/**
 * The editor's own schema, equal to what `parseBody` lets through (a test holds them together), with identities kept
 * and the keys that people expect. Only the editor loads this file: it brings all of ProseMirror.
 */
export function editorExtensions(): Extensions {
  return [
    Document,
    Text,
    Paragraph,
    PreambleHeading.configure({ levels: [1, 2, 3] }),
    Blockquote.extend({ content: 'paragraph+' }),
    BulletList,
    // Numbers are computed from where an item stands, so a list has no start and no type. Pasted lists are read in ./paste.
    OrderedList.extend({ addAttributes: () => ({}), addProseMirrorPlugins: () => [] }),
    ListItem.extend({ content: 'paragraph list*' }),
    ListKeymap,
    PlainTable,
    TableRow.extend({ content: '(tableCell | tableHeader)*' }),
    TableCell.extend(oneParagraph),
    TableHeader.extend(oneParagraph),
    HardBreak,
    Bold,
    Italic,
    SafeLink,
    FootnoteNode,
    Language,
    IdentityKeeper,
    UndoRedo,
    Dropcursor,
    Gapcursor,
  ]
}

/** A heading may stand over the preamble. */
const PreambleHeading = Heading.extend({
  addAttributes() {
    const preamble = {
      default: null,
      parseHTML: (element: HTMLElement) => element.hasAttribute('data-preamble') || null,
      renderHTML: ({ preamble }: { preamble?: true | null }) => (preamble ? { 'data-preamble': '' } : {}),
    }
    return { ...this.parent?.(), preamble }
  },
})

/** A cell holds one paragraph. Widths and alignment are no part of a text, and no style stands in its page. */
const oneParagraph = {
  content: 'paragraph',
  addAttributes: () => ({ colspan: { default: 1 }, rowspan: { default: 1 } }),
}

/** A table that scrolls by itself. In a cell, Enter begins another line. */
const PlainTable = Table.extend({
  renderHTML: ({ HTMLAttributes }) => ['div', { class: 'tabular' }, ['table', HTMLAttributes, ['tbody', 0]]],
  addNodeView: () => null,
  addKeyboardShortcuts() {
    const inTable = () => this.editor.isActive('table')
    return { ...this.parent?.(), Enter: () => inTable() && this.editor.commands.setHardBreak() }
  },
})

const SafeLink = Link.extend({
  addAttributes: () => ({ href: { default: null } }),
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  HTMLAttributes: { rel: 'noopener nofollow', target: null },
  isAllowedUri: (url) => safeLink(url) !== null,
})

/** `lang` on every block and on the text as a whole; direction follows the letters. */
const Language = Extension.create({
  name: 'language',
  addGlobalAttributes() {
    const lang = {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('lang'),
      renderHTML: ({ lang }: { lang?: string | null }) => (lang ? { lang, dir: 'auto' } : { dir: 'auto' }),
    }
    return [
      {
        types: [
          'doc',
          'heading',
          'paragraph',
          'bulletList',
          'orderedList',
          'listItem',
          'blockquote',
          'table',
        ],
        attributes: { lang },
      },
    ]
  },
})
