'use client'
import { EditorContent } from '@tiptap/react'
import { useRef, useState } from 'react'
import { classes } from '@/components/ui/classes'
import type { Body } from '@/lib/document/tree'
import type { Written } from '@/lib/drafts/merge'
import { CollisionPanel } from './collision-panel'
import type { Theirs } from './draft-keeper'
import styles from './editor.module.css'
import { RestoreOffer } from './restore-offer'
import { sameWritten } from './same-written'
import { SaveLine } from './save-line'
import table from './table.module.css'
import { Toolbar } from './toolbar'
import { useDraftEditor } from './use-draft-editor'
import { useDraftKeeper } from './use-draft-keeper'
import { WordCount } from './word-count'

export type DraftEditorProps = {
  /** The address that takes what is written. */
  address: string
  /** Under what this browser keeps what is not saved yet. */
  keptAs: string
  /** Stands before each number, so that they are not taken for another text’s. */
  prefix?: string
  /** Numbers that paragraphs keep, by their identities. */
  fixed?: readonly (readonly [string, string])[]
  title: string
  language: string
  body: Body
  revision: number
  /** When and by whom the draft was saved last (ISO 8601, UTC). */
  savedAt: string
  savedBy: string
  languages: { value: string; label: string }[]
}

/** The draft editor: title, language, text; it saves by itself, and never over another's text. */
export function DraftEditor({ languages, ...draft }: DraftEditorProps) {
  const [language, setLanguage] = useState(draft.language)
  const [pasted, setPasted] = useState<string | null>(null)
  const title = useRef<HTMLInputElement>(null)
  const head = useRef({ title: draft.title, language: draft.language })
  const changed = useRef(() => {})
  const editor = useDraftEditor(draft, language, {
    onChange: () => changed.current(),
    onRefused: setPasted,
  })
  const { state, keeper, copy, forget, touch } = useDraftKeeper(draft, editor, head)
  changed.current = touch

  function show(text: Written) {
    head.current = { title: text.title, language: text.language }
    if (title.current) title.current.value = text.title
    setLanguage(text.language)
    editor?.commands.setContent(text.body, { emitUpdate: false })
  }

  async function settle(text: Written): Promise<boolean> {
    const settled = await keeper.settle(text)
    if (settled) show(text)
    return settled
  }

  function restore() {
    if (!copy) return
    const { revision, title, language, body } = draft
    const theirs: Theirs = { revision, title, language, body, by: draft.savedBy, savedAt: draft.savedAt }
    // What was sent without an answer may have arrived after all: then nobody else wrote.
    const alone = copy.revision === revision || (copy.sent && sameWritten(copy.sent, theirs))
    if (!alone) keeper.collide(copy.base, copy.text, theirs)
    else {
      show(copy.text)
      touch()
    }
    forget()
  }

  if (!editor) return null
  const collided = state.is === 'collided'
  return (
    <div className="stack">
      {copy && <RestoreOffer copy={copy} onRestore={restore} onDiscard={() => forget('for good')} />}
      {collided && (
        <CollisionPanel
          key={state.theirs.revision}
          base={state.base}
          mine={state.mine}
          theirs={state.theirs}
          prefix={draft.prefix}
          fixed={draft.fixed}
          onSettle={settle}
        />
      )}
      <div className="stack" hidden={collided}>
        <div className={styles.head}>
          <div className="field">
            <label htmlFor="draft-title">Title</label>
            <input
              id="draft-title"
              ref={title}
              defaultValue={draft.title}
              maxLength={200}
              autoComplete="off"
              onInput={(event) => {
                const written = event.currentTarget.value.trim()
                if (written) head.current.title = written
                touch()
              }}
            />
          </div>
          <div className="field">
            <label htmlFor="draft-language">Language</label>
            <select
              id="draft-language"
              value={language}
              onChange={(event) => {
                head.current.language = event.target.value
                setLanguage(event.target.value)
                touch()
              }}
            >
              {languages.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        </div>
        <div className={styles.frame}>
          <div className={styles.bar}>
            <Toolbar editor={editor} />
            <SaveLine state={state} onRetry={() => void keeper.flush()} />
          </div>
          {pasted && (
            <p role="alert" className="wrong">
              {pasted}
            </p>
          )}
          <EditorContent editor={editor} className={classes(styles.sheet, table.sheet)} />
          <WordCount editor={editor} />
        </div>
      </div>
    </div>
  )
}
