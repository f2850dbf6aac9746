import { Chip } from '@/components/ui/chip'
import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Decision } from '@/lib/platform/decision'
import { counted } from '@/lib/platform/format'
import { takeBackImportAction } from '@/lib/roster/actions'
import type { UndoLine } from '@/lib/roster/undo'

type Props = {
  formKey: string
  importId: string
  lines: readonly UndoLine[]
  digest: string
  decision: Decision
}

/** What taking an import back would do, and what it would leave; and the button, or why there is none. */
export function UndoReport({ formKey, importId, lines, digest, decision }: Props) {
  const of = (kind: UndoLine['kind']) => lines.filter((line) => line.kind === kind)
  const [back, stays] = [of('undone'), of('left')]
  return (
    <section className="stack" aria-labelledby="undo">
      <h2 id="undo">What it would do</h2>
      <p className="facts">
        <span className="num">{counted(back.length, 'thing')} to go back</span>
        <span className="num">{counted(stays.length, 'thing')} to stay as now</span>
      </p>
      {decision.ok ? (
        <ActionForm
          action={takeBackImportAction}
          hidden={{ key: formKey, importId, digest }}
          done="Taken back."
        >
          <SubmitButton look="first danger" pending="Taking it back …">
            Take the import back
          </SubmitButton>
        </ActionForm>
      ) : (
        <Notice tone="wait">
          <p>{decision.why}</p>
        </Notice>
      )}
      <ul className="ruled">
        {[...stays, ...back].map(({ kind, says }) => (
          <li key={says} className="row apart">
            <span>{says}</span>
            {kind === 'left' ? <Chip tone="wait">stays</Chip> : <Chip>goes back</Chip>}
          </li>
        ))}
      </ul>
    </section>
  )
}
