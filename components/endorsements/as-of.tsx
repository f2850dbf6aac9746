import { Button } from '@/components/ui/button'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { When } from '@/components/ui/when'
import type { ListShown } from '@/lib/endorsements/list-address'
import styles from './as-of.module.css'

type AsOfProps = {
  slug: string
  /** What the address asks for, as it stands there; '' where it asks for nothing. */
  asked: string
  /** The instant that it means; null where it means none that has been. */
  asOf: Date | null
  /** Whether there was a list for this reader then. */
  found: boolean
}

/** Says that the list is of another instant, and which; nothing where the list is of now. */
export function AsOfNotice({ slug, asked, asOf, found }: AsOfProps) {
  if (asked === '') return null
  return (
    <Notice tone="wait" actions={<A href={`/papers/${slug}/endorsements`}>The list of now</A>}>
      <p>
        {asOf === null &&
          'That is not an instant that has been. Write it as 2025-06-06T12:00Z. Below is the list of now.'}
        {asOf && found && (
          <>
            As it stood on <When at={asOf} seconds />. What was signed, changed or withdrawn later is not in
            it.
          </>
        )}
        {asOf && !found && (
          <>
            On <When at={asOf} seconds /> there was no list of this paper that you could have seen.
          </>
        )}
      </p>
    </Notice>
  )
}

/** Asks for the list of another instant, in UTC to the minute. Works without JavaScript. */
export function AsOfForm({ by, asOf, now }: ListShown & { now: Date }) {
  const minute = (at: Date) => at.toISOString().slice(0, 16)
  return (
    <form method="get" className={styles.form}>
      {by !== 'name' && <input type="hidden" name="by" value={by} />}
      <label htmlFor="at">The list as of</label>
      <input
        id="at"
        name="at"
        type="datetime-local"
        required
        className="short"
        defaultValue={minute(asOf ?? now)}
        max={minute(now)}
      />
      <span>UTC</span>
      <Button small type="submit">
        Show
      </Button>
    </form>
  )
}
