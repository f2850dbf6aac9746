import type { ReactNode } from 'react'
import styles from './editor.module.css'

type ToolButtonProps = {
  label: string
  /** As they are pressed, such as "Ctrl+B". */
  keys: string | null
  /** Undefined: it does something once, and is never on. */
  pressed: boolean | undefined
  enabled: boolean
  onPress: () => void
  children: ReactNode
}

/** One tool. It stays in the tab order of its bar where it cannot be used, and says so. */
export function ToolButton({ label, keys, pressed, enabled, onPress, children }: ToolButtonProps) {
  const shortcut = keys ? ` (${keys})` : ''
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={`${label}${shortcut}`}
      aria-pressed={pressed}
      aria-disabled={!enabled}
      tabIndex={-1}
      // The text keeps its selection while a tool is pressed with the mouse.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => enabled && onPress()}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  )
}
