import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ShownVersion } from '@/lib/papers/head'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { markReadAction } from '@/lib/readings/actions'
import { canMarkRead } from '@/lib/readings/rules'

type HaveReadProps = { actor: Actor; facts: PaperFacts; shown: ShownVersion; lastRead: number | null }

/** By hand what a page in view does by itself: it says that this person has read what is shown. Silent where it is so. */
export function HaveRead({ actor, facts, shown, lastRead }: HaveReadProps) {
  if (lastRead === shown.number || !canMarkRead(actor, shown).ok) return null
  const hidden = { key: crypto.randomUUID(), paperId: facts.id, versionId: shown.id }
  return (
    <ActionForm action={markReadAction} hidden={hidden} done="Kept. Only you see it.">
      <div className="row small">
        <SubmitButton pending="Keeping …" second small>
          I have read this version
        </SubmitButton>
        <span className="muted">Only you see this. It is what “changed since you read” counts from.</span>
      </div>
    </ActionForm>
  )
}
