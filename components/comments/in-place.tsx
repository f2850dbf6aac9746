'use client'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { newKey } from '@/components/ui/new-key'
import { openPanel, slotIn, togglePanel } from './panels'
import type { SpeakerChoice } from './speakers'
import { useSelection } from './use-selection'

// Loaded when someone wants to write, never to read.
const Composer = lazy(async () => ({ default: (await import('./composer')).Composer }))
const ReplyForm = lazy(async () => ({ default: (await import('./reply-form')).ReplyForm }))

type InPlaceProps = {
  paperId: string
  versionId: string
  back: string
  language: string
  speakers: readonly SpeakerChoice[]
  canComment: boolean
  late: boolean
}
type Passage = { quote: string; start: number }
type Open = { key: string; slot: Element } & (
  | { what: 'comment'; place: string; placeName: string; passage: Passage | null }
  | { what: 'reply'; inputId: string; number: number; place: string }
)

/** Makes the links of a reading page act in place: panels open beside their text, forms open in their thread. */
export function InPlace(props: InPlaceProps) {
  const [open, setOpen] = useState<readonly Open[]>([])
  const add = useCallback((form: Open) => {
    setOpen((before) => [...before.filter((other) => other.slot !== form.slot), form])
  }, [])
  const comment = useCallback(
    (place: string, placeName: string, passage: Passage | null = null) => {
      const panel = openPanel(place, placeName)
      const slot = panel && slotIn(panel)
      if (slot) add({ key: newKey(), slot, what: 'comment', place, placeName, passage })
    },
    [add],
  )

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
      if (!link) return
      const { open: place, comment: on, name = '', do: act } = link.dataset
      if (place) togglePanel(place)
      else if (on) comment(on, name)
      else if (!act?.startsWith('reply-') || !addReply(link, act, add)) return
      event.preventDefault()
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [comment, add])

  const selection = useSelection(props.canComment)
  return (
    <>
      {selection && (
        <button
          type="button"
          className="button first on-selection"
          ref={selection.place}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => comment(selection.paragraph, selection.name, selection.passage)}
        >
          Comment on this passage
        </button>
      )}
      {open.map((form) =>
        createPortal(
          <Suspense fallback={<p className="muted">Opening …</p>}>
            <OpenForm {...props} open={form} />
          </Suspense>,
          form.slot,
          form.key,
        ),
      )}
    </>
  )
}

function addReply(link: HTMLAnchorElement, act: string, add: (form: Open) => void): boolean {
  const thread = link.closest<HTMLElement>('[data-c]')
  const place = link.closest<HTMLElement>('[data-t]')?.dataset.t
  if (!thread || !place) return false
  const slot = slotIn(thread)
  add({
    key: newKey(),
    slot,
    what: 'reply',
    place,
    inputId: thread.dataset.c ?? '',
    number: Number(act.slice('reply-'.length)),
  })
  return true
}

function OpenForm({ open, back, ...page }: InPlaceProps & { open: Open }) {
  useEffect(() => {
    const field = open.slot.querySelector('textarea')
    field?.focus()
    field?.scrollIntoView({ block: 'nearest' })
  }, [open])
  if (open.what === 'reply')
    return <ReplyForm {...page} back={`${back}?p=${open.place}`} {...open} formKey={open.key} />
  return <Composer {...page} back={back} {...open} formKey={open.key} />
}
