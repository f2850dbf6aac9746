import { notFound } from 'next/navigation'
import { DraftHead } from '@/components/drafts/draft-head'
import { ImportPreview } from '@/components/imports/import-preview'
import { Page } from '@/components/ui/page'
import { getDraft } from '@/lib/drafts/queries'
import { canWriteDraft } from '@/lib/drafts/rules'
import { getImport } from '@/lib/imports/queries'
import { Changes, How } from '@/lib/imports/schema'
import { currentVersion } from '@/lib/papers/rules'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'A file for the draft' }

export default async function ImportPreviewPage({
  params,
  searchParams,
}: PageProps<'/papers/[slug]/draft/import/[id]'>) {
  const [{ slug, id }, asked, { actor, now }] = await Promise.all([params, searchParams, visit()])
  const draft = await getDraft(actor, slug)
  const seen =
    draft && canWriteDraft(actor, draft.paper, now).ok ? await getImport(actor, draft.paper.id, id) : null
  if (!draft || !seen) notFound()
  const { paper } = draft
  return (
    <Page width="narrow">
      <DraftHead
        slug={slug}
        title={paper.title}
        current="import"
        published={currentVersion(paper) !== null}
      />
      <ImportPreview
        how={How.catch('replace').parse(asked.how)}
        changes={Changes.catch('notes').parse(asked.changes)}
        {...{ seen, slug, paper, draft }}
      />
    </Page>
  )
}
