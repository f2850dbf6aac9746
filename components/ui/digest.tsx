import { CopyButton } from './copy-button'

/** A SHA-256 in groups of four that can be read aloud, and a button that copies it whole. */
export function Digest({ value, copy = true }: { value: string; copy?: boolean }) {
  const groups = [...value.matchAll(/.{1,4}/g)].map((group) => ({ at: group.index, text: group[0] }))
  return (
    <span className="row">
      <span className="digest">
        <span>sha256</span>
        {groups.map((group) => (
          <span key={group.at}>{group.text}</span>
        ))}
      </span>
      {copy && <CopyButton text={value} label="Copy the digest" />}
    </span>
  )
}
