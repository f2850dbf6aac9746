import { A } from '@/components/ui/link'

type SealedProps = {
  slug: string
  /** Null where the paper is not final: then nothing is said. */
  seal: { seq: number; hash: string; digest: string } | null
}

/** Below a final paper, on the screen and on paper: what its text and its whole record can be checked against. */
export function Sealed({ slug, seal }: SealedProps) {
  if (!seal) return null
  return (
    <footer className="stack tight">
      <dl className="pairs small">
        <dt>Digest of the final text</dt>
        <dd>
          <Hash value={seal.digest} />
        </dd>
        <dt>Sealed at event {seal.seq}</dt>
        <dd>
          <Hash value={seal.hash} />
        </dd>
      </dl>
      <p className="tiny muted">
        The seal covers all that happened on this paper until it was final.{' '}
        <A href={`/check?paper=${slug}`}>Check the record against it</A>
      </p>
    </footer>
  )
}

/** A SHA-256 in groups of four that can be read aloud, without the button that would bring a script. */
function Hash({ value }: { value: string }) {
  const groups = [...value.matchAll(/.{1,4}/g)].map((group) => ({ at: group.index, text: group[0] }))
  return (
    <span className="digest">
      <span>sha256</span>
      {groups.map((group) => (
        <span key={group.at}>{group.text}</span>
      ))}
    </span>
  )
}
