'use client'
import type { Editor } from '@tiptap/react'
import { type RefObject, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { newKey } from '@/components/ui/new-key'
import { parseBody } from '@/lib/document/schema'
import type { Body } from '@/lib/document/tree'
import type { Written } from '@/lib/drafts/merge'
import type { DraftEditorProps } from './draft-editor'
import { DraftKeeper } from './draft-keeper'
import { keepCopy, keptCopy, type LocalCopy, localPlace } from './local-copy'
import { sameWritten } from './same-written'
import { sendDraft } from './send'

type Draft = Omit<DraftEditorProps, 'languages'>

/** Saves the editor's text by itself, and finds what this browser kept of an earlier try. */
export function useDraftKeeper(
  draft: Draft,
  editor: Editor | null,
  head: RefObject<{ title: string; language: string }>,
) {
  // As the page was opened: later renders bring the same draft.
  const [opened] = useState(draft)
  const [keeper] = useState(() => keeperOf(opened))
  const [copy, setCopy] = useState<LocalCopy | null>(null)
  const state = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state)

  const touch = useCallback(() => {
    if (editor) keeper.touch(() => ({ ...head.current, body: bodyOf(editor) }))
  }, [editor, head, keeper])

  useEffect(() => {
    const { keptAs, title, language, body } = opened
    void keptCopy(localPlace(keptAs)).then((kept) => {
      if (!kept) return
      // What was sent as the page closed has arrived.
      if (sameWritten(kept.text, { title, language, body })) void keepCopy(localPlace(keptAs), null)
      else setCopy(kept)
    })
  }, [opened])

  useEffect(() => leaving(keeper), [keeper])

  /** The offer goes; 'for good' the copy, too. */
  function forget(how?: 'for good') {
    setCopy(null)
    if (how) void keepCopy(localPlace(opened.keptAs), null)
  }

  return { state, keeper, copy, forget, touch }
}

function keeperOf({ address, keptAs, title, language, body, revision, savedAt }: Draft): DraftKeeper {
  const saved = { title, language, body, revision, at: revision === 0 ? null : savedAt }
  return new DraftKeeper(
    {
      save: (key, input) => sendDraft('PUT', address, key, input),
      settle: (key, input) => sendDraft('POST', address, key, input),
      keepHere: (copy) => void keepCopy(localPlace(keptAs), copy),
      newKey,
    },
    saved,
  )
}

/** The text in the one form in which equal texts are equal; as it is where it has none, for the server to say why. */
function bodyOf(editor: Editor): Written['body'] {
  const json = editor.getJSON()
  const parsed = parseBody(json)
  return parsed.ok ? parsed.body : (json as Body)
}

/** Leaving, hiding and coming back: what is not saved is kept here and sent at once, and leaving all the same is asked. */
function leaving(keeper: DraftKeeper): () => void {
  const saveNow = () => {
    keeper.keepHere()
    void keeper.flush()
  }
  const onHide = () => document.visibilityState === 'hidden' && saveNow()
  const onBack = () => void keeper.flush()
  const onLeave = (event: BeforeUnloadEvent) => {
    if (keeper.isSafe()) return
    saveNow()
    event.preventDefault()
  }
  const onLink = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!link || keeper.isSafe() || link.getAttribute('target') === '_blank') return
    saveNow()
    const { is } = keeper.state()
    if (is === 'unsaved' || is === 'saving' || window.confirm(asked)) return
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('visibilitychange', onHide)
  document.addEventListener('click', onLink, true)
  window.addEventListener('pagehide', saveNow)
  window.addEventListener('blur', saveNow)
  window.addEventListener('focus', onBack)
  window.addEventListener('online', onBack)
  window.addEventListener('beforeunload', onLeave)
  return () => {
    document.removeEventListener('visibilitychange', onHide)
    document.removeEventListener('click', onLink, true)
    window.removeEventListener('pagehide', saveNow)
    window.removeEventListener('blur', saveNow)
    window.removeEventListener('focus', onBack)
    window.removeEventListener('online', onBack)
    window.removeEventListener('beforeunload', onLeave)
    saveNow()
  }
}

const asked = 'Your last changes are not saved yet; this browser keeps them. Leave the page all the same?'
