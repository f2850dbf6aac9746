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
}

/** What becomes of it: each is a button that sends the form. One that needs a reason leads there first. */
export function KindButtons({ types, keys, onMissing }: Props) {
  return (
    <div className={styles.acts}>
      {buttons.map(({ kind, label, key }) => (
        <SubmitButton
          key={kind}
          name="kind"
          value={kind}
          pending="Recording …"
          {...(kind !== 'accepted' && { second: true })}
          {...(keys && onKey(key))}
          onClick={(event) => {
            const field = missing(event.currentTarget.form, kind, types)
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

/** The field that this kind of answer needs and that is empty. */
function missing(form: HTMLFormElement | null, kind: DispositionKind, types: readonly InputType[]) {
  const empty = (name: string) => {
    const field = form?.elements.namedItem(name)
    const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    return isField && field.value.trim() === '' ? field : null
  }
  if (kind === 'duplicate' && empty('duplicateOf')) return empty('duplicateOf')
  const needsNone = kind === 'accepted' || (kind === 'noted' && types.every((type) => type === 'support'))
  return needsNone ? null : empty('reason')
}
