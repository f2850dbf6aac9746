import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { LostPlace } from '@/lib/papers/lost-place'

/** The address names a paragraph that this version does not have: where it stood, and where its words went. */
export function PlaceGone({
  slug,
  identity,
  found,
  shown,
}: {
  slug: string
  identity: string
  found: LostPlace | null
  shown: number
}) {
  if (!found)
    return (
      <Notice tone="wait">
        <p>No version of this paper has the paragraph that this address names.</p>
      </Notice>
    )
  const name = (label: string) => (label ? `paragraph ${label}` : 'a heading')
  const { version, label, now } = found
  return (
    <Notice tone="wait">
      <p>
        This was {name(label)} of{' '}
        <A href={`/papers/${slug}/versions/${version}#p-${identity}`}>version {version}</A>. Version {shown}{' '}
        no longer has it.{' '}
        {now ? (
          <>
            {now.how === 'doubtful' ? 'Perhaps its words went into ' : 'Its words went into '}
            <A href={`/papers/${slug}?p=${now.paragraph}#p-${now.paragraph}`}>{name(now.label)}</A>.
          </>
        ) : (
          <A href={`/papers/${slug}/changes?from=${version}&to=${shown}`}>See what changed</A>
        )}
      </p>
    </Notice>
  )
}
