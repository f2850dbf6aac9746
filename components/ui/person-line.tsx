import type { ReactNode } from 'react'

type PersonLineProps = {
  /** Who is heard: a member's name, or a person's own. */
  name: ReactNode
  /** Where the person belongs, or who spoke for the member. */
  of?: ReactNode
  /** Chips: capacity, blocking, disposition. */
  chips?: ReactNode
  when?: ReactNode
}

/** Who said something, in what capacity, when. */
export function PersonLine({ name, of, chips, when }: PersonLineProps) {
  return (
    <p className="who-line">
      <b>{name}</b>
      {of && <span className="muted">{of}</span>}
      {chips}
      {when && <span className="muted tiny">{when}</span>}
    </p>
  )
}
