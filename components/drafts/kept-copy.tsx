import type { ReactNode } from 'react'
import { ActionForm, type ActionFormProps } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { When } from '@/components/ui/when'
import type { DraftCopyReason } from '@/prisma/generated/enums'
import { copyReason } from './copy-reason'

type KeptCopyProps = {
  copy: { title: string; at: Date; reason: DraftCopyReason; person: { name: string } }
  /** Makes it the draft again; absent where the text no longer changes. */
  restore?: Pick<ActionFormProps, 'action' | 'hidden'> | undefined
  /** How it differs from the draft. */
  children: ReactNode
}

/** One kept copy of a working text, and the button that makes it the draft again. */
export function KeptCopy({ copy, restore, children }: KeptCopyProps) {
  return (
    <section className="stack" aria-labelledby="copy">
      <h2 id="copy">{copy.title}</h2>
      <p className="facts">
        <span>
          Saved <When at={copy.at} /> by {copy.person.name}
        </span>
        <span>Kept because: {copyReason[copy.reason]}</span>
      </p>
      {restore && (
        <ActionForm {...restore} done="This text is the draft again.">
          <div className="row">
            <SubmitButton pending="Restoring …">Make this text the draft again</SubmitButton>
          </div>
          <p className="hint">The text that it replaces is kept as a copy in its turn.</p>
        </ActionForm>
      )}
      <h3>What restoring it would change in the draft</h3>
      {children}
    </section>
  )
}
