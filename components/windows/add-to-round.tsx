import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { CheckboxGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PaperFacts } from '@/lib/papers/rules'
import { addToRoundAction } from '@/lib/windows/actions'
import { lengthWords, shortestLength } from '@/lib/windows/lengths'
import type { WindowFacts } from '@/lib/windows/rules'
import { aProcedure, windowTitles } from '@/lib/windows/words'
import type { WindowKind } from '@/prisma/generated/enums'
import { WindowFields } from './window-fields'

type AddToRoundProps = {
  round: { id: string; papers: readonly PaperFacts[] }
  /** Papers on which a consultation can be opened now. */
  offered: readonly PaperFacts[]
  now: Date
}

/** More papers for a round that runs or is to come, with its closings. */
export function AddToRound({ round, offered, now }: AddToRoundProps) {
  const live = round.papers.flatMap(({ windows }) =>
    windows.filter((window) => window.roundId === round.id && isToCome(window, now)),
  )
  const papers = offered.filter(
    ({ windows }) => !windows.some((window) => window.roundId === round.id && isToCome(window, now)),
  )
  const kinds = (Object.keys(windowTitles) as WindowKind[]).filter((kind) =>
    live.some((window) => window.kind === kind),
  )
  if (kinds.length === 0 || papers.length === 0) return null
  return (
    <Disclosure label="Add papers …" button={{ look: 'plain', small: true }}>
      <ActionForm
        action={addToRoundAction}
        hidden={{ key: crypto.randomUUID(), roundId: round.id }}
        done="Added. Everyone concerned is told in ten minutes, unless you take it back."
      >
        <CheckboxGroup
          name="paper"
          label="Papers"
          choices={papers.map((paper) => ({
            value: paper.id,
            label: paper.title,
            hint: `${aProcedure(paper.procedure)} needs ${lengthWords(shortestLength(paper.procedure, 'comments', false))}.`,
          }))}
        />
        <WindowFields
          kinds={kinds.map((kind) => ({
            kind,
            hint: 'As in the round.',
            closes: latest(live.filter((window) => window.kind === kind)),
            chosen: true,
          }))}
        />
        <div className="row">
          <SubmitButton>Add to the round</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  )
}

const isToCome = ({ opensAt, closesAt }: WindowFacts, now: Date) => now < closesAt && opensAt < closesAt

const latest = (windows: readonly WindowFacts[]) =>
  new Date(Math.max(...windows.map(({ closesAt }) => closesAt.getTime())))
