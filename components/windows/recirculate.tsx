import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ActionForm } from '@/components/ui/form'
import { A } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PaperFacts } from '@/lib/papers/rules'
import { counted } from '@/lib/platform/format'
import { setWindowsAction } from '@/lib/windows/actions'
import { earliestClose, lengthWords, shortestLength } from '@/lib/windows/lengths'
import type { RecirculationPlan } from '@/lib/windows/recirculation'
import { aProcedure } from '@/lib/windows/words'
import type { NonWorkingDays } from '@/lib/windows/working-days'
import { WindowFields } from './window-fields'

type Props = { paper: PaperFacts; plan: RecirculationPlan; now: Date; nonWorking: NonWorkingDays }

/** Puts what changed, and what still blocks, before the members again: both are listed before it opens. */
export function Recirculate({ paper, plan, now, nonWorking }: Props) {
  const { base, choices, changed, points } = plan
  const at = `/papers/${paper.slug}`
  const asksNothing = changed.length + points.length === 0
  return (
    <>
      <p>
        A short round that takes input only on what changed since version {base.number}, and where a blocking
        point is open. Silence changes nothing: every stance stays where it was given.
      </p>
      {choices.length > 1 && (
        <form action={`${at}/windows#recirculate`} className="row">
          <label className="row small">
            Changed since
            <select name="since" defaultValue={base.number}>
              {choices.map((number) => (
                <option key={number} value={number}>
                  version {number}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" small>
            Show
          </Button>
        </form>
      )}
      <h3>
        {counted(changed.length, 'paragraph')} that changed since version {base.number}
      </h3>
      <ul className="ruled small">
        {changed.map(({ id, label, words }) => (
          <li key={id}>
            <A href={`${at}/changes?from=${base.number}#c-${id}`}>
              {label === '' ? 'Heading' : `Paragraph ${label}`}
            </A>{' '}
            <span className="muted">{words}</span>
          </li>
        ))}
      </ul>
      <Points at={at} points={points} />
      {asksNothing ? (
        <p className="muted">
          There is nothing to put before the members: nothing changed, and nothing blocks.
        </p>
      ) : (
        <ActionForm
          action={setWindowsAction}
          hidden={{ key: crypto.randomUUID(), paperId: paper.id, baseVersionId: base.id }}
          done="The recirculation is set. Its mails wait ten minutes, in which it can be taken back."
        >
          <WindowFields
            kinds={(['comments', 'suggestions'] as const).map((kind) => ({
              kind,
              chosen: true,
              ...offer(paper, kind, now, nonWorking),
            }))}
          />
          <div className="row">
            <SubmitButton pending="Opening …">Open the recirculation</SubmitButton>
          </div>
        </ActionForm>
      )}
    </>
  )
}

function Points({ at, points }: { at: string } & Pick<RecirculationPlan, 'points'>) {
  if (points.length === 0) return <p className="muted">No blocking point is open.</p>
  return (
    <>
      <h3>{counted(points.length, 'blocking point')} put before the members</h3>
      <ul className="ruled small">
        {points.map(({ number, member, label, answered }) => (
          <li key={number}>
            <A href={`${at}/answers?show=all&input=${number}`}>Input {number}</A>
            {member && ` of ${member}`}, {label === null ? 'on the whole paper' : `on paragraph ${label}`}{' '}
            {!answered && <Chip tone="wait">not answered yet</Chip>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The shortest that the procedure allows, to the next full hour. */
function offer(paper: PaperFacts, kind: 'comments' | 'suggestions', now: Date, nonWorking: NonWorkingDays) {
  const length = shortestLength(paper.procedure, kind, true)
  const hint = length ? `${aProcedure(paper.procedure)} needs ${lengthWords(length)} here.` : 'Any length.'
  const earliest = new Date(earliestClose(length, now, nonWorking).getTime() + 3_600_000)
  earliest.setUTCMinutes(0, 0, 0)
  return { hint, closes: length ? earliest : null }
}
