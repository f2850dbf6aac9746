'use client'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { newKey } from '@/components/ui/new-key'
import type { InputKind } from '@/prisma/generated/enums'
import { plainlyClicked } from './clicked'
import { goOn, unfold } from './far'
import { firstSlotIn, openPanel, slotIn, togglePanel } from './panels'
import type { SpeakerChoice } from './speakers'
import { useFarThreads } from './use-far-threads'
import { useSelection } from './use-selection'
import { useFreshAfterWriting } from './written'

// Loaded when someone wants to write, never to read.
const Composer = lazy(async () => ({ default: (await import('./composer')).Composer }))
const ReplyForm = lazy(async () => ({ default: (await import('./reply-form')).ReplyForm }))
const Suggest = lazy(async () => ({
  default: (await import('@/components/suggestions/suggest-in-place')).SuggestInPlace,
}))
const Support = lazy(async () => ({
  default: (await import('@/components/suggestions/support-in-place')).SupportInPlace,
}))

type InPlaceProps = {
  paperId: string
  versionId: string
  back: string
  language: string
  speakers: readonly SpeakerChoice[]
  /** Rooms where it can be said first; and why it cannot be said openly, where it cannot. */
  rooms: readonly SpeakerChoice[]
  why: string | null
  canComment: boolean
  /** In a recirculation: the paragraphs that take input. */
  only?: readonly string[]
  late: boolean
  canSuggest: boolean
  /** The same for other words. */
  suggestionRooms: readonly SpeakerChoice[]
  whyNoSuggestion: string | null
  suggestLate: boolean
}
type Passage = { quote: string; start: number }
type Members = readonly { id: string; name: string }[]
type Open = { formKey: string; slot: Element } & (
  | { what: 'comment'; place: string; placeName: string; passage: Passage | null }
  | { what: 'reply'; inputId: string; kind: InputKind; number: number; place: string }
  | { what: 'support'; inputId: string; number: number; place: string; ends: boolean; members: Members }
  | { what: 'suggestion'; place: string; chosen: readonly string[] }
)

/** Makes the links of a reading page act in place: panels open beside their text, forms open in their thread. */
export function InPlace(props: InPlaceProps) {
  const [open, setOpen] = useState<readonly Open[]>([])
  const add = useCallback((form: Open) => {
    setOpen((before) => [...before.filter((other) => other.slot !== form.slot), form])
  }, [])
  const close = (form: Open) => setOpen((before) => before.filter((other) => other !== form))
  const comment = useCallback(
    (place: string, placeName: string, passage: Passage | null = null) => {
      const panel = openPanel(place, placeName)
      const slot = panel && slotIn(panel)
      if (slot) add({ formKey: newKey(), slot, what: 'comment', place, placeName, passage })
    },
    [add],
  )

  const suggest = useCallback(
    (place: string, name: string) => {
      const panel = openPanel(place, name)
      const slot = panel && firstSlotIn(panel)
      if (slot) add({ formKey: newKey(), slot, what: 'suggestion', place, chosen: [] })
    },
    [add],
  )
  const suggesting = open.find(({ what }) => what === 'suggestion')

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = plainlyClicked(event)
      if (!link) return
      const also = suggesting && alsoFor(suggesting, link)
      if (also) setOpen((before) => before.map((form) => (form === suggesting ? withAlso(form, also) : form)))
      if (also || actOn(link, { comment, suggest, add })) event.preventDefault()
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [comment, suggest, add, suggesting])
  useFarThreads()

  const selection = useSelection(props.canComment || props.canSuggest)
  useFreshAfterWriting(props.paperId)
  return (
    <>
      {selection && (props.only?.includes(selection.paragraph) ?? true) && (
        <div className="on-selection" ref={selection.place}>
          {props.canComment && (
            <OnSelection onClick={() => comment(selection.paragraph, selection.name, selection.passage)}>
              Comment on this passage
            </OnSelection>
          )}
          {props.canSuggest && (
            <OnSelection onClick={() => suggest(selection.paragraph, selection.name)}>
              Suggest other words
            </OnSelection>
          )}
        </div>
      )}
      {open.map((form) =>
        createPortal(
          <Suspense fallback={<p className="muted">Opening …</p>}>
            <OpenForm {...props} open={form} onClose={() => close(form)} />
          </Suspense>,
          form.slot,
          form.formKey,
        ),
      )}
    </>
  )
}

function OnSelection({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      className="button first"
      onPointerDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

/** The paragraph in whose margin this link stands: while other words are written, in sight, for others, it is added to them. */
function alsoFor({ slot, place }: Open, link: HTMLAnchorElement): string | undefined {
  const isWriting = slot.querySelector('form') !== null && slot.closest('details')?.open
  if (!isWriting || !link.classList.contains('w')) return
  const { open, comment, suggest } = link.dataset
  const also = open ?? comment ?? suggest
  return also === place ? undefined : also
}

function withAlso(form: Open, also: string): Open {
  return form.what === 'suggestion' ? { ...form, chosen: [...form.chosen, also] } : form
}

type Opens = {
  comment: (place: string, placeName: string) => void
  suggest: (place: string, placeName: string) => void
  add: (form: Open) => void
}

/** Does in place what a link of the page would do; false where it has to be followed. */
function actOn(link: HTMLAnchorElement, { comment, suggest, add }: Opens): boolean {
  const { open, comment: on, suggest: other, name = '', do: act } = link.dataset
  if (open) return openAt(link, open)
  if (goOn(link) || unfold(link)) return true
  if (on) comment(on, name)
  if (other) suggest(other, name)
  return on !== undefined || other !== undefined || (act !== undefined && addInThread(link, act, add))
}

/** Opens the panel of a place, or closes it; one that is not on the page, since its first words came later, is brought. */
function openAt(link: HTMLAnchorElement, place: string): boolean {
  link.classList.remove('fresh')
  if (togglePanel(place)) return true
  const { far, name } = link.dataset
  const panel = far && name ? openPanel(place, name) : null
  if (!far || !panel) return false
  const threads = document.createElement('div')
  threads.className = 'said-here'
  threads.dataset.far = far
  panel.append(threads)
  return true
}

/** Opens a form in the thread that a link acts on; false where the link has to be followed. */
function addInThread(link: HTMLAnchorElement, act: string, add: (form: Open) => void): boolean {
  const thread = link.closest<HTMLElement>('[data-c]')
  const place = link.closest<HTMLElement>('[data-t]')?.dataset.t
  const [, what, named] = /^(reply|support|unsupport)-(\d+)$/.exec(act) ?? []
  if (!what || !thread || !place) return false
  const { c: inputId = '', k } = thread.dataset
  const form = { formKey: newKey(), slot: slotIn(thread), place, inputId, number: Number(named) }
  if (what === 'reply') add({ ...form, what, kind: k === 'suggestion' ? 'suggestion' : 'comment' })
  else
    add({
      ...form,
      what: 'support',
      ends: what === 'unsupport',
      members: JSON.parse(link.dataset.members ?? '[]') as Members,
    })
  return true
}

function OpenForm({ open, back, ...page }: InPlaceProps & { open: Open; onClose: () => void }) {
  const { what, slot } = open
  useEffect(() => {
    const field = what === 'suggestion' ? null : slot.querySelector('textarea')
    field?.focus()
    field?.scrollIntoView({ block: 'nearest' })
  }, [what, slot])
  if (open.what === 'reply')
    return (
      <ReplyForm {...page} back={`${back}?p=${open.place}&input=${open.number}#c${open.number}`} {...open} />
    )
  if (open.what === 'support') return <Support {...{ back }} {...page} {...open} />
  if (open.what === 'suggestion') {
    const { suggestionRooms: rooms, whyNoSuggestion: why, suggestLate: late } = page
    return <Suggest {...page} {...{ rooms, why, late, back }} {...open} />
  }
  const suggestAt = page.canSuggest && open.place !== 'whole' ? `?p=${open.place}&do=suggest#do` : null
  return <Composer {...page} {...{ back, suggestAt }} {...open} />
}
