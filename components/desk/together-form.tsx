'use client'
import { type ReactNode, useState } from 'react'
import { ActionForm } from '@/components/ui/form'
import { answerTogetherAction } from '@/lib/dispositions/actions'
import { counted } from '@/lib/platform/format'
import { AnswerFields, type Choices } from './answer-fields'
import { KindButtons, labelOf } from './kind-buttons'
import { useKinds } from './use-kinds'

type Props = Choices & {
  formKey: string
  paperId: string
  numbers: string
  seen: string
  count: number
  children: ReactNode
}

/** One answer for all inputs that are selected. It says how many were answered, and which were left out and why. */
export function TogetherForm({ formKey, paperId, numbers, seen, count, children, ...choices }: Props) {
  const { chosen, choose, onKeyDown } = useKinds()
  const [done, setDone] = useState<string | null>(null)
  return (
    <ActionForm
      action={answerTogetherAction}
      hidden={{ key: formKey, paperId, numbers, seen }}
      keep={`answers:${paperId}`}
      done={done ?? 'Recorded for all that could be answered together; the others are named above.'}
      onDone={(answer) =>
        setDone(`${counted(Number(answer?.answered), 'input', 'inputs')} answered. ${answer?.left ?? ''}`)
      }
    >
      {children}
      <AnswerFields {...choices} start={null} paragraph={null} onKeyDown={onKeyDown} />
      {chosen && (
        <p className="small" role="status">
          Write what it needs, then press “{labelOf(chosen)}” again, or Ctrl and Enter.
        </p>
      )}
      <KindButtons types={['substantive']} keys={false} onMissing={choose} />
      <p className="small muted">{counted(count, 'input')} would have this answer.</p>
    </ActionForm>
  )
}
