'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef } from 'react'
import { passageIn } from '@/components/comments/use-selection'
import { LinkButton } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { useHydrated } from '@/components/ui/hydrated'
import { Rendered } from '@/components/ui/rendered'
import { Scrolls } from '@/components/ui/scrolls'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { planPlaceAction, reviewPlaceAction } from '@/lib/places/actions'
import styles from './places.module.css'

type Props = {
  hidden: { key: string; paperId: string; inputId: string; versionId?: string }
  /** What the text is called: "the draft", "version 3". */
  name: string
  paragraphs: readonly { value: string; label: string }[]
  /** The paragraph to begin with. */
  start: string
  /** The whole text, its numbers leading back here. */
  html: string
  language: string
  back: string
}

/**
 * Puts an input on a paragraph, or on words in it. The words are typed or copied; with a script they are selected in the
 * text below, and a press on a paragraph's number takes the whole of it.
 */
export function MoveForm({ hidden, name, paragraphs, start, html, language, back }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const hydrated = useHydrated()
  const router = useRouter()
  const take = useCallback((paragraph: string, words: string, at: number | null) => {
    const form = root.current?.querySelector('form')
    setValue(form, 'paragraph', paragraph)
    setValue(form, 'words', words)
    setValue(form, 'start', at === null ? '' : String(at))
  }, [])
  useEffect(() => {
    const text = root.current?.querySelector<HTMLElement>(`.${styles.text}`)
    const first = text?.querySelector<HTMLElement>(`[data-p="${CSS.escape(start)}"]`)
    if (text && first)
      text.scrollTop += first.getBoundingClientRect().top - text.getBoundingClientRect().top - 40
  }, [start])
  useEffect(() => {
    const onChange = () => {
      const selection = document.getSelection()
      const text = root.current?.querySelector(`.${styles.text}`)
      if (!selection?.anchorNode || !text?.contains(selection.anchorNode)) return
      const found = passageIn(selection)
      if (found) take(found.paragraph, found.passage.quote.trim(), found.passage.start)
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [take])
  return (
    <div
      ref={root}
      className="stack tight"
      onClickCapture={(event) => {
        const number = event.target instanceof Element ? event.target.closest('a.n') : null
        const paragraph = number?.closest<HTMLElement>('[data-p]')?.dataset.p
        if (!paragraph) return
        event.preventDefault()
        take(paragraph, '', null)
      }}
    >
      <ActionForm
        action={hidden.versionId ? reviewPlaceAction : planPlaceAction}
        hidden={{ ...hidden, decision: 'move' }}
        done="Put there."
        onDone={() => router.replace(back as Route, { scroll: false })}
      >
        <input type="hidden" name="start" defaultValue="" />
        <Select name="paragraph" label={`Lies in ${name} on`} choices={paragraphs} defaultValue={start} />
        <TextField
          name="words"
          label="On these words"
          optional
          autoComplete="off"
          hint={
            hydrated
              ? 'Select them in the text below, or type them. Empty: the whole paragraph.'
              : 'Copy them from the text below. Empty: the whole paragraph.'
          }
        />
        <div className="row">
          <SubmitButton pending="Moving …">Put it there</SubmitButton>
          <LinkButton look="plain" href={back}>
            Leave it
          </LinkButton>
        </div>
      </ActionForm>
      <Scrolls className={styles.text} label={`The text of ${name}`}>
        <Rendered className="prose" lang={language} html={html} />
      </Scrolls>
    </div>
  )
}

function setValue(form: HTMLFormElement | null | undefined, name: string, value: string): void {
  const field = form?.elements.namedItem(name)
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
}
