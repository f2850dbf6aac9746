import { notFound } from 'next/navigation'
import { AnnexChanges } from '@/components/annex/annex-changes'
import { AnnexDeskHead } from '@/components/annex/annex-desk-head'
import { PublishAnnexForm } from '@/components/annex/publish-annex-form'
import { LinkButton } from '@/components/ui/button'
import { Digest } from '@/components/ui/digest'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Rendered } from '@/components/ui/rendered'
import { getAnnexPublication } from '@/lib/annex/queries'
import { annexPrefix, canPublishAnnex, isPublishableAnnex } from '@/lib/annex/rules'
import { renderBody } from '@/lib/document/render'
import { visit } from '@/lib/platform/session'

export const metadata = { title: 'Publish the annex' }

export default async function PublishAnnexPage({ params }: PageProps<'/papers/[slug]/annex/publish'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const publication = await getAnnexPublication(actor, slug)
  if (!publication) notFound()
  const { draft, text, current } = publication
  const may = canPublishAnnex(actor, draft.paper, now)
  const ready = may.ok ? isPublishableAnnex(text, current) : may
  return (
    <Page width="narrow">
      <AnnexDeskHead slug={slug} title={draft.paper.title} current="publish" />
      {ready.ok ? (
        <Ready publication={publication} />
      ) : (
        <Notice
          tone="wait"
          actions={
            <LinkButton look="first" href={`/papers/${slug}/annex/draft`}>
              Go to the draft of the annex
            </LinkButton>
          }
        >
          <p>{ready.why}</p>
        </Notice>
      )}
    </Page>
  )
}

type Publication = NonNullable<Awaited<ReturnType<typeof getAnnexPublication>>>

function Ready({ publication: { draft, text, number, current } }: { publication: Publication }) {
  const { paper, title, language, body, revision } = draft
  const hidden = { key: crypto.randomUUID(), paperId: paper.id, draftRevision: String(revision) }
  return (
    <>
      <section className="stack tight" aria-labelledby="follows">
        <h2 id="follows">What follows from publishing version {number} of the annex</h2>
        <ul className="ruled">
          <li>
            People of members, the Taskforce and admins read it, on a page of its own. Nobody else can tell
            that it exists.
          </li>
          <li>Nobody is asked to sign it, and no endorsement of the paper covers it.</li>
          <li>
            In ten minutes people of members are told by mail that it is there, without a word of it. Until
            then one button takes it back.
          </li>
        </ul>
        <p className="small muted">The digest that results:</p>
        <Digest value={text.digest} />
      </section>
      <section className="stack" aria-labelledby="text">
        <h2 id="text">{current?.body ? `What changes against version ${current.number}` : title}</h2>
        {current?.body ? (
          <AnnexChanges
            from={{ title: current.title ?? title, body: current.body }}
            to={{ title, body }}
            language={language}
          />
        ) : (
          <Rendered
            as="article"
            className="prose"
            lang={language}
            html={renderBody(body, { lang: language, prefix: annexPrefix })}
          />
        )}
      </section>
      <section className="stack" aria-labelledby="publish">
        <h2 id="publish">Publish it to members</h2>
        <PublishAnnexForm hidden={hidden} number={number} against={current?.number ?? null} />
      </section>
    </>
  )
}
