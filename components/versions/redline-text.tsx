import { Rendered } from '@/components/ui/rendered'
import type { Redline } from '@/lib/document/redline'
import { describeChanges } from '@/lib/document/redline-summary'
import { type RedlineOptions, renderRedline } from '@/lib/document/render-redline'
import styles from './redline.module.css'

type RedlineTextProps = { redline: Redline; language: string; options?: RedlineOptions }

/** A redline with its summary on top; what did not change is folded. */
export function RedlineText({ redline, language, options }: RedlineTextProps) {
  const html = renderRedline(redline, { lang: language, ...options })
  return (
    <div className="stack">
      <p className="lead">{describeChanges(redline.summary)}.</p>
      <Rendered className={styles.redline ?? ''} html={html} />
    </div>
  )
}
