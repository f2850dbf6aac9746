import { Checkbox } from '@/components/ui/checkbox'
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
import type { WindowKind } from '@/prisma/generated/enums'
import { WindowFields } from './window-fields'

/** The times that a plan asks for, as the form's fields hold them. */
export type PlannedTimes = Partial<Record<WindowKind, { opens: string; closes: string }>>

type RoundFormProps = {
  papers: readonly PaperFacts[]
  planned: PlannedTimes
  now: Date
  nonWorking: NonWorkingDays
}

/** Several papers, one set of times, one act; beside each paper what its procedure asks. */
export function RoundForm({ papers, planned, now, nonWorking }: RoundFormProps) {
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
        kinds={(['comments', 'suggestions', 'signOn'] as const).map((kind) => ({
          kind,
          hint: hints[kind],
          closes: null,
          planned: planned[kind],
        }))}
      />
      <Checkbox
        name="recirculation"
        label="A recirculation"
        hint="On each paper only what changed since the version that was consulted on last, and open blocking points."
      />
      <div className="row">
        <SubmitButton pending="Opening …">Open the round</SubmitButton>
      </div>
    </ActionForm>
  )
}

const hints = {
  comments: 'Members read and comment.',
  suggestions: 'Members propose wording.',
  signOn: 'Members sign on, beside the consultation or after it. Any length.',
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
