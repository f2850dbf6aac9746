'use client'
import { useEffect, useRef, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { useHydrated } from '@/components/ui/hydrated'

const words: readonly [string, string][] = [
  ['j', 'next input'],
  ['k', 'previous input'],
  ['a', 'accept'],
  ['p', 'accept in part'],
  ['n', 'not accepted'],
  ['o', 'noted'],
  ['s', 'out of scope'],
  ['d', 'duplicate of …'],
  ['u', 'undo: take back the last answer of yours'],
  ['r', 'write the reason'],
  ['l', 'say where it landed'],
  ['i', 'write an internal note'],
  ['m', 'assign it to me'],
  ['g', 'give it to another'],
  ['x', 'select it, or not'],
  ['e', 'answer what is selected'],
  ['f', 'go to its paragraph in the draft'],
  ['?', 'these keys'],
]
const place = 'desk-keys'

/** Single keys for the desk: each presses what can also be seen and pressed. Off while typing, and where they are switched off. */
export function DeskKeys({ focus }: { focus: number | null }) {
  const hydrated = useHydrated()
  const [on, setOn] = useState(true)
  useEffect(() => setOn(localStorage.getItem(place) !== 'off'), [])
  useEffect(() => {
    document.documentElement.toggleAttribute('data-no-keys', !on)
    if (!on) return
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
  useFocus(focus)
  if (!hydrated) return null
  return (
    <span data-key="?">
      <Dialog label="Keys" title="Single keys" look="plain">
        <label className="choice">
          <input
            type="checkbox"
            checked={on}
            onChange={({ currentTarget }) => {
              setOn(currentTarget.checked)
              localStorage.setItem(place, currentTarget.checked ? 'on' : 'off')
            }}
          />
          <span>Use single keys on the desk</span>
        </label>
        <dl className="keys">
          {words.map(([key, does]) => (
            <div key={key} className="row">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="small muted">
          Where a reason is needed, the key leads to it; Ctrl and Enter then send. Keys rest while you write.
        </p>
      </Dialog>
    </span>
  )
}

/** The input that is newly in focus has the keyboard, too, and its paragraph is in view; the page stays where it is. */
function useFocus(focus: number | null): void {
  const last = useRef(focus)
  useEffect(() => {
    showParagraph()
    const item = document.querySelector<HTMLElement>('[data-focus]')
    const isNew = last.current !== focus
    last.current = focus
    if (isNew) item?.focus({ preventScroll: true })
    if (isNew || new URLSearchParams(window.location.search).has('at'))
      item?.scrollIntoView({ block: 'nearest' })
  }, [focus])
}

/** Scrolls the draft, not the page, to the paragraph in focus. */
function showParagraph(): void {
  const draft = document.querySelector<HTMLElement>('[data-draft]')
  const at = draft?.querySelector<HTMLElement>('.at')
  if (draft && at) draft.scrollTop += at.getBoundingClientRect().top - draft.getBoundingClientRect().top - 80
}

function press(event: KeyboardEvent): void {
  const other = event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || event.repeat
  if (other || isTyping(event.target) || document.querySelector('dialog[open], [data-moving]')) return
  const selector = `[data-key="${CSS.escape(event.key)}"]`
  const found =
    document.querySelector<HTMLElement>(`[data-focus] ${selector}`) ??
    document.querySelector<HTMLElement>(selector)
  if (!found) return
  event.preventDefault()
  unfold(found)
  const inside = found.matches('span')
    ? (found.closest('summary, button') ?? found.querySelector('button'))
    : found
  if (!(inside instanceof HTMLElement)) return
  if (inside.matches('textarea, select, section')) inside.focus()
  else inside.click()
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const field = target.closest('input, textarea, select, [contenteditable]')
  return field !== null && !field.matches('[type="checkbox"]')
}

/** What is folded away is opened before it is reached. */
function unfold(element: HTMLElement): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    if (!element.closest('summary') || element.closest('summary')?.parentElement !== fold) fold.open = true
}
