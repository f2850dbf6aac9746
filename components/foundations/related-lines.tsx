import { Chip } from '@/components/ui/chip'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Related, Tie } from '@/lib/foundations/related'
import { type Footing, footingOf } from '@/lib/foundations/rules'
import type { PaperHead } from '@/lib/papers/head'
import { counted } from '@/lib/platform/format'
import { apartCount, footingWords, nameOf, tieWords } from './words'

type Props = { paper: Pick<PaperHead, 'facts' | 'related'> }

const listed: readonly Tie[] = ['restsOn', 'carries', 'supersedes']

/** The papers that this one is tied to, in a line each: what it rests on, what rests on it, what it supersedes. */
export function RelatedLines({ paper: { facts, related } }: Props) {
  const [by] = related.filter(({ tie }) => tie === 'supersededBy')
  const own = footingOf(facts)
  const ties = listed.filter((tie) => related.some((each) => each.tie === tie))
  if (related.length === 0) return null
  return (
    <div className="stack tight">
      {by && (
        <Notice tone="wait">
          <p>
            <b>
              Superseded by <A href={`/papers/${by.slug}`}>{nameOf(by)}</A>.
            </b>{' '}
            It stays as it was, with who stands under it.
          </p>
        </Notice>
      )}
      {ties.map((tie) => (
        <p key={tie} className="facts">
          <span>{tieWords[tie]}</span>
          {related
            .filter((each) => each.tie === tie)
            .map((each) => (
              <Tied key={each.slug} related={each} slug={facts.slug} own={own} />
            ))}
        </p>
      ))}
    </div>
  )
}

function Tied({ related, slug, own }: { related: Related; slug: string; own: Footing }) {
  const apart = apartCount(related)
  const said = footingWords[related.footing]
  return (
    <span>
      <A href={`/papers/${related.slug}`}>{nameOf(related)}</A>{' '}
      {said && related.tie !== 'supersedes' && <Chip tone="wait">{said}</Chip>}{' '}
      {related.tie === 'carries' && isShaken(own) && (
        <Chip tone="wait">although this one is {footingWords[own]}</Chip>
      )}{' '}
      {apart !== null && (
        <A className="small" href={`/papers/${slug}/endorsements#foundations`}>
          {counted(apart, 'member')} under only one of the two
        </A>
      )}
    </span>
  )
}

/** A position that no longer stands as it did when something was built on it. */
function isShaken(footing: Footing): boolean {
  return footing === 'superseded' || footing === 'withdrawn' || footing === 'reopened'
}
