import { notFound } from 'next/navigation'
import { DraftHead } from '@/components/drafts/draft-head'
import { PlainDraftForm } from '@/components/drafts/plain-draft-form'
import { DraftDesk } from '@/components/editor/draft-desk'
import { languageChoices } from '@/components/papers/languages'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Rendered } from '@/components/ui/rendered'
import { toMarkdown } from '@/lib/document/markdown'
import { renderBody } from '@/lib/document/render'
import { savePlainDraftAction } from '@/lib/drafts/actions'
import { getDraft } from '@/lib/drafts/queries'
import { canWriteDraft } from '@/lib/drafts/rules'
import { currentVersion } from '@/lib/papers/rules'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Draft' }

export default async function DraftPage({ params }: PageProps<'/papers/[slug]/draft'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const draft = await getDraft(actor, slug)
  if (!draft) notFound()
  const { paper, body, language, revision } = draft
  const may = canWriteDraft(actor, paper, now)
  const languages = languageChoices(language)
  return (
    <Page>
      <DraftHead slug={slug} title={paper.title} current="draft" published={currentVersion(paper) !== null} />
      {may.ok ? (
        <>
          <DraftDesk
            address={`/api/papers/${paper.id}/draft`}
            keptAs={paper.id}
            title={paper.title}
            savedAt={draft.updatedAt.toISOString()}
            savedBy={draft.updatedBy}
            {...{ body, language, revision, languages }}
          />
          <noscript>
            <PlainDraftForm
              action={savePlainDraftAction}
              hidden={{ key: crypto.randomUUID(), paperId: paper.id }}
              title={paper.title}
              text={toMarkdown(body)}
              savedBy={draft.updatedBy}
              {...{ language, revision, languages }}
            />
          </noscript>
        </>
      ) : (
        <>
          <Notice tone="info">
            <p>{may.why}</p>
          </Notice>
          <Rendered
            as="article"
            className="prose"
            lang={language}
            html={renderBody(body, { lang: language })}
          />
        </>
      )}
    </Page>
  )
}
