import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { CheckboxGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PaperFacts } from '@/lib/papers/rules'
import { formatInstant } from '@/lib/platform/format'
import { setRoundAction } from '@/lib/windows/actions'
import { earliestClose, lengthWords, shortestLength } from '@/lib/windows/lengths'
import { isOpenOrToCome } from '@/lib/windows/rules'
import { aProcedure } from '@/lib/windows/words'
import type { NonWorkingDays } from '@/lib/windows/working-days'
import { WindowFields } from './window-fields'

type RoundFormProps = { papers: readonly PaperFacts[]; now: Date; nonWorking: NonWorkingDays }

/** Several papers, one set of times, one act; beside each paper what its procedure asks. */
export function RoundForm({ papers, now, nonWorking }: RoundFormProps) {
  return (
    <ActionForm
      action={setRoundAction}
      hidden={{ key: crypto.randomUUID() }}
      keep="round"
      done="The round is set."
    >
      <TextField name="name" label="Name of the round" hint="As in “First consultation round”." />
      <CheckboxGroup
        name="paper"
        label="Papers"
        choices={papers.map((paper) => ({
          value: paper.id,
          label: paper.title,
          hint: whatItAsks(paper, now, nonWorking),
        }))}
      />
      <WindowFields
        kinds={[
          { kind: 'comments', hint: 'Members read and comment.', closes: null },
          { kind: 'suggestions', hint: 'Members propose wording.', closes: null },
          {
            kind: 'signOn',
            hint: 'Members sign on, beside the consultation or after it. Any length.',
            closes: null,
          },
        ]}
      />
      <div className="row">
        <SubmitButton pending="Opening …">Open the round</SubmitButton>
      </div>
    </ActionForm>
  )
}

function whatItAsks(paper: PaperFacts, now: Date, nonWorking: NonWorkingDays): string {
  const open = isOpenOrToCome(paper.windows, ['comments', 'suggestions'], now)
  const length = shortestLength(paper.procedure, 'comments', false)
  const asks = `${aProcedure(paper.procedure)} needs ${lengthWords(length)}`
  const until = length
    ? `; opened now, until ${formatInstant(earliestClose(length, now, nonWorking))} or later`
    : ''
  return `${asks}${until}.${open ? ' A consultation is open or announced already.' : ''}`
}
