import { notFound } from 'next/navigation'
import { DraftHead } from '@/components/drafts/draft-head'
import { PlacesSummary } from '@/components/places/places-summary'
import { LinkButton } from '@/components/ui/button'
import { Digest } from '@/components/ui/digest'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { dispositionWord } from '@/components/versions/disposition-word'
import { PublishForm } from '@/components/versions/publish-form'
import { WhatIsPublished } from '@/components/versions/what-is-published'
import { frozenVersionId } from '@/lib/papers/rules'
import { listed } from '@/lib/platform/format'
import { visit } from '@/lib/platform/session'
import { consequences } from '@/lib/versions/consequences'
import { getPublication, type Publication } from '@/lib/versions/publication'
import { canPublish, isPublishable } from '@/lib/versions/rules'
import { isOpen } from '@/lib/windows/rules'

export const metadata = { title: 'Publish' }

export default async function PublishPage({ params }: PageProps<'/papers/[slug]/publish'>) {
  const [{ slug }, { actor, now }] = await Promise.all([params, visit()])
  const publication = await getPublication(actor, slug)
  if (!publication) notFound()
  const { draft, text, current } = publication
  const { paper } = draft
  const may = canPublish(actor, paper, now)
  const ready = may.ok ? isPublishable(text, current, current ? 'substantive' : null) : may
  const number = (paper.versions.at(-1)?.number ?? 0) + 1
  return (
    <Page width="narrow">
      <DraftHead slug={slug} title={paper.title} current="publish" published={current !== null} />
      {ready.ok ? (
        <Ready publication={publication} number={number} now={now} />
      ) : (
        <Notice
          tone="wait"
          actions={
            <LinkButton look="first" href={`/papers/${slug}/draft`}>
              Go to the draft
            </LinkButton>
          }
        >
          <p>{ready.why}</p>
        </Notice>
      )}
    </Page>
  )
}

function Ready({ publication, number, now }: { publication: Publication; number: number; now: Date }) {
  const { draft, text, prepared } = publication
  const { paper, revision } = draft
  const sentences = consequences({
    number,
    waiting: publication.waiting.map((each) => each.memberName),
    coming: publication.coming.map((each) => each.memberName),
    endsFinalCall: frozenVersionId(paper) !== null,
    signOnOpen: isOpen(paper.windows, 'signOn', now),
    unanswered: publication.unanswered,
  })
  const hidden = { key: crypto.randomUUID(), paperId: paper.id, draftRevision: String(revision) }
  return (
    <>
      <section className="stack tight" aria-labelledby="follows">
        <h2 id="follows">What follows from publishing version {number}</h2>
        <ul className="ruled">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="small muted">The digest that results:</p>
        <Digest value={text.digest} />
      </section>
      <WhatIsPublished publication={publication} />
      {publication.places && publication.places.threads > 0 && (
        <PlacesSummary slug={paper.slug} summary={publication.places} />
      )}
      <section className="stack" aria-labelledby="publish">
        <h2 id="publish">Publish it</h2>
        <PublishForm
          hidden={hidden}
          number={number}
          toReview={publication.places?.review ?? 0}
          against={publication.current?.number ?? null}
          prepared={prepared.map(({ id, kind, reason, numbers }) => ({
            id,
            label: `To input ${listed(numbers.map(String))}: ${dispositionWord[kind]}`,
            hint: reason ?? '',
          }))}
        />
      </section>
    </>
  )
}
