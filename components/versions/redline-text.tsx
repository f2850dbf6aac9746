import { Rendered } from '@/components/ui/rendered'
import { describeChanges, type Redline } from '@/lib/document/redline'
import { renderRedline } from '@/lib/document/render-redline'
import styles from './redline.module.css'

/** A redline with its summary on top; what did not change is folded. */
export function RedlineText({ redline, language }: { redline: Redline; language: string }) {
  const html = renderRedline(redline.blocks, { lang: language })
  return (
    <div className="stack">
      <p className="lead">{describeChanges(redline.summary)}.</p>
      <Rendered className={styles.redline ?? ''} lang={language} html={html} />
    </div>
  )
}
