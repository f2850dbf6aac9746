'use client'
import { useContext, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FieldErrors, TextField } from '@/components/ui/field'
import { FormContext, useField } from '@/components/ui/form-context'
import { useHydrated } from '@/components/ui/hydrated'
import { EditParagraph } from './edit-paragraph'
import type { ParagraphText } from './paragraph-text'

type EditFieldsProps = {
  paragraphs: readonly ParagraphText[]
  /** Those that are open from the start. */
  first: readonly string[]
  /** Further ones that were chosen on the page. */
  chosen?: readonly string[]
  /** Under which name the browser keeps what is typed. */
  keep: string
  /** Where a script runs, each paragraph is edited where it stands in the text. */
  inPlace?: boolean
}

/**
 * Some paragraphs, each to be changed, followed by new ones, or taken out. Others are added by their number: without a
 * script the form comes back with one more.
 */
export function EditFields({ paragraphs, first, chosen = [], keep, inPlace = false }: EditFieldsProps) {
  const { ids, also, add, leave, isSent } = useParagraphs(paragraphs, first, chosen)
  const form = useContext(FormContext)
  const hydrated = useHydrated()
  const { id, errors } = useField('changes')
  const shown = ids.flatMap((each) => paragraphs.find((paragraph) => paragraph.id === each) ?? [])
  return (
    <div className="stack" id={id}>
      <FieldErrors id={id} errors={errors} />
      {shown.map((paragraph) => (
        // What was sent says nothing of a paragraph that came later: it begins as it reads.
        <FormContext key={paragraph.id} value={isSent(paragraph.id) ? form : { ...form, state: idle }}>
          <EditParagraph
            paragraph={paragraph}
            inPlace={inPlace}
            keep={keep}
            onLeave={hydrated && shown.length > 1 ? () => leave(paragraph.id) : undefined}
          />
        </FormContext>
      ))}
      <OpenOnes ids={ids} first={first} onAdd={add} />
      <Also also={also} paragraphs={paragraphs} onAdd={add} />
    </div>
  )
}

const idle = { status: 'idle' } as const

/** Which paragraphs are open: as they were sent, with the one whose number was asked for; else those of the start. */
function useParagraphs(
  paragraphs: readonly ParagraphText[],
  first: readonly string[],
  chosen: readonly string[],
) {
  const sent = useField('paragraph').sent
  const wanted = useField('also').sent?.[0]
  const asked = wanted === undefined ? undefined : byLabel(paragraphs, wanted)
  const start = sent && sent.length > 0 ? [...sent, ...(asked ? [asked.id] : [])] : first
  const [added, setAdded] = useState<readonly string[]>([])
  // Each with how many were chosen by then: one that is chosen again is back.
  const [left, setLeft] = useState<readonly { id: string; chosen: number }[]>([])
  const isLeft = (one: string) =>
    left.some(({ id, chosen: before }) => id === one && !chosen.slice(before).includes(one))
  const ids = [...new Set([...start, ...added, ...chosen])].filter((each) => !isLeft(each))
  return {
    ids,
    isSent: (one: string) => sent?.includes(one) ?? false,
    /** What was asked for and is not there. */
    also: wanted !== undefined && !asked ? wanted : '',
    add: (more: readonly string[]) => {
      setLeft((before) => before.filter(({ id }) => !more.includes(id)))
      setAdded((before) => [...before, ...more])
    },
    leave: (id: string) => setLeft((before) => [...before, { id, chosen: chosen.length }]),
  }
}

const byLabel = (paragraphs: readonly ParagraphText[], label: string) =>
  paragraphs.find((paragraph) => paragraph.label === label.trim().replace(/^para(graph)?\s*/i, ''))

type OpenProps = { ids: readonly string[]; first: readonly string[]; onAdd: (ids: readonly string[]) => void }

/** Which paragraphs are open, in a field that nobody sees: so that the browser keeps that, too, and puts it back. */
function OpenOnes({ ids, first, onAdd }: OpenProps) {
  const field = useRef<HTMLInputElement>(null)
  const open = ids.join(' ')
  useEffect(() => {
    if (field.current) field.current.value = open
  }, [open])
  return (
    <input
      ref={field}
      type="text"
      name="open"
      className="unseen"
      defaultValue={first.join(' ')}
      tabIndex={-1}
      aria-hidden
      onInput={({ currentTarget }) => onAdd(currentTarget.value.split(' ').filter(Boolean))}
    />
  )
}

type AlsoProps = {
  also: string
  paragraphs: readonly ParagraphText[]
  onAdd: (ids: readonly string[]) => void
}

function Also({ also, paragraphs, onAdd }: AlsoProps) {
  const [missing, setMissing] = useState(also)
  const { id } = useField('also')
  return (
    <div className="stack tight">
      <div className="row end">
        <TextField
          name="also"
          label="Also change paragraph"
          hint="Its number. The mark in its margin does the same."
          defaultValue=""
          optional
        />
        <Button
          type="submit"
          name="more"
          value="yes"
          onClick={(event) => {
            const field = document.getElementById(id)
            if (!(field instanceof HTMLInputElement)) return
            event.preventDefault()
            const found = byLabel(paragraphs, field.value)
            setMissing(found ? '' : field.value)
            if (!found) return
            onAdd([found.id])
            field.value = ''
          }}
        >
          Add it
        </Button>
      </div>
      {missing !== '' && (
        <p className="wrong small" role="status">
          This text has no paragraph {missing.slice(0, 20)}.
        </p>
      )}
    </div>
  )
}
