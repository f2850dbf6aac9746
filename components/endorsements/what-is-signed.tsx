import { Disclosure } from '@/components/ui/disclosure'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Rendered } from '@/components/ui/rendered'
import { RedlineText } from '@/components/versions/redline-text'
import { redline } from '@/lib/document/redline'
import { renderBody } from '@/lib/document/render'
import type { Body } from '@/lib/document/tree'
import type { SignForm } from '@/lib/endorsements/sign-form'
import { counted } from '@/lib/platform/format'

/** The text: what changed since the member spoke, folded the whole of it, and its digest. `leads`: to the page of the paper. */
export function WhatIsSigned({ form, leads }: { form: SignForm; leads: boolean }) {
  const { paper, version, text, base, member } = form
  const at = `/papers/${paper.slug}`
  if (!text)
    return (
      <Notice tone="stop">
        <p>
          The text of version {version.number} was taken out. There is nothing to sign until a new one is
          published.
        </p>
      </Notice>
    )
  return (
    <section className="stack" aria-labelledby="text">
      <h2 id="text">
        {base ? `What changed ${since(base, member.displayName)}` : `Version ${version.number}`}
      </h2>
      {base?.body && <Since base={{ ...base, body: base.body }} text={text} language={version.language} />}
      {base && !base.body && (
        <p>
          The text of version {base.version.number} was taken out, so that nothing can be compared. Read the
          whole text.
        </p>
      )}
      <Disclosure
        label={`The whole text of version ${version.number}, ${counted(text.paragraphs.length, 'paragraph')}`}
      >
        <Rendered
          className="prose"
          lang={version.language}
          html={renderBody(text.body, {
            base: at,
            lang: version.language,
            ...(text.fixed && { fixed: text.fixed }),
          })}
        />
      </Disclosure>
      {leads && (
        <p className="small">
          <A href={at}>Read it with what others said</A>
        </p>
      )}
    </section>
  )
}

function since({ because, version }: NonNullable<SignForm['base']>, member: string): string {
  if (because === 'linked') return `since version ${version.number}`
  return `since ${member} ${because === 'signed' ? 'signed' : 'was given'} version ${version.number}`
}

type Texts = Pick<SignForm, 'text' | 'base'>
type SinceProps = {
  base: NonNullable<Texts['base']> & { body: Body }
  text: NonNullable<Texts['text']>
  language: string
}

/** Only what changed since the member spoke, and that the rest is what it spoke on. */
function Since({ base, text, language }: SinceProps) {
  const changes = redline(base.body, text.body, { before: base.fixed, after: text.fixed })
  const { untouched } = changes.summary
  return (
    <>
      <RedlineText redline={changes} language={language} />
      {untouched > 0 && (
        <p className="small muted">
          The other {counted(untouched, 'paragraph')} {untouched === 1 ? 'is' : 'are'} word for word what
          stood there in version {base.version.number}.
        </p>
      )}
    </>
  )
}
