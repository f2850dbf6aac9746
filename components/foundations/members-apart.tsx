import { Chip } from '@/components/ui/chip'
import { A } from '@/components/ui/link'
import type { Related } from '@/lib/foundations/related'
import { counted } from '@/lib/platform/format'
import { footingWords, nameOf } from './words'

/** Beside a list of endorsing members: who stands under it and not under a paper it is built on or carries, and the other way round. */
export function MembersApart({ related }: { related: readonly Related[] }) {
  const built = related.filter(({ apart }) => apart !== null)
  if (built.length === 0) return null
  return (
    <section className="stack" aria-labelledby="foundations">
      <h2 id="foundations">Papers that stand on papers</h2>
      {built.map((each) => (
        <Beside key={`${each.tie} ${each.slug}`} related={each} />
      ))}
    </section>
  )
}

function Beside({ related }: { related: Related }) {
  const { tie, slug, footing, apart } = related
  const said = footingWords[footing]
  const { hereOnly = [], thereOnly = [] } = apart ?? {}
  return (
    <div className="stack tight">
      <h3>
        {tie === 'restsOn' ? 'Rests on ' : 'Resting on it: '}
        <A href={`/papers/${slug}/endorsements`}>{nameOf(related)}</A>{' '}
        {said && <Chip tone="wait">{said}</Chip>}
      </h3>
      {hereOnly.length + thereOnly.length === 0 && <p>The same members stand under both.</p>}
      <Named names={hereOnly} what="under this text and not under that one" />
      <Named names={thereOnly} what="under that text and not under this one" />
    </div>
  )
}

function Named({ names, what }: { names: readonly { memberName: string }[]; what: string }) {
  if (names.length === 0) return null
  return (
    <p>
      {counted(names.length, 'member')} {names.length === 1 ? 'stands' : 'stand'} {what}:{' '}
      {names.map(({ memberName }) => memberName).join(', ')}.
    </p>
  )
}
