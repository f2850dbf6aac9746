import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'

type SupportFieldsProps = {
  members: readonly { id: string; name: string }[]
  /** It is taken back. */
  ends: boolean
  /** The way to leave it. */
  children: ReactNode
}

/** One button for each member of the reader’s that can support a suggestion, or no longer. */
export function SupportFields({ members, ends, children }: SupportFieldsProps) {
  return (
    <>
      <p className="small">
        {ends
          ? 'It stays to be read until when your member supported it.'
          : 'Members see that your member stands behind these words. You can take it back until the paper is final.'}
      </p>
      <div className="row">
        {members.map(({ id, name }, place) => (
          <SubmitButton key={id} name="memberId" value={id} second={place > 0}>
            {ends ? `No longer support for ${name}` : `Support for ${name}`}
          </SubmitButton>
        ))}
        {children}
      </div>
    </>
  )
}
