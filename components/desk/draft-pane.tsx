import { A } from '@/components/ui/link'
import { RenderedOnce } from '@/components/ui/rendered-once'
import { Scrolls } from '@/components/ui/scrolls'
import type { Desk } from '@/lib/desk/desk'
import { describeChanges } from '@/lib/document/redline-summary'
import { renderBeside } from '@/lib/document/render-beside'
import { creditsHtml } from './credits'
import styles from './desk.module.css'

/** The draft beside the queue, with its changes against the last version and the input behind them; the paragraph in focus stands out. */
export function DraftPane({ desk, at }: { desk: Desk; at: string | null }) {
  const { paper, version, beside, causes } = desk
  const html = renderBeside(beside.redline, {
    lang: beside.language,
    at,
    after: (block) => creditsHtml(block, causes, `/desk/${paper.slug}`),
  })
  return (
    <Scrolls className={styles.draft} labelledBy="draft" data={{ 'data-key': 'f', 'data-draft': '' }}>
      <div className={styles.draftHead}>
        <h2 id="draft">Draft</h2>
        <p className="small muted">
          Against version {version.number}: {describeChanges(beside.redline.summary).toLowerCase()}.{' '}
          <A href={`/papers/${paper.slug}/changes?to=draft`}>All changes</A>
        </p>
      </div>
      <RenderedOnce className={styles.text ?? ''} html={html} />
    </Scrolls>
  )
}
