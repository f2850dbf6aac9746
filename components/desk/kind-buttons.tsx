'use client'
import { SubmitButton } from '@/components/ui/submit-button'
import type { DispositionKind, InputType } from '@/prisma/generated/enums'
import styles from './desk.module.css'
import { KeyHint, onKey } from './key-hint'

const buttons: readonly { kind: DispositionKind; label: string; key: string }[] = [
  { kind: 'accepted', label: 'Accept', key: 'a' },
  { kind: 'acceptedInPart', label: 'Accept in part', key: 'p' },
  { kind: 'notAccepted', label: 'Not accepted', key: 'n' },
  { kind: 'noted', label: 'Noted', key: 'o' },
  { kind: 'outOfScope', label: 'Out of scope', key: 's' },
  { kind: 'duplicate', label: 'Duplicate of …', key: 'd' },
]

type Props = {
  /** Support that is noted needs no reason. */
  types: readonly InputType[]
  /** The keys press these buttons. */
  keys: boolean
  /** Pressed before what it needs was written: that field has the focus now. */
  onMissing: (kind: DispositionKind) => void
  /** Accepting puts wording into the draft: in part, in words that are chosen first. */
  merges?: boolean
}

/** What becomes of it: each is a button that sends the form. One that needs a reason leads there first. */
export function KindButtons({ types, keys, onMissing, merges = false }: Props) {
  return (
    <div className={styles.acts}>
      {/* Enter in a field presses the first button of a form, which would accept: this one does nothing. */}
      <button type="submit" disabled hidden />
      {buttons.map(({ kind, label, key }) => (
        <SubmitButton
          key={kind}
          name="kind"
          value={kind}
          pending="Recording …"
          {...(kind !== 'accepted' && { second: true })}
          {...(keys && onKey(key))}
          onClick={(event) => {
            const field = missing(event.currentTarget.form, kind, types, merges)
            if (!field) return
            event.preventDefault()
            field.focus()
            onMissing(kind)
          }}
        >
          {keys && <KeyHint of={key} />}
          {label}
        </SubmitButton>
      ))}
    </div>
  )
}

export const labelOf = (kind: DispositionKind) => buttons.find((button) => button.kind === kind)?.label ?? ''

/** The field that this kind of answer needs first. */
function missing(
  form: HTMLFormElement | null,
  kind: DispositionKind,
  types: readonly InputType[],
  merges: boolean,
): HTMLElement | null {
  if (!form) return null
  if (merges && kind.startsWith('accepted')) {
    const choice = unchosen(form, kind)
    if (choice) return choice
  }
  if (kind === 'duplicate' && isEmpty(form, 'duplicateOf')) return fieldOf(form, 'duplicateOf')
  const needsNone = kind === 'accepted' || (kind === 'noted' && types.every((type) => type === 'support'))
  return !needsNone && isEmpty(form, 'reason') ? fieldOf(form, 'reason') : null
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | HTMLTextAreaElement | null {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : null
}

const isEmpty = (form: HTMLFormElement, name: string) => fieldOf(form, name)?.value.trim() === ''

/** Two texts between which nobody chose yet; for accepting in part also words of a change that fits. */
function unchosen(form: HTMLFormElement, kind: DispositionKind): HTMLElement | null {
  if (fieldOf(form, 'byHand') instanceof HTMLInputElement && form.querySelector('[name="byHand"]:checked'))
    return null
  const radios = [...form.querySelectorAll<HTMLInputElement>('[name^="choice-"]')]
  const open = radios.find(({ name }) => !radios.some((radio) => radio.name === name && radio.checked))
  if (open) return open
  if (kind !== 'acceptedInPart' || radios.length > 0) return null
  const texts = [...form.querySelectorAll<HTMLTextAreaElement>('[name^="words-"]')]
  const first = texts.some((text) => text.value !== text.defaultValue) ? undefined : texts[0]
  const fold = first?.closest('details')
  if (fold) fold.open = true
  return first ?? null
}
