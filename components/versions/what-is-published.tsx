import { Notice } from '@/components/ui/notice'
import { Rendered } from '@/components/ui/rendered'
import { redline } from '@/lib/document/redline'
import { renderBody } from '@/lib/document/render'
import type { Body } from '@/lib/document/tree'
import { RedlineText } from './redline-text'

type Publication = {
  draft: {
    body: Body
    language: string
    paper: { title: string }
    /** Numbers that paragraphs of the current version keep in this one. */
    fixed: readonly (readonly [string, string])[]
  }
  current: { number: number; title: string | null; body: Body | null } | null
}

/** What the next version would say: the whole text, or how it differs from the current version. */
export function WhatIsPublished({ publication: { draft, current } }: { publication: Publication }) {
  const { body, language, paper } = draft
  const fixed = new Map(draft.fixed)
  return (
    <section className="stack" aria-labelledby="text">
      <h2 id="text">{current ? `What changes against version ${current.number}` : 'The text'}</h2>
      {current?.title && current.title !== paper.title && (
        <p>
          The title was <del>{current.title}</del> and will be <ins>{paper.title}</ins>.
        </p>
      )}
      {current?.body ? (
        <RedlineText
          redline={redline(current.body, body, { before: fixed, after: fixed })}
          language={language}
        />
      ) : (
        <>
          {current && (
            <Notice tone="wait">
              <p>The text of version {current.number} was suppressed: this is the whole new text.</p>
            </Notice>
          )}
          <Rendered
            as="article"
            className="prose"
            lang={language}
            html={renderBody(body, { lang: language, fixed })}
          />
        </>
      )}
    </section>
  )
}
