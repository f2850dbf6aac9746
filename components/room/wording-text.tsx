import type { Wording } from '@/lib/document/wording'
import styles from './room.module.css'

/** Proposed wording, change by change: what goes and what comes. */
export function WordingText({ changes, lang }: { changes: readonly Wording[]; lang: string }) {
  return (
    <ul className={styles.wording} lang={lang}>
      {changes.map((change, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the changes of an entry never change their order
        <li key={place} dir="auto">
          {change.do !== 'insertAfter' && change.was !== '' && <del>{change.was}</del>}{' '}
          {change.do !== 'delete' && change.words !== '' && <ins>{change.words}</ins>}
        </li>
      ))}
    </ul>
  )
}
