import { notFound } from 'next/navigation'
import { AnnexDeskHead } from '@/components/annex/annex-desk-head'
import { DraftWriting } from '@/components/drafts/draft-writing'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Rendered } from '@/components/ui/rendered'
import { savePlainAnnexDraftAction } from '@/lib/annex/actions'
import { getAnnexDraft } from '@/lib/annex/queries'
import { annexPrefix, canWriteAnnex } from '@/lib/annex/rules'
import { renderBody } from '@/lib/document/render'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Draft of the annex' }

export default async function AnnexDraftPage({ params }: PageProps<'/papers/[slug]/annex/draft'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const draft = await getAnnexDraft(actor, slug)
  if (!draft) notFound()
  const { paper, body, language } = draft
  const may = canWriteAnnex(actor, paper, now)
  return (
    <Page>
      <AnnexDeskHead slug={slug} title={paper.title} current="draft" />
      {may.ok ? (
        <DraftWriting
          paperId={paper.id}
          address={`/api/papers/${paper.id}/annex`}
          keptAs={`annex:${paper.id}`}
          action={savePlainAnnexDraftAction}
          prefix={annexPrefix}
          draft={draft}
        />
      ) : (
        <>
          <Notice tone="info">
            <p>{may.why}</p>
          </Notice>
          <Rendered
            as="article"
            className="prose"
            lang={language}
            html={renderBody(body, { lang: language, prefix: annexPrefix })}
          />
        </>
      )}
    </Page>
  )
}
