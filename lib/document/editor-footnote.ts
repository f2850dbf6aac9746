import { Node } from '@tiptap/core'
import { newIdentity } from './identity'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts a footnote with these words behind the selection. */
      insertFootnote: (words: string) => ReturnType
      /** Gives the footnote that is selected other words. */
      setFootnoteWords: (words: string) => ReturnType
    }
  }
}

/** A footnote stands in its sentence as one thing; its words are edited apart from the sentence. */
export const FootnoteNode = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  content: 'text*',
  marks: 'bold italic link',

  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'span',
    { ...HTMLAttributes, 'data-footnote': '', class: 'footnote' },
    0,
  ],

  addCommands() {
    const content = (words: string) => (words.trim() ? [{ type: 'text', text: words.trim() }] : [])
    return {
      insertFootnote:
        (words) =>
        ({ state, commands }) =>
          commands.insertContentAt(state.selection.to, {
            type: this.name,
            attrs: { id: newIdentity() },
            content: content(words),
          }),
      setFootnoteWords:
        (words) =>
        ({ state, commands }) => {
          const { from, to } = state.selection
          const node = state.doc.nodeAt(from)
          if (node?.type !== this.type || node.nodeSize !== to - from) return false
          return commands.insertContentAt(
            { from, to },
            { type: this.name, attrs: node.attrs, content: content(words) },
          )
        },
    }
  },
})
