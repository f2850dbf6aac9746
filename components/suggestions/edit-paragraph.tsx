'use client'
import { useContext, useDeferredValue, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { FormContext, useField } from '@/components/ui/form-context'
import { useHydrated } from '@/components/ui/hydrated'
import { restoreText } from '@/components/ui/kept-text'
import { TextArea } from '@/components/ui/text-area'
import { wordingOfEdit } from '@/lib/document/wording-of-edit'
import { wordingRuns } from '@/lib/document/wording-runs'
import { editSlot } from './edit-slot'
import type { ParagraphText } from './paragraph-text'
import { Redline } from './redline'

type EditParagraphProps = {
  paragraph: ParagraphText
  inPlace: boolean
  /** Under which name the browser keeps what is typed. */
  keep: string
  onLeave: (() => void) | undefined
}

/** One paragraph: its words as they should read with the redline while they are typed, what follows it, or that it goes. */
export function EditParagraph({ paragraph, inPlace, keep, onLeave }: EditParagraphProps) {
  const { id, name, text, start } = paragraph
  const slot = useSlot(inPlace ? id : null)
  const words = <Words {...{ paragraph, keep }} focuses={inPlace} />
  const follows = useField(`after-${id}`).sent?.[0] ?? start?.after ?? ''
  return (
    <fieldset className="edit">
      <legend>{name}</legend>
      <input type="hidden" name="paragraph" value={id} />
      <input type="hidden" name={`was-${id}`} value={text} />
      {inPlace ? (slot ? createPortal(words, slot) : null) : words}
      {inPlace && <p className="tiny muted">Its words are open in the text.</p>}
      <Disclosure label="Insert a paragraph after it" open={follows !== ''}>
        <TextArea
          name={`after-${id}`}
          label={`New paragraph after ${lower(name)}`}
          hint="A blank line begins another one."
          defaultValue={start?.after ?? ''}
          rows={3}
          optional
        />
      </Disclosure>
      <Checkbox
        name={`delete-${id}`}
        label={`Delete ${lower(name)}`}
        defaultChecked={start?.deleted ?? false}
      />
      {onLeave && (
        <p>
          <Button look="plain" onClick={onLeave}>
            Leave {lower(name)} as it is
          </Button>
        </p>
      )}
    </fieldset>
  )
}

type WordsProps = { paragraph: ParagraphText; keep: string; focuses: boolean }

function Words({ paragraph, keep, focuses }: WordsProps) {
  const { id, name, text, start } = paragraph
  const { id: field, sent } = useField(`words-${id}`)
  const form = useContext(FormContext).id
  const [words, setWords] = useState(sent ? (sent[0] ?? '') : (start?.words ?? text))
  const hydrated = useHydrated()
  const isNew = sent === undefined
  const shown = useDeferredValue(words)
  useEffect(() => {
    // It may stand in the page only since its form put back what was kept.
    const element = document.getElementById(form)
    if (element instanceof HTMLFormElement && isNew) restoreText(keep, element)
  }, [form, keep, isNew])
  useEffect(() => {
    if (focuses) document.getElementById(field)?.focus()
  }, [focuses, field])
  return (
    <div className="edit-words">
      <TextArea
        name={`words-${id}`}
        label={`${name}, as it should read`}
        form={form}
        defaultValue={start?.words ?? text}
        rows={4}
        dir="auto"
        onInput={(event) => {
          setWords(event.currentTarget.value)
          // Where it stands in the text, its form does not hear of it by itself.
          const { form } = event.currentTarget
          if (form && !form.contains(event.currentTarget)) form.dispatchEvent(new Event('input'))
        }}
      />
      {hydrated && <Change id={id} was={text} words={shown} />}
    </div>
  )
}

function Change({ id, was, words }: { id: string; was: string; words: string }) {
  const edits = wordingOfEdit(id, was, words.trim())
  if (edits.length === 0) return <p className="tiny muted">Nothing is changed in it yet.</p>
  return (
    <div className="proposal">
      <p className="tiny muted">What you change</p>
      <Redline runs={wordingRuns(was, edits)} />
    </div>
  )
}

/** The place of a paragraph in the text where it is edited; null where there is none, or not yet. */
function useSlot(id: string | null): HTMLElement | null {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  useEffect(() => {
    if (id === null) return
    const made = editSlot(id)
    setSlot(made?.slot ?? null)
    return made?.leave
  }, [id])
  return slot
}

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
