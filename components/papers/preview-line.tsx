import { A } from '@/components/ui/link'
import styles from './preview.module.css'
import type { Previewed } from './previewed'

type PreviewLineProps = { slug: string; place: string; shown: number; previewed: Previewed }

/** What is shown in the text besides its own words, where, in which way, and the way back. */
export function PreviewLine({ slug, place, shown, previewed }: PreviewLineProps) {
  const { number, reply, by, as, why, touched, names } = previewed
  const at = `/papers/${slug}?p=${place}`
  const first = touched[0] ? `#p-${touched[0]}` : ''
  const input = `${reply === null ? 'input' : 'a reply to input'} ${number}${by && ` (${by})`}`
  const back = <A href={at + first}>back to the text of version&nbsp;{shown}</A>
  if (why !== null)
    return (
      <p className={styles.line} id="preview">
        {input.charAt(0).toUpperCase() + input.slice(1)} cannot be shown in the text: {why}. Go {back}.
      </p>
    )
  const shows = `${at}&show=${number}${reply === null ? '' : `-${reply}`}`
  return (
    <div className={styles.line} id="preview">
      <p>
        You see {input} in the text:{' '}
        {as === 'redline' ? <b>as a redline</b> : <A href={shows + first}>as a redline</A>} |{' '}
        {as === 'accepted' ? (
          <b>as if accepted</b>
        ) : (
          <A href={`${shows}&as=accepted${first}`}>as if accepted</A>
        )}{' '}
        | {back}
      </p>
      {touched.length > 1 && (
        <p>
          It touches{' '}
          {touched.map((paragraph, place) => (
            <span key={paragraph}>
              {place > 0 && ', '}
              <a href={`#p-${paragraph}`}>{names[place]?.toLowerCase()}</a>
            </span>
          ))}
          .
        </p>
      )}
    </div>
  )
}
