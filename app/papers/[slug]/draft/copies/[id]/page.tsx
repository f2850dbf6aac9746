import { notFound } from 'next/navigation'
import { copyReason } from '@/components/drafts/copy-reason'
import { DraftHead } from '@/components/drafts/draft-head'
import { ActionForm } from '@/components/ui/form'
import { Page } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit-button'
import { When } from '@/components/ui/when'
import { RedlineText } from '@/components/versions/redline-text'
import { redline } from '@/lib/document/redline'
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
  const { paper, revision, body } = draft
  const hidden = { key: crypto.randomUUID(), paperId: paper.id, copyId: copy.id, revision: String(revision) }
  return (
    <Page width="narrow">
      <DraftHead
        slug={slug}
        title={paper.title}
        current="copies"
        published={currentVersion(paper) !== null}
      />
      <section className="stack" aria-labelledby="copy">
        <h2 id="copy">{copy.title}</h2>
        <p className="facts">
          <span>
            Saved <When at={copy.at} /> by {copy.person.name}
          </span>
          <span>Kept because: {copyReason[copy.reason]}</span>
        </p>
        {canWriteDraft(actor, paper, now).ok && (
          <ActionForm action={restoreCopyAction} hidden={hidden} done="This text is the draft again.">
            <div className="row">
              <SubmitButton pending="Restoring …">Make this text the draft again</SubmitButton>
            </div>
            <p className="hint">The text that it replaces is kept as a copy in its turn.</p>
          </ActionForm>
        )}
        <h3>What restoring it would change in the draft</h3>
        <RedlineText redline={redline(body, copy.body)} language={copy.language} />
      </section>
    </Page>
  )
}
