'use client'
import { NodeSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { Button } from '@/components/ui/button'
import { EditorDialog } from './editor-dialog'

/** The words of a footnote: of the one that is selected, or of a new one behind the selection. */
export function FootnoteDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { selection } = editor.state
  const selected =
    selection instanceof NodeSelection && selection.node.type.name === 'footnote' ? selection.node : null

  function set(words: string) {
    const chain = editor.chain().focus()
    if (!words.trim() && !selected) chain.run()
    else if (selected) chain.setFootnoteWords(words).run()
    else chain.insertFootnote(words).run()
    onClose()
  }

  return (
    <EditorDialog
      title={selected ? 'Change the footnote' : 'Add a footnote'}
      onClose={onClose}
      onSubmit={(form) => set(String(form.get('words') ?? '').replace(/\s+/g, ' '))}
      actions={
        selected && (
          <Button
            look="danger"
            onClick={() => {
              editor.chain().focus().deleteSelection().run()
              onClose()
            }}
          >
            Remove the footnote
          </Button>
        )
      }
      act={selected ? 'Change it' : 'Add it'}
    >
      <div className="field">
        <label htmlFor="footnote-words">Words of the footnote</label>
        <textarea
          id="footnote-words"
          name="words"
          rows={4}
          maxLength={10_000}
          defaultValue={selected?.textContent ?? ''}
        />
      </div>
    </EditorDialog>
  )
}
