import { A } from '@/components/ui/link'
import type { SinceRead } from '@/lib/papers/since-read'
import styles from './since-read.module.css'

type SinceReadLineProps = { slug: string; shown: number; since: SinceRead }

/** What changed since this person read an earlier version, and whether it is marked beside the text. */
export function SinceReadLine({ slug, shown, since: { number, words, paragraphs } }: SinceReadLineProps) {
  return (
    <p className={`row small ${styles.since}`}>
      <span>
        {words === null
          ? `You last read version ${number}, whose text was removed since.`
          : `Changed since you read version ${number}: ${words === 'Nothing changed' ? 'nothing' : words}.`}
      </span>
      {words !== null && <A href={`/papers/${slug}/changes?from=${number}&to=${shown}`}>See what changed</A>}
      {paragraphs.size > 0 && (
        <label className={styles.choice}>
          <input type="checkbox" id="mark-changes" defaultChecked /> Mark it beside the text
        </label>
      )}
    </p>
  )
}
