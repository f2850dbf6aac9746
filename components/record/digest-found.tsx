import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { When } from '@/components/ui/when'

type DigestFoundProps = {
  found: {
    /** As it was understood; null where it is no digest. */
    digest: string | null
    versions: readonly { slug: string; title: string; number: number; at: Date; suppressed: boolean }[]
  }
}

/** Which versions have the digest that was asked for. */
export function DigestFound({ found: { digest, versions } }: DigestFoundProps) {
  if (digest === null)
    return (
      <Notice tone="stop">
        <p>That is not a SHA-256: it has 64 characters, 0 to 9 and a to f.</p>
      </Notice>
    )
  if (versions.length === 0)
    return (
      <Notice tone="wait">
        <p>No version that you may see has this digest. A text that differs in one comma has another.</p>
      </Notice>
    )
  return (
    <Notice tone="agreed">
      <ul className="plain stack tight">
        {versions.map(({ slug, title, number, at, suppressed }) => (
          <li key={`${slug} ${number}`}>
            This is <A href={`/papers/${slug}/versions/${number}`}>version {number}</A> of “{title}”,
            published <When at={at} />.{suppressed && ' Its text was suppressed.'}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
