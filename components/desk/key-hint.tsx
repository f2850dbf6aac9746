import styles from './desk.module.css'

/** The key of what it stands on, for who sees it; it is named to others by `aria-keyshortcuts`. */
export function KeyHint({ of }: { of: string }) {
  return (
    <span className={styles.key} aria-hidden="true">
      {of.toUpperCase()}
    </span>
  )
}

/** Ties what is pressed to a single key; the keys themselves are in `DeskKeys`. */
export const onKey = (key: string) => ({ 'data-key': key, 'aria-keyshortcuts': key })
