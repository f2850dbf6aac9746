import { notFound } from 'next/navigation'
import { AnnexChanges } from '@/components/annex/annex-changes'
import { AnnexDeskHead } from '@/components/annex/annex-desk-head'
import { KeptCopy } from '@/components/drafts/kept-copy'
import { Page } from '@/components/ui/page'
import { restoreAnnexCopyAction } from '@/lib/annex/actions'
import { getAnnexCopy, getAnnexDraft } from '@/lib/annex/queries'
import { canWriteAnnex } from '@/lib/annex/rules'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'A kept copy of the annex' }

export default async function AnnexCopyPage({ params }: PageProps<'/papers/[slug]/annex/draft/copies/[id]'>) {
  const [{ slug, id }, { actor, now }] = await Promise.all([params, visit()])
  const draft = await getAnnexDraft(actor, slug)
  const copy = draft && (await getAnnexCopy(actor, draft.paper.id, id))
  if (!copy) notFound()
  const { paper, revision } = draft
  const hidden = { key: crypto.randomUUID(), paperId: paper.id, copyId: copy.id, revision: String(revision) }
  const may = canWriteAnnex(actor, paper, now)
  return (
    <Page width="narrow">
      <AnnexDeskHead slug={slug} title={paper.title} current="copies" />
      <KeptCopy copy={copy} restore={may.ok ? { action: restoreAnnexCopyAction, hidden } : undefined}>
        <AnnexChanges from={draft} to={copy} language={copy.language} />
      </KeptCopy>
    </Page>
  )
}
