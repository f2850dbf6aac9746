import type { Route } from 'next'
import { typeWords } from '@/components/comments/words'
import { Plain } from '@/components/dispositions/answer-block'
import { Chip } from '@/components/ui/chip'
import { Confirm } from '@/components/ui/confirm'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form'
import { A } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { When } from '@/components/ui/when'
import { correctCommentAction } from '@/lib/comments/actions'
import { disownInputsAction } from '@/lib/uploads/actions'
import type { EnteredInput } from '@/lib/uploads/entered'

type Entered = EnteredInput & { takesOut: boolean; corrects: boolean }
type EnteredListProps = {
  inputs: readonly Entered[]
  paper: { id: string; slug: string }
  uploadId: string
  /** "Not ours" for the member, "Entered in error" for who entered it. */
  how: string
  back: string
  newKey: () => string
}

/** What was entered, one input after the other, with what can still be done about each. */
export function EnteredList({ inputs, paper, uploadId, how, back, newKey }: EnteredListProps) {
  return (
    <ul className="stack plain">
      {inputs.map((input) => (
        <li key={input.id} className="card stack tight" id={`c${input.number}`}>
          <Head input={input} slug={paper.slug} />
          {input.quote && input.withdrawnAt === null && <p className="small muted">On “{input.quote}”</p>}
          {input.text !== null && <Plain text={input.text} lang={input.language} />}
          {input.withdrawnAt !== null && (
            <p className="small muted">
              Taken out, <When at={input.withdrawnAt} />. {input.withdrawnWhy}
            </p>
          )}
          {input.corrected && input.withdrawnAt === null && (
            <p className="small muted">
              Corrected by {input.corrected.by}, <When at={input.corrected.at} />
            </p>
          )}
          <Acts input={input} paperId={paper.id} uploadId={uploadId} how={how} back={back} newKey={newKey} />
        </li>
      ))}
    </ul>
  )
}

function Head({ input, slug }: { input: Entered; slug: string }) {
  const { number, label, paragraph, type, lateBySeconds, admitted, answered } = input
  const place = label === null ? 'Whole paper' : label === '' ? 'Heading' : `Paragraph ${label}`
  const href = `/papers/${slug}?p=${paragraph ?? 'whole'}&input=${number}#c${number}`
  return (
    <h3 className="who-line">
      <A href={href as Route}>
        Input {number}, {place.toLowerCase()}
      </A>
      <Chip>{typeWords[type].label.toLowerCase()}</Chip>
      {lateBySeconds !== null && (
        <Chip tone="wait">
          {admitted === null ? 'in the late tray' : admitted ? 'late, admitted' : 'late, declined'}
        </Chip>
      )}
      {answered && <Chip tone="agreed">answered</Chip>}
    </h3>
  )
}

type ActsProps = Omit<EnteredListProps, 'inputs' | 'paper'> & { input: Entered; paperId: string }

function Acts({ input, paperId, uploadId, how, back, newKey }: ActsProps) {
  if (!input.takesOut) return null
  return (
    <div className="stack tight">
      {input.corrects && (
        <Disclosure label="Correct …" button={{ look: 'plain' }}>
          <ActionForm
            action={correctCommentAction}
            hidden={{ key: newKey(), paperId, inputId: input.id, back }}
            keep={`correct:${input.id}`}
          >
            <TextArea
              name="text"
              label={`Correct input ${input.number}`}
              hint="The earlier words can still be read."
              defaultValue={input.text ?? ''}
              limit={10_000}
              rows={4}
            />
            <SubmitButton>Correct input {input.number}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      <Disclosure label={`${how} …`} button={{ look: 'plain' }}>
        <ActionForm
          action={disownInputsAction}
          hidden={{ key: newKey(), paperId, uploadId, inputId: input.id }}
          keep={`disown:${input.id}`}
          done="Taken out."
        >
          <TextArea
            name="reason"
            label="Why"
            hint="Members read it in place of the words."
            rows={2}
            limit={2_000}
          />
          <SubmitButton look="first danger">
            {how}: take out input {input.number}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  )
}

type AllProps = {
  hidden: { key: string; paperId: string; uploadId: string }
  how: string
  left: number
  member: string
}

/** Takes out all that is left at once. */
export function TakeOutAll({ hidden, how, left, member }: AllProps) {
  const ours = how === 'Not ours'
  return (
    <Confirm
      label={ours ? 'None of it is ours …' : 'Void all of it …'}
      title={ours ? `Not the input of ${member}?` : 'Entered in error?'}
      consequence={
        <p>
          {left === 1 ? 'The input that is left is' : `All ${left} inputs that are left are`} taken out. A
          line with your reason stays in place of each; the words are shown to no one any more.
        </p>
      }
      act={ours ? `Disown it for ${member}` : 'Void it: entered in error'}
      action={disownInputsAction}
      hidden={hidden}
      done="Taken out."
    >
      <TextArea name="reason" label="Why" hint="Members read it." rows={2} limit={2_000} />
    </Confirm>
  )
}
