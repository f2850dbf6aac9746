import { Chip } from '@/components/ui/chip'
import { A } from '@/components/ui/link'
import { Rendered } from '@/components/ui/rendered'
import { When } from '@/components/ui/when'
import { renderPlain } from '@/lib/document/plain'
import type { DispositionKind } from '@/prisma/generated/enums'
import { kindTone, kindWords } from './kinds'

type Answer = {
  kind: DispositionKind
  reason: string | null
  meeting?: string | null
  landedParagraph: string | null
  landedVersion: { number: number } | null
  duplicateOf: { number: number } | null
  publishedAt: Date | null
}
type Props = {
  slug: string
  answer: Answer
  handler?: string | null
  ownMember?: boolean
  note?: string | null
}

/** What became of an input: the disposition, its reason, where it landed, and by whom. A note is for the desk only. */
export function AnswerBlock({ slug, answer, handler, ownMember, note }: Props) {
  const tone = kindTone(answer.kind)
  return (
    <div className="quote stack tight">
      <p className="row">
        <Chip {...(tone !== 'plain' && { tone })}>{kindWords(answer.kind)}</Chip>
        {answer.publishedAt ? (
          <span className="muted tiny">
            <When at={answer.publishedAt} />
          </span>
        ) : (
          <Chip tone="wait">prepared, not published</Chip>
        )}
        {handler && <span className="muted tiny">by {handler}</span>}
        {ownMember && <Chip>handler of the same member</Chip>}
      </p>
      {answer.reason && <Plain text={answer.reason} />}
      {answer.meeting && <p className="small">Decided in a meeting: {answer.meeting}</p>}
      <p className="row small">
        {answer.duplicateOf && (
          <A href={`/papers/${slug}/answers?input=${answer.duplicateOf.number}`}>
            Same as input {answer.duplicateOf.number}
          </A>
        )}
        {answer.landedParagraph && answer.landedVersion && answer.landedVersion.number > 1 && (
          <A href={`/papers/${slug}/changes?to=${answer.landedVersion.number}#c-${answer.landedParagraph}`}>
            See the change
          </A>
        )}
        {answer.landedParagraph && (
          <A href={`/papers/${slug}?p=${answer.landedParagraph}`}>
            {answer.landedVersion
              ? `Where it landed in version ${answer.landedVersion.number}`
              : 'Where it will land'}
          </A>
        )}
      </p>
      {note && <p className="small muted">Note of the Taskforce: {note}</p>}
    </div>
  )
}

/** Words that someone typed, made safe by the one function that does it. */
export function Plain({ text, lang }: { text: string; lang?: string }) {
  return <Rendered className="said" html={renderPlain(text)} {...(lang && { lang })} />
}
