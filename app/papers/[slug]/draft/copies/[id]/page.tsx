import { notFound } from 'next/navigation'
import { CopyChanges } from '@/components/drafts/copy-changes'
import { DraftHead } from '@/components/drafts/draft-head'
import { KeptCopy } from '@/components/drafts/kept-copy'
import { Page } from '@/components/ui/page'
import { restoreCopyAction } from '@/lib/drafts/actions'
import { getCopy, getDraft } from '@/lib/drafts/queries'
import { canWriteDraft } from '@/lib/drafts/rules'
import { currentVersion } from '@/lib/papers/rules'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'A kept copy' }

export default async function CopyPage({ params }: PageProps<'/papers/[slug]/draft/copies/[id]'>) {
  const [{ slug, id }, { actor, now }] = await Promise.all([params, visit()])
  const draft = await getDraft(actor, slug)
  const copy = draft && (await getCopy(actor, draft.paper.id, id))
  if (!copy) notFound()
  const { paper, revision } = draft
  const hidden = { key: crypto.randomUUID(), paperId: paper.id, copyId: copy.id, revision: String(revision) }
  const may = canWriteDraft(actor, paper, now)
  return (
    <Page width="narrow">
      <DraftHead
        slug={slug}
        title={paper.title}
        current="copies"
        published={currentVersion(paper) !== null}
      />
      <KeptCopy copy={copy} restore={may.ok ? { action: restoreCopyAction, hidden } : undefined}>
        <CopyChanges draft={draft} copy={copy} />
      </KeptCopy>
    </Page>
  )
}
