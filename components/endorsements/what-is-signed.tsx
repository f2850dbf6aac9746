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

/** The text: what changed since the member spoke, folded the whole of it, and its digest. */
export function WhatIsSigned({ form: { paper, version, text, base, member } }: { form: SignForm }) {
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
  const words = base?.because === 'signed' ? 'signed' : 'was given'
  return (
    <section className="stack" aria-labelledby="text">
      <h2 id="text">
        {base
          ? `What changed since ${member.displayName} ${words} version ${base.version.number}`
          : `Version ${version.number}`}
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
      <p className="small">
        <A href={at}>Read it with what others said</A>
      </p>
    </section>
  )
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
