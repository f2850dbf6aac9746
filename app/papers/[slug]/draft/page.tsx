import { notFound } from 'next/navigation'
import { DraftHead } from '@/components/drafts/draft-head'
import { DraftWriting } from '@/components/drafts/draft-writing'
import { BesideDraft } from '@/components/imports/beside-draft'
import { DraftNotes } from '@/components/imports/draft-notes'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Rendered } from '@/components/ui/rendered'
import { renderBody } from '@/lib/document/render'
import { savePlainDraftAction } from '@/lib/drafts/actions'
import { getDraft } from '@/lib/drafts/queries'
import { canWriteDraft } from '@/lib/drafts/rules'
import { listDraftNotes } from '@/lib/imports/queries'
import { currentVersion } from '@/lib/papers/rules'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Draft' }

export default async function DraftPage({ params }: PageProps<'/papers/[slug]/draft'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const draft = await getDraft(actor, slug)
  if (!draft) notFound()
  const { paper, body, language, fixed } = draft
  const may = canWriteDraft(actor, paper, now)
  const notes = may.ok ? await listDraftNotes(actor, paper.id) : []
  return (
    <Page>
      <DraftHead slug={slug} title={paper.title} current="draft" published={currentVersion(paper) !== null} />
      {may.ok ? (
        <BesideDraft
          notes={<DraftNotes notes={notes} body={body} fixed={fixed} paperId={paper.id} />}
          count={notes.length}
        >
          <DraftWriting
            paperId={paper.id}
            address={`/api/papers/${paper.id}/draft`}
            keptAs={paper.id}
            action={savePlainDraftAction}
            fixed={fixed}
            draft={{ ...draft, title: paper.title }}
          />
        </BesideDraft>
      ) : (
        <>
          <Notice tone="info">
            <p>{may.why}</p>
          </Notice>
          <Rendered
            as="article"
            className="prose"
            lang={language}
            html={renderBody(body, { lang: language, fixed: new Map(fixed) })}
          />
        </>
      )}
    </Page>
  )
}
