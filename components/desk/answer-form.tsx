'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { ActionForm } from '@/components/ui/form'
import { useHydrated } from '@/components/ui/hydrated'
import { recordDispositionAction } from '@/lib/dispositions/actions'
import type { InputType } from '@/prisma/generated/enums'
import { AnswerFields, type Choices, type Start } from './answer-fields'
import { KindButtons, labelOf } from './kind-buttons'
import { useKinds } from './use-kinds'

type Props = Choices & {
  formKey: string
  paperId: string
  input: { id: string; number: number; type: InputType; paragraph: string | null }
  seen: string
  start: Start
  /** Where to go on once it is answered. */
  next: string
}

/** The answer to the input in focus. It is prepared, or published at once; then the next one has the focus. */
export function AnswerForm({ formKey, paperId, input, seen, start, next, ...choices }: Props) {
  const router = useRouter()
  const hydrated = useHydrated()
  const [moving, move] = useTransition()
  const { chosen, choose, onKeyDown } = useKinds()
  const goOn = () =>
    move(() => {
      const here = window.location.pathname + window.location.search
      if (here === next) router.refresh()
      else router.replace(next as Route, { scroll: false })
    })
  return (
    <ActionForm
      action={recordDispositionAction}
      hidden={{
        ...{ key: formKey, paperId, inputIds: input.id, seen, next },
        ...(hydrated && { inPlace: 'yes' }),
      }}
      keep={`answer:${input.id}`}
      done="Recorded."
      onDone={goOn}
    >
      <AnswerFields {...choices} start={start} paragraph={input.paragraph} onKeyDown={onKeyDown} />
      {chosen && (
        <p className="small" role="status">
          Write what it needs, then press “{labelOf(chosen)}” again, or Ctrl and Enter.
        </p>
      )}
      <div data-moving={moving || undefined}>
        <KindButtons types={[input.type]} keys onMissing={choose} />
      </div>
    </ActionForm>
  )
}
