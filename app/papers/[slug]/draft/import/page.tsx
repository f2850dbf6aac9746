import { notFound } from 'next/navigation'
import { DraftHead } from '@/components/drafts/draft-head'
import { BringForm } from '@/components/imports/bring-form'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { When } from '@/components/ui/when'
import { getDraft } from '@/lib/drafts/queries'
import { canWriteDraft } from '@/lib/drafts/rules'
import { listImports } from '@/lib/imports/queries'
import { currentVersion } from '@/lib/papers/rules'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Import a file' }

/** A file for the draft: first a preview, then exactly that. */
export default async function ImportPage({ params }: PageProps<'/papers/[slug]/draft/import'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const draft = await getDraft(actor, slug)
  if (!draft) notFound()
  const { paper } = draft
  const may = canWriteDraft(actor, paper, now)
  const waiting = await listImports(actor, paper.id)
  return (
    <Page width="narrow">
      <DraftHead
        slug={slug}
        title={paper.title}
        current="import"
        published={currentVersion(paper) !== null}
      />
      {may.ok ? (
        <>
          <p className="lead">
            A preview shows first what was understood, what is left out, and what would change in the draft.
            Nothing is replaced before you say so.
          </p>
          <BringForm formKey={crypto.randomUUID()} paperId={paper.id} />
        </>
      ) : (
        <Notice tone="info">
          <p>{may.why}</p>
        </Notice>
      )}
      {may.ok && waiting.length > 0 && (
        <section className="stack tight" aria-labelledby="waiting">
          <h2 id="waiting">Read, and not yet taken over</h2>
          <ul>
            {waiting.map(({ id, fileName, by, at }) => (
              <li key={id}>
                <A href={`/papers/${slug}/draft/import/${id}`}>{fileName ?? 'A pasted text'}</A>, brought by{' '}
                {by}, <When at={at} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
