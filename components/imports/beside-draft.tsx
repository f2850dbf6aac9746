import type { ReactNode } from 'react'
import { counted } from '@/lib/platform/format'
import styles from './imports.module.css'

/** A draft with its notes beside it where there is room, else below it, with the way there above. */
export function BesideDraft({
  notes,
  count,
  children,
}: {
  notes: ReactNode
  count: number
  children: ReactNode
}) {
  if (count === 0) return children
  return (
    <>
      <p className={styles.below}>
        <a href="#notes">{counted(count, 'note')} from files, below the text</a>
      </p>
      <div className={styles.beside}>
        <div>{children}</div>
        <aside aria-label="Notes from files">{notes}</aside>
      </div>
    </>
  )
}
