import { CopyButton } from '@/components/ui/copy-button'
import { Digest } from '@/components/ui/digest'
import { Disclosure } from '@/components/ui/disclosure'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Rendered } from '@/components/ui/rendered'
import { When } from '@/components/ui/when'
import { type AnnexFacts, annexPrefix } from '@/lib/annex/rules'
import { renderBody } from '@/lib/document/render'
import type { Body } from '@/lib/document/tree'

type Ended = { at: Date; reason: string; by: string } | null

type AnnexVersionProps = {
  /** The address of the annex. */
  at: string
  version: AnnexFacts & { publishedBy: string; ends: { takenBack: Ended; suppressed: Ended } }
  /** Null where it was suppressed. */
  text: { body: Body; note: string; canonical: string } | null
  /** The version before it that stands; null for the first. */
  before: number | null
}

/** One version of an annex: when it was published and by whom, what it is for, its words, its digest. */
export function AnnexVersion({ at, version, text, before }: AnnexVersionProps) {
  const { number, digest, language, publishedBy, ends } = version
  return (
    <>
      <div className="facts">
        <span>
          <A href={`${at}/versions/${number}`}>Version {number} of the annex</A>, published{' '}
          <When at={version.at} /> by {publishedBy}
        </span>
        {before !== null && text && (
          <A href={`${at}/changes?from=${before}&to=${number}`}>What changed since version {before}</A>
        )}
      </div>
      <EndedLine what="This version was taken back" ended={ends.takenBack} />
      <EndedLine what="The text of this version was suppressed" ended={ends.suppressed} />
      {text && (
        <>
          <p className="lead said">{text.note}</p>
          <Rendered
            as="article"
            className="prose"
            lang={language}
            html={renderBody(text.body, { base: at, lang: language, prefix: annexPrefix })}
          />
        </>
      )}
      <dl className="pairs small">
        <dt>Digest of the annex</dt>
        <dd>
          <Digest value={digest} />
        </dd>
      </dl>
      {text && (
        <div className="no-print">
          <Disclosure label="Check the digest">
            <p className="small">
              It is the SHA-256 of these characters, encoded as UTF-8.{' '}
              <CopyButton text={text.canonical} label="Copy them" />
            </p>
            <pre className="bytes">{text.canonical}</pre>
          </Disclosure>
        </div>
      )}
    </>
  )
}

function EndedLine({ what, ended }: { what: string; ended: Ended }) {
  return (
    ended && (
      <Notice tone="stop">
        <p>
          {what} by {ended.by} on <When at={ended.at} />: {ended.reason} Its number, date and digest stay.
        </p>
      </Notice>
    )
  )
}
