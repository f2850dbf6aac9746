'use client'
import { useState } from 'react'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { acceptSelectedAction } from '@/lib/desk/actions'
import { counted } from '@/lib/platform/format'

type Props = { paperId: string; inputIds: readonly string[]; formKey: string }

/** Puts all wording that is selected into the draft, as it was proposed. What collides is left, and named. */
export function AcceptSelected({ paperId, inputIds, formKey }: Props) {
  const [done, setDone] = useState('Put into the draft; what could not be is named below.')
  return (
    <ActionForm
      action={acceptSelectedAction}
      hidden={{ key: formKey, paperId }}
      className="stack tight"
      done={done}
      onDone={(answer) =>
        setDone(`${counted(Number(answer?.accepted), 'suggestion')} accepted. ${answer?.why ?? ''}`)
      }
    >
      {inputIds.map((id) => (
        <input key={id} type="hidden" name="inputIds" value={id} />
      ))}
      <SubmitButton second pending="Accepting …">
        {`Accept the wording of ${counted(inputIds.length, 'suggestion')}`}
      </SubmitButton>
    </ActionForm>
  )
}
