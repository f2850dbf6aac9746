import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { CheckboxGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PaperFacts } from '@/lib/papers/rules'
import { changeRoundAction } from '@/lib/windows/actions'
import { changesOf, type WindowChange, windowChanges } from '@/lib/windows/changing'
import type { WindowFacts } from '@/lib/windows/rules'
import { windowTitles } from '@/lib/windows/words'
import type { WindowKind } from '@/prisma/generated/enums'
import { ChangeFields } from './change-fields'
import { changeWords } from './change-words'

type RoundActsProps = { round: { id: string; papers: readonly PaperFacts[] }; now: Date }

/** The changes that some window of the round allows now, each for all papers that have such a window. */
export function RoundActs({ round, now }: RoundActsProps) {
  const changes = windowChanges.filter((change) => changeable(round, change, now).length > 0)
  if (changes.length === 0) return <p className="muted">Nothing of this round can be changed any more.</p>
  return changes.map((change) => (
    <Disclosure key={change} label={changeWords[change].label} button={{ look: 'plain', small: true }}>
      <ChangeForm round={round} change={change} now={now} />
    </Disclosure>
  ))
}

type Changeable = { paper: PaperFacts; windows: readonly WindowFacts[] }

/** The papers with those of their windows in this round that this change can be made to. */
function changeable({ id, papers }: RoundActsProps['round'], change: WindowChange, now: Date): Changeable[] {
  return papers
    .map((paper) => ({
      paper,
      windows: paper.windows.filter(
        (window) => window.roundId === id && changesOf(window, now).includes(change),
      ),
    }))
    .filter(({ windows }) => windows.length > 0)
}

function ChangeForm({ round, change, now }: RoundActsProps & { change: WindowChange }) {
  const papers = changeable(round, change, now)
  const windows = papers.flatMap((each) => each.windows)
  const kinds = (Object.keys(windowTitles) as WindowKind[]).filter((kind) =>
    windows.some((window) => window.kind === kind),
  )
  const latest = windows.reduce<Date | undefined>(
    (a, { closesAt }) => (a && a >= closesAt ? a : closesAt),
    undefined,
  )
  return (
    <ActionForm
      action={changeRoundAction}
      hidden={{ key: crypto.randomUUID(), roundId: round.id, change }}
      done="Changed on all of them. Everyone concerned hears of it once, in ten minutes, unless you take it back."
    >
      <CheckboxGroup
        name="kind"
        label="Windows"
        choices={kinds.map((kind) => ({ value: kind, label: windowTitles[kind] }))}
        defaultValue={kinds}
        inline
      />
      <CheckboxGroup
        name="paper"
        label="Papers"
        hint="Where one of them cannot, none is changed, and the reason names it."
        choices={papers.map(({ paper }) => ({ value: paper.id, label: paper.title }))}
        defaultValue={papers.map(({ paper }) => paper.id)}
      />
      <ChangeFields change={change} closesAt={latest} />
      <div className="row">
        <SubmitButton>{changeWords[change].act}</SubmitButton>
      </div>
    </ActionForm>
  )
}
