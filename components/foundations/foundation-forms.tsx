import { Empty } from '@/components/ui/empty'
import { ActionForm } from '@/components/ui/form'
import { A } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { restNoLongerAction, restOnAction } from '@/lib/foundations/actions'
import type { Decision } from '@/lib/platform/decision'

type Named = { id: string; title: string; slug: string }
type Props = {
  paperId: string
  foundations: { held: readonly Named[]; choices: readonly Named[]; may: Decision }
}

const key = () => crypto.randomUUID()

/** The positions that a paper rests on, and how to name another or take one off. */
export function FoundationForms({ paperId, foundations: { held, choices, may } }: Props) {
  return (
    <section className="stack" aria-labelledby="rests-on">
      <h2 id="rests-on">Positions it rests on</h2>
      <p className="small muted">
        Both papers say so to whoever may see both, and where a member stands under only one of them.
      </p>
      {held.length === 0 && <Empty title="It rests on no position yet">Name one, and both say so.</Empty>}
      {held.length > 0 && (
        <ul className="ruled plain">
          {held.map(({ id, title, slug }) => (
            <li key={id} className="row apart">
              <A href={`/papers/${slug}`}>{title}</A>
              {may.ok && (
                <ActionForm
                  action={restNoLongerAction}
                  hidden={{ key: key(), paperId, positionId: id }}
                  className="row"
                >
                  <SubmitButton look="plain" small>
                    Take off <span className="unseen">{title}</span>
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {!may.ok && <p className="muted">{may.why}</p>}
      {may.ok && choices.length > 0 && (
        <ActionForm action={restOnAction} hidden={{ key: key(), paperId }} done="Named.">
          <Select
            name="positionId"
            label="A position"
            hint="One that members can read, and that was not withdrawn."
            choices={choices.map(({ id, title }) => ({ value: id, label: title }))}
            none="Choose a position …"
          />
          <div className="row">
            <SubmitButton look="plain">It rests on this one, too</SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  )
}
