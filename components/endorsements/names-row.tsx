import { Meter } from '@/components/ui/meter'
import type { Endorsements } from '@/lib/endorsements/list'
import styles from './list.module.css'

/** A row of names that fills: who stands under the text, who stands apart, and how many have not spoken. */
export function NamesRow({ list }: { list: Endorsements }) {
  const { endorsing, apart, silent, counts } = list
  return (
    <div className="stack tight">
      <Meter value={counts.count} max={counts.of} label="Members who endorse this text" tone="agreed">
        {counts.count} of {counts.of}
      </Meter>
      <ul className={styles.names} aria-label="Members, as far as they came">
        {endorsing.map(({ id, memberName }) => (
          <li key={id} data-state="endorses">
            {memberName}
          </li>
        ))}
        {apart.map(({ id, memberName, version }) => (
          <li key={id} data-state="apart">
            {memberName} <span className="tiny">(version {version})</span>
          </li>
        ))}
        {silent?.names?.map((name) => (
          <li key={name} data-state="silent">
            {name}
          </li>
        ))}
        {silent && !silent.names && silent.count > 0 && (
          <li data-state="silent">{silent.count} have not said yet</li>
        )}
      </ul>
      <p className={`${styles.key} tiny muted`}>
        <span data-state="endorses">stands under the text</span>
        {apart.length > 0 && <span data-state="apart">signed an earlier text</span>}
        {silent && <span data-state="silent">has not said whether it signs</span>}
      </p>
    </div>
  )
}
