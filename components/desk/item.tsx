import { classes } from '@/components/ui/classes'
import { A } from '@/components/ui/link'
import type { Desk } from '@/lib/desk/desk'
import { deskAddress } from '@/lib/desk/filter'
import type { DeskItem } from '@/lib/desk/items'
import styles from './desk.module.css'
import { ItemHead } from './item-head'
import { OpenItem } from './open-item'
import { PickBox } from './pick-box'

export type Around = { desk: Desk; at: string; me: string; newKey: () => string }

/** One input in the queue. In focus it is read in full and answered; the others wait folded, one line each. */
export function Item({ item, around, inFocus }: { item: DeskItem; around: Around; inFocus: boolean }) {
  const { desk, at } = around
  const isDone = item.prepared !== null || item.published !== null || item.withdrawn
  const to = deskAddress(at, desk.filter, { at: item.number })
  return (
    <li
      className={classes(styles.item, inFocus && styles.at, isDone && !inFocus && styles.done)}
      id={`input-${item.number}`}
      tabIndex={-1}
      {...(inFocus && { 'aria-current': 'true' as const, 'data-focus': true })}
    >
      <div className={styles.itemHead}>
        <div className="stack tight">
          <ItemHead item={item} />
        </div>
        <PickBox
          number={item.number}
          checked={desk.filter.picked.includes(item.number)}
          form="pick"
          inFocus={inFocus}
        />
      </div>
      {inFocus ? (
        <OpenItem item={item} around={around} />
      ) : (
        <>
          {item.text !== null && (
            <p className={styles.brief} lang={item.language}>
              {item.text}
            </p>
          )}
          <p>
            <A href={`${to}#input-${item.number}`} scroll={false} replace>
              {isDone ? 'Open' : 'Answer'}
              <span className="unseen"> input {item.number}</span>
            </A>
          </p>
        </>
      )}
    </li>
  )
}
