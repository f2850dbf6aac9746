'use client'
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { safeLink } from '@/lib/document/link'
import { EditorDialog } from './editor-dialog'

/** Where the selected words lead. Only web and mail addresses. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const held: unknown = editor.getAttributes('link').href
  const [wrong, setWrong] = useState<string | null>(null)
  const isLink = editor.isActive('link')

  function set(typed: string) {
    const href = safeLink(completed(typed.trim()))
    if (href === null) {
      setWrong('Use a web or mail address, such as https://example.org or mailto:office@example.org.')
      return
    }
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !isLink) {
      chain
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run()
    } else chain.setLink({ href }).run()
    onClose()
  }

  return (
    <EditorDialog
      title="Link"
      onClose={onClose}
      onSubmit={(form) => set(String(form.get('href') ?? ''))}
      actions={
        isLink && (
          <Button
            look="danger"
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run()
              onClose()
            }}
          >
            Remove the link
          </Button>
        )
      }
      act="Set the link"
    >
      <div className="field">
        <label htmlFor="link-href">Address</label>
        {wrong && (
          <p className="wrong" id="link-wrong" role="alert">
            {wrong}
          </p>
        )}
        <input
          id="link-href"
          name="href"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          defaultValue={typeof held === 'string' ? held : ''}
          placeholder="https://"
          aria-invalid={wrong !== null}
          aria-describedby={wrong ? 'link-wrong' : undefined}
        />
      </div>
    </EditorDialog>
  )
}

/** "example.org/x" and "a@example.org" are what people type for an address; another scheme is left as it is. */
function completed(typed: string): string {
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(typed)) return `mailto:${typed}`
  return /^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(typed) && !/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed)
    ? `https://${typed}`
    : typed
}
